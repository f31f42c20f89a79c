package data

import (
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/go-json-experiment/json"
)

// evidenceFormat is the value of "format" in the files that this program reads.
const evidenceFormat = "multivector-evidence/1"

// evidence is an evidence file as it is written: the twin of the JSON Schema.
type evidence struct {
	Format     string          `json:"format"`
	Document   fileDocument    `json:"document"`
	Groups     []fileGroup     `json:"groups"`
	Passages   []filePassage   `json:"passages"`
	Statements []fileStatement `json:"statements"`
}

type fileDocument struct {
	Name     string        `json:"name"`
	SHA256   string        `json:"sha256"`
	Language string        `json:"language"`
	Note     string        `json:"note"`
	Articles []fileArticle `json:"articles"`
}

type fileArticle struct {
	ID        string   `json:"id"`
	Title     string   `json:"title"`
	Authors   []string `json:"authors"`
	Publisher string   `json:"publisher"`
	URL       string   `json:"url"`
	Date      Date     `json:"date"`
	Start     *int     `json:"start"`
	End       *int     `json:"end"`
	Note      string   `json:"note"`
}

type fileGroup struct {
	ID      string       `json:"id"`
	Name    string       `json:"name"`
	Note    string       `json:"note"`
	Members []fileMember `json:"members"`
}

type fileMember struct {
	Country string `json:"country"`
	Role    string `json:"role"`
	Source  string `json:"source"`
	Note    string `json:"note"`
}

type filePassage struct {
	ID      string `json:"id"`
	Article string `json:"article"`
	Quote   string `json:"quote"`
	Start   *int   `json:"start"` // nil when the file does not say
	End     *int   `json:"end"`
	Prefix  string `json:"prefix"`
	Suffix  string `json:"suffix"`
}

type fileStatement struct {
	filePassage `json:",embed"`
	Countries   []string `json:"countries"`
	Partner     string   `json:"partner"`
	Group       string   `json:"group"`
	Subject     Subject  `json:"subject"`
	Relation    Relation `json:"relation"`
	Basis       Basis    `json:"basis"`
	Modality    Modality `json:"modality"`
	Date        Date     `json:"date"`
	Note        string   `json:"note"`
}

// readAll reads a source to its end, or to one byte past the limit.
func (s Source) readAll(limit int64) ([]byte, error) {
	r, err := s.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	tooLarge := fmt.Errorf("is larger than %d MiB, the most that is read", limit>>20)
	if f, ok := r.(fs.File); ok {
		if info, err := f.Stat(); err == nil && info.Size() > limit {
			return nil, tooLarge // said before any of it is in memory
		}
	}
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err == nil && int64(len(data)) > limit {
		err = tooLarge
	}
	return data, err
}

// parseEvidence reads JSON strictly: no unknown, repeated or null members.
func parseEvidence(file string, data []byte) (*evidence, *Fault) {
	var e evidence
	err := json.Unmarshal(data, &e, strict())
	if err == nil {
		if f := nullFault(file, data); f != nil {
			return nil, f
		}
		if e.Format != evidenceFormat {
			return nil, formatFault(file, e.Format)
		}
		return &e, nil
	}
	if s := skim(data); s.format != "" && s.format != evidenceFormat {
		return nil, formatFault(file, s.format) // which explains the rest
	}
	var semantic *json.SemanticError
	if errors.As(err, &semantic) {
		return nil, meaningFault(file, data, semantic)
	}
	return nil, syntaxFault(file, data, err)
}

func formatFault(file, format string) *Fault {
	f := &Fault{File: file, Field: "format", Mend: fmt.Sprintf("this program reads %q", evidenceFormat)}
	f.Problem = "is missing"
	if format != "" {
		f.Problem = fmt.Sprintf("%q is not known", shorten(format, maxID))
	}
	return f
}
