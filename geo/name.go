package geo

import (
	"encoding/json"
	"fmt"
	"sync"

	"multivector/assets"
)

// names are the units' names by code and language, read once: a constant table that
// happens to be a file.
var names = sync.OnceValue(func() map[string]map[string]string {
	var table map[string]map[string]string
	mustRead("names.json", &table)
	return table
})

// mustRead reads an embedded table; one that cannot be read is a broken build.
func mustRead(name string, table any) {
	data, err := assets.World.ReadFile("world/" + name)
	if err == nil {
		err = json.Unmarshal(data, table)
	}
	if err != nil {
		panic(fmt.Sprintf("assets/world/%s: %v: run make assets", name, err))
	}
}

// Name is the name of a unit in a language (en, ru, zh, de, tr) after CLDR 48.2;
// English where there is none, and the code where that fails too.
func Name(code, lang string) string {
	in := names()[code]
	if name := in[lang]; name != "" {
		return name
	}
	if name := in["en"]; name != "" {
		return name
	}
	return code
}

// hasName tells whether a code is one of the embedded units.
func hasName(code string) bool { return names()[code] != nil }
