package validate

import (
	"samenspel/planning"
	"samenspel/planning/schema"
)

// Ids of the form that rules between fields need. They stand here only.
const (
	idSchoolYear = "dossier.schooljaar"
	idStart      = "looptijd.start"
	idEnd        = "looptijd.einde"

	idParty            = "partij"
	idPartyRole        = "partij.rol"
	idPartyKvK         = "partij.kvk"
	idBRIN             = "school.brin"
	idLocation         = "school.vestiging"
	idMunicipalityRole = "gemeente.rol"

	idTheme         = "thema"
	idThemeChosen   = "thema.kiezen"
	idValue         = "meerwaarde"
	idValueChosen   = "meerwaarde.kiezen"
	idGoal          = "doel.subdoelen"
	idGoalTheme     = "doel.subdoelen.thema"
	idRole          = "rol"
	idRoleName      = "rol.naam"
	idRoleAnswersTo = "rol.verantwoordelijk"

	idHoursWeek  = "inzet.uren_week"
	idWeeks      = "inzet.weken"
	idFullTime   = "inzet.voltijd"
	idFTE        = "inzet.fte"
	idHoursYear  = "inzet.uren_jaar"
	idDay        = "inzet.dagen"
	idDayFrom    = "inzet.dagen.van"
	idDayTo      = "inzet.dagen.tot"
	idEscalation = "escalatie.samenwerking"

	idMeeting          = "overleg"
	idTimes            = "overleg.frequentie"
	idTimesPeriod      = "overleg.frequentie_periode"
	idMeetingRoles     = "overleg.deelnemers"
	idMeetingChair     = "overleg.voorzitter"
	idMeetingDecides   = "overleg.besluit"
	idMeetingPersonal  = "overleg.persoonsgegevens"
	idMeetingDates     = "overleg.datums"
	idMeetingDate      = "overleg.datums.datum"
	idSharing          = "privacy.deelt"
	idSharingBasis     = "privacy.grondslag"
	idSharingHolder    = "privacy.verantwoordelijk"
	idSharingRow       = "privacy.per_overleg"
	idSharingRowOf     = "privacy.per_overleg.overleg"
	idSharingRowBasis  = "privacy.per_overleg.grondslag"
	idIndicatorKind    = "indicator.soort"
	idMeasurement      = "indicator.meting"
	idMeasurementOf    = "indicator.meting.indicator"
	idMeasurementCount = "indicator.meting.waarde"

	idContribution      = "geld.betaalt"
	idContributionMoney = "geld.betaalt.bedrag"
	idContributionYear  = "geld.betaalt.jaar"
	idTotal             = "geld.totaal"
	idRate              = "geld.uurtarief"
	idAsked             = "subsidie.bedragen"
	idAskedDate         = "subsidie.bedragen_datum"
	idGranted           = "subsidie.bedragen_verleend"
	idGrantedDate       = "subsidie.bedragen_verleend_datum"
	idSettled           = "subsidie.bedragen_vastgesteld"
	idSettledDate       = "subsidie.bedragen_vastgesteld_datum"

	idEvaluationDate   = "evaluatie.datum"
	idScore            = "evaluatie.scores"
	idScoreTopic       = "evaluatie.scores.onderwerp"
	idScoreParty       = "evaluatie.scores.partij"
	idSignature        = "teken"
	idSignatureParty   = "teken.partij"
	idAttachment       = "bijlage"
	idAttachmentKind   = "bijlage.soort"
	idAttachmentPublic = "bijlage.openbaar"
)

// Choices of the form that rules need.
const (
	roleSchool        = "school"
	roleYouthWork     = "jongerenwerk"
	roleMunicipality  = "gemeente"
	municipalitySigns = "partij"
	periodWeek        = "week"
	periodMonth       = "maand"
	periodPeriod      = "periode"
	periodYear        = "jaar"
	chairDecides      = "voorzitter"
	undecided         = "nog_bepalen"
	kindReach         = "bereik"
	kindActivity      = "activiteit"
	contactList       = "contacten"
)

// rules lists every rule between fields. That a chosen theme has a role and a result, a chosen area of added value
// an indicator, and a meeting its participants and chair, needs no rule: the form asks for those with a condition.
// That a named role exists is part of the kind reference.
func rules() []func(*check) {
	return []func(*check){
		termInOrder, termNotTooLong, schoolYearInTerm, dayTimesInOrder, meetingDatesInYear, evaluationAfterStart,
		fteFitsHours, hoursYearFitWeeks, costsFitContributions, contributionsOfOneYear, grantFitsTotal, grantsDoNotGrow,
		grantDatesInOrder,
		partiesComplete, municipalityIsParty, partiesDiffer, brinLooksUsual, locationFitsBRIN, everyPartySigns,
		someThemeChosen, someValueChosen, goalsFitThemes, rolesDiffer, lastWordExists, escalationClimbs, scoresOnce,
		chairIsThere, chairTakesPart, sharingIsAgreed, sharingIsAnswered, sharingIsUsed, basisIsDecided,
		countsAreNotSmall, contactsStayInside,
	}
}

// cell is the path of a column in a row.
func cell(column, row string) planning.Path { return planning.Path{Field: column, Row: row} }

// single is the path of a field that is no column, or of a table.
func single(field string) planning.Path { return planning.Path{Field: field} }

// inUse returns the rows of a table in which anything is answered.
func (c *check) inUse(table string) []string {
	f := c.schema.Field(table)
	var rows []string
	for _, row := range c.rowsOf(table) {
		if c.answered(f, row) {
			rows = append(rows, row)
		}
	}
	return rows
}

// repeats finds the rows of which these columns together equal those of an earlier row, none of them empty.
func (c *check) repeats(table string, columns ...string) []string {
	var again []string
	seen := map[string]bool{}
	for _, row := range c.rowsOf(table) {
		key := ""
		for _, col := range columns {
			value := c.in(col, row)
			if planning.IsEmpty(value) {
				key = ""
				break
			}
			key += fold(value) + "\n"
		}
		if key != "" && seen[key] {
			again = append(again, row)
		}
		seen[key] = true
	}
	return again
}

// isYes tells whether a column says yes in a row.
func (c *check) isYes(column, row string) bool { return c.in(column, row) == schema.Yes }
