package validate

import (
	"math/big"
	"slices"

	"samenspel/planning"
	"samenspel/planning/schema"
)

// smallCount is the number of pupils from which a count no longer points at someone.
const smallCount = 5

func chairIsThere(c *check) {
	for _, row := range c.rowsOf(idMeeting) {
		if c.in(idMeetingDecides, row) == chairDecides && planning.IsEmpty(c.in(idMeetingChair, row)) {
			c.find(Doubtful, cell(idMeetingDecides, row), "finding.chair_missing")
		}
	}
}

func chairTakesPart(c *check) {
	for _, row := range c.rowsOf(idMeeting) {
		roles, chair := planning.Items(c.in(idMeetingRoles, row)), c.in(idMeetingChair, row)
		if len(roles) > 0 && chair != "" && !slices.Contains(roles, chair) {
			c.find(Doubtful, cell(idMeetingChair, row), "finding.chair_outside")
		}
	}
}

// sharingIsAgreed asks for a row with agreements for every meeting about pupils who can be recognised.
func sharingIsAgreed(c *check) {
	if c.at(idSharing) != schema.Yes {
		return
	}
	agreed := map[string]bool{}
	for _, row := range c.rowsOf(idSharingRow) {
		agreed[c.in(idSharingRowOf, row)] = true
	}
	for _, row := range c.rowsOf(idMeeting) {
		if c.isYes(idMeetingPersonal, row) && !agreed[row] {
			c.find(Doubtful, cell(idMeetingPersonal, row), "finding.sharing_not_agreed")
		}
	}
}

// sharingIsAnswered doubts a "no" to sharing beside a meeting about pupils who can be recognised.
func sharingIsAnswered(c *check) {
	talks := slices.ContainsFunc(c.rowsOf(idMeeting), func(row string) bool { return c.isYes(idMeetingPersonal, row) })
	if talks && c.at(idSharing) == schema.No {
		c.find(Doubtful, single(idSharing), "finding.sharing_denied")
	}
}

// sharingIsUsed doubts agreements on sharing for a meeting that is not about pupils who can be recognised.
func sharingIsUsed(c *check) {
	if c.at(idSharing) != schema.Yes {
		return
	}
	for _, row := range c.rowsOf(idSharingRow) {
		if c.in(idMeetingPersonal, c.in(idSharingRowOf, row)) == schema.No {
			c.find(Doubtful, cell(idSharingRowOf, row), "finding.sharing_not_used")
		}
	}
}

func basisIsDecided(c *check) {
	if c.at(idSharing) != schema.Yes {
		return
	}
	paths := []planning.Path{single(idSharingBasis), single(idSharingHolder)}
	for _, row := range c.rowsOf(idSharingRow) {
		paths = append(paths, cell(idSharingRowBasis, row))
	}
	for _, p := range paths {
		if c.value(p) == undecided {
			c.find(Doubtful, p, "finding.undecided")
		}
	}
}

// countsAreNotSmall warns for a count of pupils so small that it may point at one of them.
func countsAreNotSmall(c *check) {
	for _, row := range c.rowsOf(idMeasurement) {
		kind := c.in(idIndicatorKind, c.in(idMeasurementOf, row))
		n := c.number(idMeasurementCount, row)
		if (kind == kindReach || kind == kindActivity) && n != nil && n.Sign() > 0 && n.Cmp(big.NewRat(smallCount, 1)) < 0 {
			c.find(Privacy, cell(idMeasurementCount, row), "finding.small_count")
		}
	}
}

// contactsStayInside warns for a list of contacts that may be made public.
func contactsStayInside(c *check) {
	for _, row := range c.rowsOf(idAttachment) {
		if c.in(idAttachmentKind, row) == contactList && c.isYes(idAttachmentPublic, row) {
			c.find(Privacy, cell(idAttachmentPublic, row), "finding.public_contacts")
		}
	}
}
