//go:build bench

package bench

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"samenspel/planning"
	"samenspel/planning/schema"
	layout "samenspel/ui/form"
)

// BenchmarkWindowKey types a letter at the begin of a long answer in the real window, and takes it away, and waits
// until the screen shows it: handler, layout and painting together. Peers are a bare window with Fyne's own entry and
// LibreOffice Writer with the same text.
func BenchmarkWindowKey(b *testing.B) {
	for _, size := range []int{2000, 20000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			once(b)
			s, words := newStage(b), answer(size, paragraph)
			ours, entry := s.typedInOurs(words), s.typedInEntry(words)
			ours.report(b, "ours")
			entry.report(b, "entry")
			b.ReportMetric(float64(ours.median())/float64(entry.median()), "times-entry-p50")
			if o, installed := newWriter(s, words); installed {
				writer := o.typed()
				writer.report(b, "writer")
				b.ReportMetric(float64(ours.median())/float64(writer.median()), "times-writer-p50")
			}
			quiet(b)
		})
	}
}

func (s *stage) typedInOurs(text string) samples {
	p := s.atLongAnswer(text)
	defer p.stop()
	return p.typing(written)
}

func (s *stage) typedInEntry(text string) samples {
	p := s.start(s.bare, "-text", s.write("tekst.txt", text))
	defer p.stop()
	p.appear(nil)
	time.Sleep(settle)
	return p.typing(bare)
}

// atLongAnswer starts the program on the example with this long answer, and goes there.
func (s *stage) atLongAnswer(text string) *program {
	s.b.Helper()
	f, _, _ := form(s.b)
	place, memo := longAnswer(s.b, f)
	file := s.agreement("lang", append(exampleEdits(s.b, f), planning.Edit{Path: memo, Value: text}))
	p := s.start(s.program, file)
	p.appear(nil)
	time.Sleep(settle)
	for range place {
		p.reaction(chapters, keyControl, keyPageDown)
	}
	p.rest(chapters)
	return p
}

// longAnswer returns the first chapter that begins with a long answer, which has the focus when the user comes there.
func longAnswer(b *testing.B, s *schema.Schema) (place int, memo planning.Path) {
	b.Helper()
	for i, c := range s.Chapters {
		for _, n := range layout.Layout(s, planning.New("x"), c, nil) {
			if n.Kind == layout.Section {
				continue
			}
			if n.Kind == layout.Question && s.Field(n.Field).Kind == schema.Memo {
				return i, planning.Path{Field: n.Field}
			}
			break
		}
	}
	b.Fatal("no chapter begins with a long answer")
	return 0, planning.Path{}
}

// write writes a file in the home folder and returns its path.
func (s *stage) write(name, content string) string {
	s.b.Helper()
	path := filepath.Join(s.home, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		s.b.Fatal(err)
	}
	return path
}

// BenchmarkWindowOpen opens the example with an answer of 20,000 characters at the chapter with that answer, as it was
// left: with a start of the program, and in a window that is there. The peer is LibreOffice Writer, which is started
// with that text alone.
func BenchmarkWindowOpen(b *testing.B) {
	once(b)
	s, text := newStage(b), answer(20000, paragraph)
	p := s.atLongAnswer(text)
	p.rest(written)
	drawn := p.see(written)
	p.press(keyControl, letterKeys['w'])
	p.until("the start page", func() bool { return !alike(p.see(chapters), drawn) && !alike(p.see(written), drawn) })
	p.rest(written)
	file := filepath.Join(s.home, "lang.samenspel")
	var started, handed samples
	for range starts {
		handed = append(handed, p.opened(file, drawn))
		p.press(keyControl, letterKeys['w'])
		p.until("the start page", func() bool { return !alike(p.see(written), drawn) })
		p.rest(written)
	}
	p.stop()
	for range starts {
		started = append(started, s.drawn(drawn, s.program, file))
	}
	started.report(b, "started")
	handed.report(b, "opened")
	if o, installed := newWriter(s, text); installed {
		writer := o.opened()
		writer.report(b, "writer")
		b.ReportMetric(float64(writer.median())/float64(started.median()), "times-quicker")
	}
	quiet(b)
}

// opened has a second start of the program hand a file over to this one, and returns how long it takes until the
// picture is there.
func (p *program) opened(file string, picture []byte) time.Duration {
	begin := time.Now()
	run := p.stage.command(p.stage.program, file)
	if err := run.Start(); err != nil {
		p.stage.b.Fatal(err)
	}
	defer func() { _ = run.Wait() }()
	p.until("the answer", func() bool { return alike(p.see(written), picture) })
	return time.Since(begin)
}

// drawn returns how long a program takes from its start until the picture is there, and ends it.
func (s *stage) drawn(picture []byte, path string, args ...string) time.Duration {
	p := s.start(path, args...)
	defer p.stop()
	p.until("the text", func() bool { return alike(p.see(written), picture) })
	return time.Since(p.begun)
}

// writerApp is LibreOffice Writer in a window of its own, on a document with a text.
type writerApp struct {
	stage *stage
	args  []string
}

// writerSettings keep Writer from greeting its user.
const writerSettings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="ShowTipOfTheDay" oor:op="fuse"><value>false</value></prop>
<prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>99.9</value></prop></item>
</oor:items>
`

func newWriter(s *stage, text string) (*writerApp, bool) {
	program, ok := tool(s.b, "soffice", "libreoffice")
	if !ok {
		return nil, false
	}
	var document writer
	document.WriteString(writerHead)
	document.paragraph(text)
	document.WriteString(writerFoot)
	profile := filepath.Join(s.home, "profile")
	if err := os.MkdirAll(filepath.Join(profile, "user"), 0o700); err != nil {
		s.b.Fatal(err)
	}
	s.write("profile/user/registrymodifications.xcu", writerSettings)
	return &writerApp{s, []string{program, "-env:UserInstallation=file://" + profile, "--norestore", "--nologo", "--nofirststartwizard",
		s.write("lang.fodt", document.String())}}, true
}

// start starts Writer and waits until its text stands still.
func (o *writerApp) start() *program {
	p := o.stage.start(o.args[0], o.args[1:]...)
	p.until("Writer's window", p.hasWindow)
	p.until("Writer's text", func() bool { return !isPlain(p.see(written)) })
	for before := []byte(nil); ; time.Sleep(settle) { // it draws its window piece by piece
		now := p.see(written)
		if before != nil && alike(now, before) {
			return p
		}
		before = now
	}
}

func (o *writerApp) typed() samples {
	p := o.start()
	defer p.stop()
	return p.typing(written)
}

// opened returns how long Writer takes from its start to its text, its profile being there.
func (o *writerApp) opened() (all samples) {
	p := o.start()
	drawn := p.see(written)
	p.stop()
	for range starts {
		all = append(all, o.stage.drawn(drawn, o.args[0], o.args[1:]...))
	}
	return all
}
