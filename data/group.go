package data

// Group is a framework of countries: an organisation, a summit, a region.
type Group struct {
	ID      string // unique in the library, such as "CSTO" or "C5+1"
	Name    string
	Note    string
	Members []Member // sorted by country
}

// Member is a country's place in a group.
type Member struct {
	Country string // alpha-2 code
	Role    string // one of [Roles]
	Source  string // id of the statement or passage whose words say so
	Note    string
}

// The roles that a country can have in a group.
const (
	RoleMember    = "member"
	RoleObserver  = "observer"
	RoleAssociate = "associate"
	RoleInvited   = "invited"
)

// Roles lists every role in the order in which they are shown.
func Roles() []string { return []string{RoleMember, RoleObserver, RoleAssociate, RoleInvited} }

// Countries returns the codes of the members that have the role, in their order.
func (g Group) Countries(role string) []string {
	var codes []string
	for _, m := range g.Members {
		if m.Role == role {
			codes = append(codes, m.Country)
		}
	}
	return codes
}
