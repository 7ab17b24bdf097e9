package language

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOf(t *testing.T) {
	for _, c := range []struct{ text, expected, want string }{
		{"", "nl", ""},
		{"Wij willen dat elke leerling zich veilig voelt.", "nl", ""},
		{"Wij willen dat elke leerling zich veilig voelt.", "en", "nl"},
		{"Wij willen dat elke leerling zich veilig voelt.", "nl-NL", ""},
		{"We want every pupil to feel safe and to be heard by the people around them.", "nl", "en"},
		{"We want every pupil to feel safe and to be heard by the people around them.", "en-GB", ""},
		{"Wir möchten, dass sich jede Schülerin und jeder Schüler in der Schule sicher fühlt.", "nl", "de"},
		{"Nous voulons que chaque élève se sente en sécurité dans notre école.", "nl", "fr"},
		{"Queremos que cada alumno se sienta seguro en la escuela y que los padres nos encuentren.", "nl", "es"},
		{"Vogliamo che ogni ragazzo si senta al sicuro nella nostra scuola e che i genitori ci trovino.", "nl", "it"},
		{"Queremos que todos os alunos se sintam seguros na nossa escola e que os pais nos encontrem.", "nl", "pt"},
		{"Chcemy, żeby każdy uczeń czuł się u nas bezpiecznie i żeby rodzice wiedzieli, do kogo mogą przyjść.", "nl", "pl"},
		{"Biz her öğrencinin okulda kendini güvende hissetmesi için birlikte çalışıyoruz ve ailelerle konuşuyoruz.", "nl", "tr"},
		{"Wy wolle dat elke learling him feilich fielt op skoalle en dat de âlden ús witte te finen.", "nl", "fy"},
		{"Nos ta kier pa tur mucha sinti nan mes safe na skol i pa e mayornan por haya nos.", "nl", "pap"},
		{"نريد أن يشعر كل تلميذ بالأمان في المدرسة.", "nl", "ar"},
		{"ما می\u200cخواهیم هر دانش\u200cآموز در مدرسه احساس امنیت کند.", "nl", "fa"},
		{"ہم چاہتے ہیں کہ ہر بچہ محفوظ ہو", "nl", "ur"},
		{"ابن رشد", "nl", "und-Arab"},
		{"אנחנו רוצים שכל תלמיד ירגיש בטוח", "nl", "he"},
		{"Ми хочемо, щоб кожна дитина почувалася в безпеці.", "nl", "uk"},
		{"Мы хотим, чтобы каждый ребёнок чувствовал себя в безопасности.", "nl", "ru"},
		{"Θέλουμε κάθε μαθητής να νιώθει ασφαλής", "nl", "el"},
		{"日本語", "nl", "und-Hani"},
		// What is no language of its own, or does not say which.
		{"Ja", "nl", ""},
		{"Outreachend werken, streetcornerwork, de community coach en een safe space", "nl", ""},
		{"Safe & Sound", "nl", ""},
		{"The Bridge", "nl", ""},
		{"Van den Berg en De la Fuente", "nl", ""},
		{"in op de of over was want we", "nl", ""},
		{"jongerenwerk@voorbeeld.nl, 06 12 34 56 78", "nl", ""},
		{"Het motto is ‘Together we are strong and we leave no one behind’ en dat hangt in elke klas en in de hal.", "nl", ""},
		{"De tolk spreekt العربية met de ouders", "nl", ""},
		{"😀 🎉 – ! 123", "nl", ""},
	} {
		if got := Of(c.text, c.expected); got != c.want {
			t.Errorf("%q in a document in %s: %q, not %q", c.text, c.expected, got, c.want)
		}
	}
}

// TestOf_TheFormItself: every text of the form is known for what it is or left alone, and the longer ones are known.
func TestOf_TheFormItself(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		other := map[string]string{"nl": "en", "en": "nl"}[lang]
		long, known := 0, 0
		for _, text := range formTexts(t, lang) {
			if got := Of(text, lang); got != "" {
				t.Errorf("%s: %q is taken for %q", lang, text, got)
			}
			got := Of(text, other)
			if got != lang && got != "" {
				t.Errorf("%s: %q is taken for %q among texts in %s", lang, text, got, other)
			}
			if len(strings.Fields(text)) >= 8 {
				long++
				if got == lang {
					known++
				}
			}
		}
		if t.Logf("%s: %d of %d longer texts are known", lang, known, long); long < 300 || known*100 < 90*long {
			t.Errorf("%s: only %d of %d longer texts are known", lang, known, long)
		}
	}
}

// formTexts returns what the form says in a language.
func formTexts(t *testing.T, lang string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("..", "..", "..", "assets", "content", lang, "*.json"))
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	var all []string
	var gather func(any)
	gather = func(v any) {
		switch v := v.(type) {
		case string:
			all = append(all, v)
		case []any:
			for _, part := range v {
				gather(part)
			}
		case map[string]any:
			for _, part := range v {
				gather(part)
			}
		}
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var content any
		if err := json.Unmarshal(data, &content); err != nil {
			t.Fatal(err)
		}
		gather(content)
	}
	return all
}

func BenchmarkOf(b *testing.B) {
	text := strings.Repeat("Wij willen dat elke leerling zich veilig voelt en dat er iemand is. ", 4)
	for b.Loop() {
		Of(text, "nl")
	}
}
