package data
import ("testing";"os")
func TestTry(t *testing.T){ l:=Open(os.DirFS("../seeds")); t.Log(len(l.Statements),len(l.Passages),len(l.Groups),len(l.Documents)); for _,f:=range l.Faults{t.Log(f)} }
