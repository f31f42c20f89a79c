package data

// What the readers take at most. The limits are far above what people write by
// hand; they keep a hostile or mistaken file from filling the memory.
const (
	maxFile       = 64 << 20 // bytes of an evidence file
	maxDocument   = 16 << 20 // bytes of a document
	maxStatements = 200_000  // statements, and passages, of a file
	maxArticles   = 10_000
	maxGroups     = 1_000
	maxMembers    = 300 // of a group; also countries of a statement and authors of an article

	// Lengths in code points.
	maxID      = 64
	maxQuote   = 300 // what curation allows to copy of a source
	maxContext = 32  // of prefix and suffix
	maxTitle   = 1_000
	maxName    = 255
	maxURL     = 2_048
	maxNote    = 4_000
)
