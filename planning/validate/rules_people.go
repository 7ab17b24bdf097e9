package validate

import (
	"regexp"
	"slices"
	"strings"

	"samenspel/planning"
	"samenspel/planning/schema"
)

// usualBRIN is what every BRIN looks like in practice; its register promises four characters only.
var usualBRIN = regexp.MustCompile(`^[0-9]{2}[A-Z]{2}$`)

// fold makes names comparable that differ in capitals and spaces only.
func fold(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// partyRoles returns how many parties have each role.
func (c *check) partyRoles() map[string]int {
	roles := map[string]int{}
	for _, row := range c.rowsOf(idParty) {
		if role := c.in(idPartyRole, row); role != "" {
			roles[role]++
		}
	}
	return roles
}

func partiesComplete(c *check) {
	roles := c.partyRoles()
	if len(roles) == 0 {
		return
	}
	if roles[roleSchool] == 0 {
		c.find(Doubtful, single(idParty), "finding.no_school")
	}
	if roles[roleYouthWork] == 0 {
		c.find(Doubtful, single(idParty), "finding.no_youth_work")
	}
}

func municipalityIsParty(c *check) {
	roles := c.partyRoles()
	if c.at(idMunicipalityRole) == municipalitySigns && len(roles) > 0 && roles[roleMunicipality] == 0 {
		c.find(Doubtful, single(idMunicipalityRole), "finding.municipality_no_party")
	}
}

func partiesDiffer(c *check) {
	for _, row := range c.repeats(idParty, idPartyKvK) {
		c.find(Doubtful, cell(idPartyKvK, row), "finding.kvk_twice")
	}
}

func brinLooksUsual(c *check) {
	brin := c.at(idBRIN)
	if planning.ValidFormat(schema.BRIN, brin) && !usualBRIN.MatchString(brin) {
		c.find(Doubtful, single(idBRIN), "finding.brin_unusual")
	}
}

func locationFitsBRIN(c *check) {
	brin, location := c.at(idBRIN), c.at(idLocation)
	if planning.ValidFormat(schema.BRIN, brin) && planning.ValidFormat(schema.DUOLocation, location) && !strings.HasPrefix(location, brin) {
		c.find(Doubtful, single(idLocation), "finding.location_other_brin")
	}
}

// everyPartySigns waits until the first signature is there. A municipality signs only when it is a party.
func everyPartySigns(c *check) {
	signed := map[string]bool{}
	for _, row := range c.rowsOf(idSignature) {
		signed[c.in(idSignatureParty, row)] = true
	}
	delete(signed, "")
	if len(signed) == 0 {
		return
	}
	for _, row := range c.inUse(idParty) {
		pays := c.in(idPartyRole, row) == roleMunicipality && c.at(idMunicipalityRole) != municipalitySigns
		if !signed[row] && !pays {
			c.find(Doubtful, single(idSignature), "finding.party_does_not_sign")
			return
		}
	}
}

func someThemeChosen(c *check) { c.someChosen(idTheme, idThemeChosen, "finding.no_theme") }

func someValueChosen(c *check) { c.someChosen(idValue, idValueChosen, "finding.no_added_value") }

func (c *check) someChosen(table, column, code string) {
	rows := c.rowsOf(table)
	refused := func(row string) bool { return c.in(column, row) == schema.No }
	if len(rows) > 0 && !slices.ContainsFunc(rows, func(row string) bool { return !refused(row) }) {
		c.find(Doubtful, single(table), code)
	}
}

func goalsFitThemes(c *check) {
	for _, row := range c.rowsOf(idGoal) {
		if c.in(idThemeChosen, c.in(idGoalTheme, row)) == schema.No {
			c.find(Doubtful, cell(idGoalTheme, row), "finding.goal_of_no_theme")
		}
	}
}

func rolesDiffer(c *check) {
	for _, row := range c.repeats(idRole, idRoleName) {
		c.find(Doubtful, cell(idRoleName, row), "finding.role_twice")
	}
}

// lastWordExists doubts roles that have the last word over each other in a circle. A role may have it over itself.
func lastWordExists(c *check) {
	rows := c.rowsOf(idRole)
	for _, row := range rows {
		above := c.in(idRoleAnswersTo, row)
		if above == row {
			continue
		}
		for range rows {
			if above == "" || above == row {
				break
			}
			above = c.in(idRoleAnswersTo, above)
		}
		if above == row {
			c.find(Doubtful, cell(idRoleAnswersTo, row), "finding.last_word_circle")
		}
	}
}

func escalationClimbs(c *check) {
	if len(c.inUse(idEscalation)) == 1 {
		c.find(Doubtful, single(idEscalation), "finding.escalation_one_step")
	}
}

func scoresOnce(c *check) {
	for _, row := range c.repeats(idScore, idScoreTopic, idScoreParty) {
		c.find(Doubtful, cell(idScoreTopic, row), "finding.score_twice")
	}
}
