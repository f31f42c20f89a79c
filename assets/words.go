package assets

import (
	"embed"
	"encoding/json"
	"fmt"
)

//go:embed words/*.json
var wordFiles embed.FS

// Languages are the languages that pictures can be labelled in, English first.
func Languages() []string { return []string{"en", "ru", "zh", "de", "tr"} }

// Words returns the fixed texts of pictures in a language by key; blanks are
// written as fmt verbs.
func Words(lang string) (map[string]string, error) {
	name := "words/" + lang + ".json"
	data, err := wordFiles.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("no texts in language %q: %w", lang, err)
	}
	var w map[string]string
	if err := json.Unmarshal(data, &w); err != nil {
		return nil, fmt.Errorf("assets/%s: %w", name, err)
	}
	return w, nil
}
