package data

// Relation is what a statement says the country and the partner are to each other.
type Relation string

// The relations.
const (
	RelationCooperation Relation = "cooperation" // they work together
	RelationDependence  Relation = "dependence"  // the country relies on the partner
	RelationTension     Relation = "tension"     // conflict, sanctions, rivalry, criticism: a link but no partnership
	RelationNeutral     Relation = "neutral"     // a stated link with no direction, or a distance
)

// Relations lists every relation in the order in which they are shown.
func Relations() []Relation {
	return []Relation{RelationCooperation, RelationDependence, RelationTension, RelationNeutral}
}
