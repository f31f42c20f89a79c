package export

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
)

// Namespaces of Office files (ECMA-376, transitional).
const (
	xmlHead       = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	nsDrawing     = "http://schemas.openxmlformats.org/drawingml/2006/main"
	nsSlides      = "http://schemas.openxmlformats.org/presentationml/2006/main"
	nsRelations   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	nsPackage     = "http://schemas.openxmlformats.org/package/2006/"
	typeSlides    = "application/vnd.openxmlformats-officedocument.presentationml."
	typeOffice    = "application/vnd.openxmlformats-officedocument."
	relationKinds = nsRelations + "/"
)

// officeFile is an Office file in the making: parts that refer to each other,
// in a ZIP archive.
type officeFile struct {
	relations
	parts []*part
}

// part is one of the texts of an Office file.
type part struct {
	relations
	name string // in the archive: "ppt/slides/slide1.xml"
	kind string // its content type
	body []byte
}

// relations are what a part refers to, each under an id.
type relations struct{ list []relation }

type relation struct {
	kind, target string // the URI of the kind; a part's name, or an address
	outside      bool   // of the file
}

// to is the id of what a part refers to: the old one when it has referred to it
// before.
func (r *relations) to(one relation) string {
	for i, known := range r.list {
		if known == one {
			return relationID(i)
		}
	}
	r.list = append(r.list, one)
	return relationID(len(r.list) - 1)
}

func relationID(i int) string { return fmt.Sprintf("rId%d", i+1) }

// add adds an empty part.
func (f *officeFile) add(name, kind string) *part {
	p := &part{name: name, kind: kind}
	f.parts = append(f.parts, p)
	return p
}

// refer lets a part refer to another one, and returns the id.
func (r *relations) refer(kind string, to *part) string {
	return r.to(relation{kind: kind, target: "/" + to.name})
}

// write writes the archive. All dates in it are one fixed date: the same parts
// give the same bytes.
func (f *officeFile) write(w io.Writer) error {
	z := zip.NewWriter(w)
	put := func(name string, body []byte) error {
		out, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: fileDate()})
		if err == nil {
			_, err = out.Write(body)
		}
		return err
	}
	if err := put("[Content_Types].xml", f.types()); err != nil {
		return err
	}
	if err := put("_rels/.rels", f.relations.xml()); err != nil {
		return err
	}
	for _, p := range f.parts {
		if err := put(p.name, p.body); err != nil {
			return err
		}
		if len(p.list) == 0 {
			continue
		}
		cut := strings.LastIndex(p.name, "/") + 1
		if err := put(p.name[:cut]+"_rels/"+p.name[cut:]+".rels", p.relations.xml()); err != nil {
			return err
		}
	}
	return z.Close()
}

// types lists the content type of each part.
func (f *officeFile) types() []byte {
	var b bytes.Buffer
	b.WriteString(xmlHead + `<Types xmlns="` + nsPackage + `content-types">`)
	b.WriteString(`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`)
	b.WriteString(`<Default Extension="xml" ContentType="application/xml"/>`)
	for _, p := range f.parts {
		fmt.Fprintf(&b, `<Override PartName="/%s" ContentType="%s"/>`, p.name, p.kind)
	}
	b.WriteString(`</Types>`)
	return b.Bytes()
}

func (r *relations) xml() []byte {
	var b bytes.Buffer
	b.WriteString(xmlHead + `<Relationships xmlns="` + nsPackage + `relationships">`)
	for i, one := range r.list {
		kind := one.kind
		if !strings.Contains(kind, ":") {
			kind = relationKinds + kind
		}
		mode := ""
		if one.outside {
			mode = ` TargetMode="External"`
		}
		fmt.Fprintf(&b, `<Relationship Id="%s" Type="%s" Target="%s"%s/>`, relationID(i), kind, escaped(one.target), mode)
	}
	b.WriteString(`</Relationships>`)
	return b.Bytes()
}
