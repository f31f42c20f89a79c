package data

// Subject is the field of life that a statement is about.
type Subject string

// The subjects.
const (
	SubjectSummit      Subject = "summit"
	SubjectTrade       Subject = "trade"
	SubjectInvestment  Subject = "investment"
	SubjectResources   Subject = "resources"
	SubjectSecurity    Subject = "security"
	SubjectLabour      Subject = "labour"
	SubjectMembership  Subject = "membership"
	SubjectCulture     Subject = "culture"
	SubjectRecognition Subject = "recognition"
	SubjectOther       Subject = "other"
)

// Subjects lists every subject in the order in which they are shown.
func Subjects() []Subject {
	return []Subject{
		SubjectSummit, SubjectTrade, SubjectInvestment, SubjectResources, SubjectSecurity,
		SubjectLabour, SubjectMembership, SubjectCulture, SubjectRecognition, SubjectOther,
	}
}
