package export

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What addresses and numbers look like. A phone number has ten digits and begins with a nought, or begins with a plus
// or two noughts and a country, with dashes, spaces and unseen signs of any kind; short numbers, such as that of a
// helpline, stay.
var (
	mailShape  = regexp.MustCompile(`[^\s<>()\[\]{},;:"“”]+(?:\s?[\[(](?:at|apenstaartje)[\])]\s?|@)[^\s<>()\[\]{},;:"“”]*[\pL\pN]`)
	phoneShape = regexp.MustCompile(`(?:(?:\+|00)[1-9]\d?(?:[\t\p{Zs}\p{Pd}\p{Cf}./()]{0,3}\d){7,12}|\(?0[1-9](?:[\t\p{Zs}\p{Pd}\p{Cf}./()]{0,3}\d){8})`)
	dayShape   = regexp.MustCompile(`^\d{1,2}([\p{Pd}./ ])(?:0?[1-9]|1[0-2])([\p{Pd}./ ])(?:19|20)\d\d`)
	timesShape = regexp.MustCompile(`^\d\d[.]\d\d ?\p{Pd} ?\d\d[.]\d\d`)
)

// shortestPhone is how many signs a phone number has at least.
const shortestPhone = 9

// replaceMail puts a word in the place of every e-mail address, and counts them.
func replaceMail(text, word string) (string, int) {
	if !strings.ContainsAny(text, "@[(") {
		return text, 0
	}
	n := 0
	return mailShape.ReplaceAllStringFunc(text, func(string) string { n++; return word }), n
}

// replacePhones puts a word in the place of every phone number, and counts them. Days and hours have as many digits,
// and stay.
func replacePhones(text, word string) (string, int) {
	if few := strings.IndexFunc(text, unicode.IsDigit); few < 0 || len(text)-few < shortestPhone {
		return text, 0
	}
	var out strings.Builder
	n := 0
	for text != "" {
		at := phoneShape.FindStringIndex(text)
		if at == nil {
			break
		}
		before, number, after := text[:at[0]], text[at[0]:at[1]], text[at[1]:]
		skip := 1
		switch day, times := dayShape.FindString(number), timesShape.FindString(number); {
		case day != "":
			skip = len(day)
		case times != "":
			skip = len(times)
		case !joined(before, number, after):
			if number[0] == '(' && !strings.Contains(number, ")") { // it stands before the number, and is no part of it
				before += "("
			}
			out.WriteString(before + word)
			text, n = after, n+1
			continue
		}
		out.WriteString(before + number[:skip])
		text = text[at[0]+skip:]
	}
	return out.String() + text, n
}

// joined tells whether a number is part of a longer number or word.
func joined(before, number, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	return unicode.IsDigit(next) || number[0] != '+' && (unicode.IsDigit(last) || unicode.IsLetter(last))
}
