"""Makes the fonts beside this file: Tinos and Arimo, cut down to Latin and Vietnamese.

    pip install fonttools
    python make.py /usr/share/fonts/truetype/croscore      # Debian: fonts-croscore

Signs that offices tick with are missing in the originals and are drawn here. The result is a
modified version under the same licence, see OFL.txt.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

FACES = [
    "Tinos-Regular", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic",
    "Arimo-Regular", "Arimo-Italic",
]
LETTERS = [
    *range(0x20, 0x7F), *range(0xA0, 0x180), 0x18F, *range(0x1A0, 0x1A2), *range(0x1AF, 0x1B1),
    *range(0x218, 0x21C), *range(0x2C6, 0x2DE), *range(0x300, 0x305), *range(0x306, 0x30D), 0x31B, 0x323,
    *range(0x327, 0x329), *range(0x391, 0x3CA), *range(0x1E80, 0x1E86), *range(0x1EA0, 0x1EFA),
    *range(0x2010, 0x2016), *range(0x2018, 0x2023), 0x2026, 0x2030, *range(0x2032, 0x2034),
    *range(0x2039, 0x203B), 0x2044, *range(0x2070, 0x208F), *range(0x20A0, 0x20C0), 0x2116, 0x2122, 0x2126,
    *range(0x2150, 0x215F), *range(0x2190, 0x2196), 0x21D2, 0x21D4, 0x2202, 0x2206, 0x220F, *range(0x2211, 0x2213),
    0x2215, 0x2219, 0x221A, 0x221E, 0x222B, 0x2248, 0x2260, 0x2261, *range(0x2264, 0x2266),
    0x2500, 0x2502, 0x2514, 0x251C, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B2, 0x25BA, 0x25BC, 0x25C4,
    0x25CA, 0x25CB, 0x25CF, 0x25E6, 0x2666, 0xFB01, 0xFB02, 0xFFFD,
]


def box(pen, inner=True):
    """An empty square standing on the base line."""
    for points in ([(120, 0), (120, 1360), (1480, 1360), (1480, 0)], [(240, 120), (1360, 120), (1360, 1240), (240, 1240)]):
        pen.moveTo(points[0])
        for point in points[1:]:
            pen.lineTo(point)
        pen.closePath()


def stroke(pen, *points):
    pen.moveTo(points[0])
    for point in points[1:]:
        pen.lineTo(point)
    pen.closePath()


def tick(pen):
    stroke(pen, (330, 700), (430, 790), (690, 480), (1200, 1250), (1310, 1180), (700, 290))


def cross(pen):
    stroke(pen, (360, 300), (1180, 1120), (1240, 1060), (420, 240))
    stroke(pen, (420, 1120), (1240, 300), (1180, 240), (360, 1060))


def draw(font, letter, name, parts, width):
    pen = TTGlyphPen(None)
    for part in parts:
        part(pen)
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    glyph = pen.glyph()
    glyph.recalcBounds(font["glyf"])
    font["glyf"][name] = glyph
    font["hmtx"][name] = (width, 120)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[letter] = name


def make(source, target):
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["DSIG", "GPOS", "GSUB", "GDEF", "kern", "FFTM", "gasp"]
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    draw(font, 0x2610, "ballotbox", [box], 1600)
    draw(font, 0x2611, "ballotboxticked", [box, tick], 1600)
    draw(font, 0x2612, "ballotboxcrossed", [box, cross], 1600)
    draw(font, 0x2713, "tick", [tick], 1600)
    draw(font, 0x2717, "ballotx", [cross], 1600)
    ditto = lambda pen: [stroke(pen, (at + 150, 1340), (at + 300, 1340), (at + 150, 860), (at, 860)) for at in (400, 760)]
    draw(font, 0x3003, "ditto", [ditto], 1500)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(target)


for face in FACES:
    source = Path(sys.argv[1]) / f"{face}.ttf"
    make(source, Path(__file__).parent / f"{face}.ttf")
