#!/usr/bin/python3
"""Cut the Chinese font of Multivector out of Debian's Noto Sans CJK.

Usage: /usr/bin/python3 subset.py [OUT]     (default: NotoSansSC-Subset.ttf beside this file)
Needs: apt-get install fonts-noto-cjk fonttools

Kept are the Han characters and signs of GB 2312, CJK punctuation, full-width
forms, whatever Chinese country names need beyond them, and every space: text
shapers leave a space with the face before it, so a face without spaces shows
boxes. Latin is left out on purpose, it belongs to Inter, and so are layout
features, hints and vertical metrics, which nothing here uses. The outlines
become TrueType ones, quadratic curves, which is what a PDF file's writer can
take letters out of.
"""
import json
import os
import sys

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont, newTable

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCE = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
FAMILY = "Noto Sans CJK SC"
NAMES = os.path.join(HERE, "..", "world", "names.json")
CURVE_ERROR = 0.5  # of 1000 units to the em, between the cubic curves and ours
SPACES = [0x20, 0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000]


def characters():
    """Code points to keep."""
    keep = set(SPACES)
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                keep.add(ord(bytes([high, low]).decode("gb2312")))
            except UnicodeDecodeError:
                pass  # a hole in the table
    keep.update(range(0x3000, 0x3020))  # CJK punctuation
    keep.update(range(0xFF01, 0xFFEF))  # full-width forms
    keep.update([0x00B7, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026])  # · — ‘ ’ “ ” …
    keep.update(han_of_names())
    return {c for c in keep if not other_script(c)}


def han_of_names():
    """Han characters of the country names that assets/build wrote."""
    if not os.path.exists(NAMES):
        return set()
    with open(NAMES, encoding="utf-8") as f:
        text = json.dumps(json.load(f), ensure_ascii=False)
    return {ord(c) for c in text if 0x3400 <= ord(c) <= 0x9FFF}


def other_script(c):
    """Greek and Cyrillic stand in GB 2312 too, but in Inter they look right."""
    return 0x21 <= c <= 0x7E or 0x370 <= c <= 0x52F or 0x3040 <= c <= 0x30FF


def open_face():
    """The Simplified Chinese face of the collection."""
    for face in TTCollection(SOURCE).fonts:
        if face["name"].getDebugName(1) == FAMILY:
            return face
    sys.exit(f"{SOURCE}: no face named {FAMILY!r}; is fonts-noto-cjk another version?")


def fill_spaces(face):
    """Give the spaces that the source lacks a blank: an em or a word space."""
    for table in face["cmap"].tables:
        if not table.isUnicode() or table.format == 14:  # 14: variation selectors
            continue
        for c in SPACES:
            wide = c in (0x2001, 0x2003)
            table.cmap.setdefault(c, table.cmap[0x3000 if wide else 0x20])


def like_inter(face):
    """Give the face Inter's ascent and descent, so that a line keeps its height."""
    inter = TTFont(os.path.join(HERE, "Inter-Regular.ttf"))
    k = face["head"].unitsPerEm / inter["head"].unitsPerEm
    up, down = round(inter["hhea"].ascent * k), round(inter["hhea"].descent * k)
    hhea, os2 = face["hhea"], face["OS/2"]
    hhea.ascent, hhea.descent, hhea.lineGap = up, down, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = up, down, 0
    os2.usWinAscent, os2.usWinDescent = up, -down


def to_truetype(face):
    """Turn the cubic outlines into quadratic ones."""
    order, glyphs = face.getGlyphOrder(), face.getGlyphSet()
    outlines = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, CURVE_ERROR, reverse_direction=True))
        outlines[name] = pen.glyph()
    del face["CFF "]
    face["loca"] = newTable("loca")
    face["glyf"] = newTable("glyf")
    face["glyf"].glyphOrder, face["glyf"].glyphs = order, outlines
    for name in order:  # the left side bearing of a TrueType letter is its outline's
        outlines[name].recalcBounds(face["glyf"])
        width, _ = face["hmtx"][name]
        face["hmtx"][name] = (width, getattr(outlines[name], "xMin", 0))
    maxp = face["maxp"]
    maxp.tableVersion = 0x00010000
    for field in ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                  "maxStackElements", "maxSizeOfInstructions", "maxComponentElements"):
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    face["post"].formatType = 3.0  # no names of letters
    face.sfntVersion = "\000\001\000\000"


def main():
    out = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "NotoSansSC-Subset.ttf")
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]  # copyright, names and licence stay
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "GSUB", "GPOS", "DSIG"]
    face = open_face()
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters())
    cutter.subset(face)
    fill_spaces(face)
    like_inter(face)
    to_truetype(face)
    face["head"].modified = face["head"].created  # the same input gives the same bytes
    face.recalcTimestamp = False
    face.save(out)
    print(f"{out}: {len(face.getBestCmap())} characters, {os.path.getsize(out)} bytes")


if __name__ == "__main__":
    main()
