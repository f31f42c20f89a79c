package export

import (
	"bytes"
	"fmt"
	"io"

	"multivector/atlas"
)

// Where the metadata of a PDF file begin and end: a packet of XML that is not
// compressed, so that programs find it that know nothing of PDF (ISO 16684-1).
const (
	packetBegin = `<?xpacket begin=`
	packetEnd   = `<?xpacket end=`
)

// xmp describes a picture, and holds its view, as such a packet.
func xmp(p *atlas.Picture, m metadata) []byte {
	var b bytes.Buffer
	alternatives := func(element, text string) {
		fmt.Fprintf(&b, `<%s><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></%s>`+"\n", element, escaped(text), element)
	}
	b.WriteString(packetBegin + `"` + "\uFEFF" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>` + "\n")
	b.WriteString(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` + "\n")
	b.WriteString(`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">` + "\n")
	b.WriteString("<dc:format>application/pdf</dc:format>\n")
	alternatives("dc:title", p.Title)
	alternatives("dc:description", p.Subtitle)
	fmt.Fprintf(&b, "<xmp:CreatorTool>%s</xmp:CreatorTool>\n%s\n", escaped(m.Program), viewXML(m.View))
	b.WriteString("</rdf:Description>\n</rdf:RDF></x:xmpmeta>\n" + packetEnd + `"w"?>`)
	return b.Bytes()
}

// What is looked through of a PDF file at most.
const (
	maxPDF      = 512 << 20   // bytes
	maxPacket   = 2 * maxView // bytes of a packet
	mostPackets = 200         // pictures within a file bring along theirs
)

// viewInPDF finds the view in the last packet that holds one: who changes a PDF
// file may write what is new behind what is old.
func viewInPDF(r *io.SectionReader) ([]byte, error) {
	if r.Size() > maxPDF {
		return nil, fmt.Errorf("has %d bytes, and %d are read at most; save the picture again", r.Size(), maxPDF)
	}
	var view []byte
	var broken error
	at := int64(0)
	for range mostPackets {
		begin, err := find(r, at, packetBegin)
		if err != nil {
			return nil, err
		}
		if begin < 0 {
			break
		}
		packet := make([]byte, min(maxPacket, r.Size()-begin))
		if _, err := r.ReadAt(packet, begin); err != nil {
			return nil, fmt.Errorf("cannot be read at byte %d: %w", begin, err)
		}
		at = begin + int64(len(packetBegin))
		end := bytes.Index(packet, []byte(packetEnd))
		if end < 0 || !bytes.Contains(packet[:end], []byte(viewSpace)) {
			continue
		}
		at = begin + int64(end)
		found, err := viewInXML(bytes.NewReader(packet[:end]))
		if err != nil {
			broken = fmt.Errorf("the metadata at byte %d: %w", begin, err)
		} else if found != nil {
			view, broken = found, nil
		}
	}
	return view, broken
}

// find returns where a text begins in a file from a place on, else -1.
func find(r io.ReaderAt, from int64, text string) (int64, error) {
	buf := make([]byte, 1<<18)
	for at := from; ; at += int64(len(buf) - len(text) + 1) {
		n, err := r.ReadAt(buf, at)
		if i := bytes.Index(buf[:n], []byte(text)); i >= 0 {
			return at + int64(i), nil
		}
		if err == io.EOF {
			return -1, nil
		}
		if err != nil {
			return 0, fmt.Errorf("cannot be read at byte %d: %w", at, err)
		}
	}
}
