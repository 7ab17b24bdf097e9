package validate

// Ids of the form that rules between fields need.
const (
	idHoursWeek         = "inzet.uren_week"
	idWeeks             = "inzet.weken"
	idFullTime          = "inzet.voltijd"
	idTimes             = "overleg.frequentie"
	idTimesPeriod       = "overleg.frequentie_periode"
	idContribution      = "geld.betaalt"
	idContributionMoney = "geld.betaalt.bedrag"
)

// Choices of the form that rules need.
const (
	periodWeek   = "week"
	periodMonth  = "maand"
	periodPeriod = "periode"
	periodYear   = "jaar"
)

// rules lists every rule between fields.
func rules() []func(*check) { return nil }
