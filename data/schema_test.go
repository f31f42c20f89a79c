package data

import (
	"io/fs"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

func compiledSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("evidence.json", document); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("evidence.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func conforms(t *testing.T, s *jsonschema.Schema, text string) error {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return s.Validate(value)
}

func TestSeedsConformToSchema(t *testing.T) {
	s := compiledSchema(t)
	seeds := os.DirFS("../seeds")
	names, err := fs.Glob(seeds, "*.json")
	if err != nil || len(names) == 0 {
		t.Fatalf("files %v, %v", names, err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(seeds, name)
		if err != nil {
			t.Fatal(err)
		}
		if err := conforms(t, s, string(text)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What the schema refuses, the reader refuses too.
func TestSchemaAndReaderAgree(t *testing.T) {
	s := compiledSchema(t)
	for _, text := range []string{sample, good} {
		if err := conforms(t, s, text); err != nil {
			t.Errorf("a good file: %v", err)
		}
	}
	for _, c := range []struct{ old, new string }{
		{`"format"`, `"x": 1, "format"`},
		{`"relation": "coop`, `"x": 1, "relation": "coop`},
		{`evidence/1`, `evidence/2`},
		{`"start": 10,`, ``},
		{`"start": 10,`, `"start": "10",`},
		{`"start": 10,`, `"start": -1,`},
		{`"last week "`, `null`},
		{`"last week "`, `"` + strings.Repeat("x", 33) + `"`},
		{`"talks-1", "article"`, `"talks 1", "article"`},
		{`["KZ"]`, `["kz"]`},
		{`["KZ"]`, `["KZ", "KZ"]`},
		{`["KZ"]`, `[]`},
		{`"partner": "TR",`, ``},
		{`"stated"`, `"inferred"`},
		{`"summit"`, `"party"`},
		{`"2023-05"`, `"May 2023"`},
		{`"2023-05"`, `"../.."`},
		{`"observer"`, `"boss"`},
		{`"talks.txt"`, `"../talks.txt"`},
		{`"en",`, `"",`},
		{`"sha256": "0`, `"sha256": "G`},
	} {
		text := with(t, c.old, c.new)
		if conforms(t, s, text) == nil {
			t.Errorf("the schema lets %s pass for %s", c.new, c.old)
		}
		if len(open(map[string]string{"a.json": text}).Faults) == 0 {
			t.Errorf("the reader lets %s pass for %s", c.new, c.old)
		}
	}
	for _, d := range []Date{"2023-09-19", "2023-05", "2023", "--11-07", "2008/2016", "2021/..", "../2016", "2023-05-01/2023-05-02", "--11-06/--11-07"} {
		if err := conforms(t, s, with(t, `"2023-05"`, `"`+string(d)+`"`)); err != nil || d.Valid() != nil {
			t.Errorf("date %q: the schema says %v, the reader %v", d, err, d.Valid())
		}
	}
}

// The schema lists the same values, members and limits as the code.
func TestSchemaKeepsStep(t *testing.T) {
	root := compiledSchema(t)
	def := func(s *jsonschema.Schema) *jsonschema.Schema { return s.Ref }
	statement := def(root.Properties["statements"].Items2020)
	member := def(def(root.Properties["groups"].Items2020).Properties["members"].Items2020)
	for name, c := range map[string]struct {
		schema *jsonschema.Schema
		values []string
	}{
		"subject":  {statement.Properties["subject"], texted(Subjects())},
		"relation": {statement.Properties["relation"], texted(Relations())},
		"basis":    {statement.Properties["basis"], texted(Bases())},
		"modality": {statement.Properties["modality"], texted(Modalities())},
		"role":     {member.Properties["role"], Roles()},
	} {
		var values []string
		for _, v := range c.schema.Enum.Values {
			values = append(values, v.(string))
		}
		if !slices.Equal(values, c.values) {
			t.Errorf("%s: the schema has %v, the code %v", name, values, c.values)
		}
	}
	quotation := def(statement)
	for _, c := range []struct {
		schema []*jsonschema.Schema
		of     reflect.Type
	}{
		{[]*jsonschema.Schema{root}, reflect.TypeFor[evidence]()},
		{[]*jsonschema.Schema{def(root.Properties["document"])}, reflect.TypeFor[fileDocument]()},
		{[]*jsonschema.Schema{def(def(root.Properties["document"]).Properties["articles"].Items2020)}, reflect.TypeFor[fileArticle]()},
		{[]*jsonschema.Schema{def(root.Properties["groups"].Items2020)}, reflect.TypeFor[fileGroup]()},
		{[]*jsonschema.Schema{member}, reflect.TypeFor[fileMember]()},
		{[]*jsonschema.Schema{quotation}, reflect.TypeFor[filePassage]()},
		{[]*jsonschema.Schema{quotation, statement}, reflect.TypeFor[fileStatement]()},
	} {
		var inSchema, inCode []string
		for _, s := range c.schema {
			for name := range s.Properties {
				inSchema = append(inSchema, name)
			}
		}
		for _, f := range reflect.VisibleFields(c.of) {
			if !f.Anonymous {
				inCode = append(inCode, f.Tag.Get("json"))
			}
		}
		slices.Sort(inSchema)
		slices.Sort(inCode)
		if !slices.Equal(inSchema, inCode) {
			t.Errorf("%v: the schema has %v, the code %v", c.of, inSchema, inCode)
		}
	}
	if n := *quotation.Properties["quote"].MaxLength; n != maxQuote {
		t.Errorf("quotes are at most %d long in the schema, %d in the code", n, maxQuote)
	}
	if n := *quotation.Properties["prefix"].MaxLength; n != maxContext {
		t.Errorf("prefixes are at most %d long in the schema, %d in the code", n, maxContext)
	}
}

func texted[T ~string](list []T) []string {
	var texts []string
	for _, v := range list {
		texts = append(texts, string(v))
	}
	return texts
}
