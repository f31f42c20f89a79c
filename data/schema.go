package data

import _ "embed"

//go:embed evidence.schema.json
var schema string

// Schema returns the JSON Schema (2020-12) of evidence files.
func Schema() string { return schema }
