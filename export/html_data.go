package export

// htmlData is what the script of a page looks up. It holds no rule of what a
// country looks like: the pictures say that, and Facts says it in words.
type htmlData struct {
	Words      map[string]string      `json:"words"`
	Toggles    []htmlToggle           `json:"toggles"`
	Partners   []htmlPartner          `json:"partners"`
	Masks      []string               `json:"masks"` // the subsets in which a part of the picture is shown
	Countries  map[string]htmlCountry `json:"countries"`
	Facts      []htmlFact             `json:"facts"`
	Statements []htmlStatement        `json:"statements"`
}

// htmlToggle is a switch of the page.
type htmlToggle struct {
	Name     string `json:"name"`
	Partners []int  `json:"partners"` // places in htmlData.Partners
}

type htmlPartner struct {
	Code       string `json:"code"`
	Name       string `json:"name"`
	Colour     string `json:"colour"`
	Statements int    `json:"statements"`          // that colour a country in the picture
	Countries  int    `json:"countries,omitempty"` // that they are about
}

// htmlCountry is a country in the picture.
type htmlCountry struct {
	Name       string `json:"name"`
	Standing   string `json:"standing,omitempty"` // how the boundary view shows it
	Facts      []int  `json:"facts"`              // for each subset, or one for all of them
	Statements []int  `json:"statements,omitempty"`
}

// htmlFact is what a country's look says.
type htmlFact struct {
	Says    string     `json:"says,omitempty"` // where it is not linked
	Shares  []htmlPart `json:"shares,omitempty"`
	Tension []htmlPart `json:"tension,omitempty"`
}

// htmlPart is a partner, by its place, and a number of statements.
type htmlPart [2]int

// htmlStatement is a statement as it is quoted.
type htmlStatement struct {
	Partner  int    `json:"partner"`
	Quote    string `json:"quote"`          // word for word
	Lang     string `json:"lang,omitempty"` // of the quote
	Citation string `json:"citation"`
	Subject  string `json:"subject"`
	Date     string `json:"date,omitempty"`
	Basis    string `json:"basis"`
	Kind     string `json:"kind"` // relation, modality, group
	Note     string `json:"note,omitempty"`
	Page     string `json:"page,omitempty"` // address of the article, http or https
}
