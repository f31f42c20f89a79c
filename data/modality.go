package data

// Modality says how the document stands to what it states.
type Modality string

// The modalities.
const (
	ModalityAsserted Modality = "asserted" // the document says it itself
	ModalityReported Modality = "reported" // somebody else is quoted, or is thought to
	ModalityPlanned  Modality = "planned"  // future, likely, aimed at
	ModalityPast     Modality = "past"     // history, no longer so
)

// Modalities lists every modality in the order in which they are shown.
func Modalities() []Modality {
	return []Modality{ModalityAsserted, ModalityReported, ModalityPlanned, ModalityPast}
}
