package atlas

import (
	"fmt"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"multivector/assets"
)

// words are the fixed texts of a picture in one language, by key.
type words map[string]string

// wordsIn returns the texts of a language, English where it has none.
func (a *Atlas) wordsIn(lang string) words {
	if w, ok := a.words[lang]; ok {
		return w
	}
	return a.words["en"]
}

// say returns a text with its blanks filled in.
func (w words) say(key string, blanks ...any) string {
	s, ok := w[key]
	if !ok {
		return key
	}
	if len(blanks) == 0 {
		return s
	}
	return fmt.Sprintf(s, blanks...)
}

// Say returns one of the fixed texts of pictures in a language, English where it
// has none, with its blanks filled in; a text that there is not is its key.
func (a *Atlas) Say(lang, key string, blanks ...any) string {
	return a.wordsIn(lang).say(key, blanks...)
}

// readWords reads the embedded texts of all languages.
func readWords() (map[string]words, error) {
	all := make(map[string]words)
	for _, lang := range assets.Languages() {
		w, err := assets.Words(lang)
		if err != nil {
			return nil, err
		}
		all[lang] = w
	}
	return all, nil
}

// counted says a number of things in the form that the language has for it.
func (w words) counted(key, lang string, n int) string {
	form := "other"
	switch plural.Cardinal.MatchPlural(language.Make(lang), n, 0, 0, 0, 0) {
	case plural.One:
		form = "one"
	case plural.Few:
		form = "few"
	}
	if _, ok := w[key+"."+form]; !ok {
		form = "other"
	}
	return w.say(key+"."+form, n)
}
