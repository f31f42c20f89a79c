package export

import (
	"slices"
	"strings"
	"testing"
)

// grammar lists for each element what may stand in it, in this order (ECMA-376,
// transitional): a child that comes more than once is still in its place. It has
// what we write and no more; "-" stands for elements without any.
const grammar = `
p:presentation sldMasterIdLst notesMasterIdLst sldIdLst sldSz notesSz defaultTextStyle
p:sldMasterIdLst sldMasterId
p:notesMasterIdLst notesMasterId
p:sldIdLst sldId
p:sld cSld clrMapOvr
p:sldLayout cSld clrMapOvr
p:sldMaster cSld clrMap sldLayoutIdLst txStyles
p:notes cSld clrMapOvr
p:notesMaster cSld clrMap notesStyle
p:sldLayoutIdLst sldLayoutId
p:txStyles titleStyle bodyStyle otherStyle
p:titleStyle lvl1pPr
p:bodyStyle lvl1pPr lvl2pPr lvl3pPr lvl4pPr lvl5pPr
p:otherStyle defPPr lvl1pPr
p:notesStyle lvl1pPr
p:defaultTextStyle defPPr lvl1pPr
p:presentationPr -
p:viewPr normalViewPr gridSpacing
p:normalViewPr restoredLeft restoredTop
p:cSld bg spTree
p:bg bgPr
p:bgPr solidFill effectLst
p:spTree nvGrpSpPr grpSpPr sp|grpSp|graphicFrame
p:grpSp nvGrpSpPr grpSpPr sp|grpSp|graphicFrame
p:nvGrpSpPr cNvPr cNvGrpSpPr nvPr
p:grpSpPr xfrm
p:sp nvSpPr spPr txBody
p:nvSpPr cNvPr cNvSpPr nvPr
p:cNvSpPr spLocks
p:nvPr ph
p:graphicFrame nvGraphicFramePr xfrm graphic
p:nvGraphicFramePr cNvPr cNvGraphicFramePr nvPr
p:cNvGraphicFramePr graphicFrameLocks
p:xfrm off ext
p:spPr xfrm custGeom|prstGeom noFill|solidFill ln
p:txBody bodyPr lstStyle p
p:clrMapOvr masterClrMapping
a:xfrm off ext chOff chExt
a:custGeom avLst gdLst ahLst cxnLst rect pathLst
a:prstGeom avLst
a:pathLst path
a:path moveTo|lnTo|close
a:moveTo pt
a:lnTo pt
a:solidFill srgbClr|schemeClr
a:srgbClr alpha
a:ln noFill|solidFill prstDash|custDash round
a:lnL noFill|solidFill
a:lnR noFill|solidFill
a:lnT noFill|solidFill
a:lnB noFill|solidFill
a:custDash ds
a:bodyPr noAutofit|normAutofit
a:txBody bodyPr lstStyle p
a:p pPr r|br endParaRPr
a:r rPr t
a:br rPr
a:rPr ln noFill|solidFill effectLst latin ea cs sym hlinkClick
a:endParaRPr ln solidFill effectLst latin ea cs
a:defRPr solidFill latin ea cs
a:lvl1pPr lnSpc spcBef buNone defRPr
a:lvl2pPr lnSpc spcBef buNone defRPr
a:lvl3pPr lnSpc spcBef buNone defRPr
a:lvl4pPr lnSpc spcBef buNone defRPr
a:lvl5pPr lnSpc spcBef buNone defRPr
a:defPPr defRPr
a:lnSpc spcPct|spcPts
a:pPr lnSpc spcBef
a:spcBef spcPts
a:effectLst glow
a:glow srgbClr
a:hlinkClick extLst
a:extLst ext
a:ext hlinkClr
a:graphic graphicData
a:graphicData tbl
a:tbl tblPr tblGrid tr
a:tblGrid gridCol
a:tr tc
a:tc txBody tcPr
a:tcPr lnL lnR lnT lnB noFill
a:tblStyleLst -
a:theme themeElements
a:themeElements clrScheme fontScheme fmtScheme
a:clrScheme dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink
a:fontScheme majorFont minorFont
a:majorFont latin ea cs font
a:minorFont latin ea cs font
a:fmtScheme fillStyleLst lnStyleLst effectStyleLst bgFillStyleLst
a:fillStyleLst solidFill
a:lnStyleLst ln
a:effectStyleLst effectStyle
a:effectStyle effectLst
a:bgFillStyleLst solidFill
`

// rules reads the grammar: for each element the alternatives of each place.
func rules() map[string][][]string {
	out := map[string][][]string{}
	for _, line := range strings.Split(strings.TrimSpace(grammar), "\n") {
		words := strings.Fields(line)
		out[words[0]] = [][]string{}
		for _, place := range words[1:] {
			out[words[0]] = append(out[words[0]], strings.Split(place, "|"))
		}
	}
	return out
}

// prefixes are the name spaces that the grammar speaks of.
var prefixes = map[string]string{nsDrawing: "a", nsSlides: "p"}

// leaves are the parents of which one is a list of colours, each of one child.
var leaves = strings.Fields("dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink")

// misplaced lists the elements of a part that do not stand where the schema has
// them.
func misplaced(root node) (faults []string) {
	all := rules()
	root.walk(func(n node) {
		prefix, name := prefixes[n.XMLName.Space], n.XMLName.Local
		if prefix == "" || len(n.Children) == 0 || slices.Contains(leaves, name) {
			return
		}
		places, ok := all[prefix+":"+name]
		if !ok {
			faults = append(faults, "the grammar does not know "+prefix+":"+name)
			return
		}
		at := 0
		for _, c := range n.Children {
			k := slices.IndexFunc(places, func(p []string) bool { return slices.Contains(p, c.XMLName.Local) })
			if k < at {
				faults = append(faults, c.XMLName.Local+" stands in "+name+" at a place where the schema has none")
				return
			}
			at = k
		}
	})
	return faults
}

// TestPPTXOrderIsChecked: the check finds what stands in a wrong place.
func TestPPTXOrderIsChecked(t *testing.T) {
	shape := func(children string) node {
		return parsed(t, []byte(`<sp xmlns="`+nsSlides+`">`+children+`</sp>`))
	}
	if got := misplaced(shape("<nvSpPr/><spPr/><txBody/>")); len(got) > 0 {
		t.Errorf("a shape in order has the faults %q", got)
	}
	for _, children := range []string{"<nvSpPr/><txBody/><spPr/>", "<nvSpPr/><spPr/><image/>"} {
		if len(misplaced(shape(children))) != 1 {
			t.Errorf("%s: nothing was found", children)
		}
	}
}
