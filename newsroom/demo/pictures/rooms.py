"""Where people learn: the class, and the books that come by van."""

from . import nature
from .people import head, person
from .shapes import bow, box, ellipse, smooth


def classroom(s):
    i = s.inks
    s.rect(-20, -20, 1520, 740, i.pale)
    s.hatch((-20, -20, 1520, 740), i.paper, gap=26, width=8, length=(100, 320), rest=(20, 80))
    s.rect(-20, 736, 1520, 1020, i.mid)
    s.hatch((-20, 750, 1520, 1010), i.deep, gap=26, width=9, length=(120, 340), rest=(20, 80))
    s.rect(330, 130, 950, 520, i.deep)
    s.rect(348, 148, 932, 502, i.dark)
    s.rect(340, 516, 940, 536, i.deep)
    for k, letters in enumerate(("a  i  u  e  o", "pe-ra-hu", "7 + 5 = 12")):
        s.write(590, 214 + k * 92, letters, 66, i.paper if k != 1 else i.warm)
    s.block([(1050, 130), (1340, 130), (1340, 470), (1050, 470)], i.dark)
    view = box(1066, 146, 1324, 454)
    with s.inside(view):
        s.rect(1060, 140, 1330, 460, i.paper)
        s.disc(1140, 220, 34, i.warm)
        nature.volcano(s, 1230, 330, 330, 110, i.mid, i.deep)
        nature.water(s, 326, i.mid, i.paper, i.deep, bottom=470, left=1060, right=1330)
        nature.palm(s, 1284, 470, 270, i.dark, lean=-0.12)
    for x, y, right, bottom in ((1188, 130, 1202, 470), (1050, 300, 1340, 312)):
        s.rect(x, y, right, bottom, i.dark)
    s.rect(1036, 466, 1354, 490, i.dark)
    for k in range(9):
        x = -20 + k * 175
        s.stroke(bow((x, 34), (x + 175, 34), -30), 4, i.dark)
        s.cut([(x + 60, 58), (x + 116, 58), (x + 88, 108)], (i.warm, i.paper, i.mid)[k % 3])
    person(
        s,
        250,
        800,
        480,
        shirt=i.warm,
        legs=i.dark,
        hat="hijab",
        hat_ink=i.paper,
        turn=1,
        arms=((12, 40), (110, 118)),
        skirt=True,
        marks=i.dark,
    )
    s.stroke([(392, 470), (470, 330)], 7, i.dark)
    for x, shirt, hat, ink in (
        (470, i.paper, None, None),
        (690, i.paper, "hijab", i.warm),
        (910, i.paper, "bun", None),
        (1130, i.paper, None, None),
        (1340, i.paper, "hijab", i.deep),
    ):
        pupil(s, x, 760, 52, shirt, hat, ink)
    for x, shirt, hat, ink in (
        (330, i.paper, "hijab", i.deep),
        (600, i.paper, None, None),
        (860, i.paper, None, None),
        (1130, i.paper, "hijab", i.warm),
    ):
        pupil(s, x, 890, 66, shirt, hat, ink)


def pupil(s, x, y, r, shirt, hat, hat_ink):
    """Somebody at a desk, from behind."""
    i = s.inks
    s.rect(x - r * 2, y + r * 0.9, x + r * 2, y + r * 1.25, i.dark)
    s.blob(
        [
            (x - r * 1.35, y + r * 3.2),
            (x - r * 1.15, y + r * 1.5),
            (x, y + r * 0.9),
            (x + r * 1.15, y + r * 1.5),
            (x + r * 1.35, y + r * 3.2),
        ],
        shirt,
    )
    s.stroke(bow((x - r * 0.8, y + r * 1.5), (x + r * 0.8, y + r * 1.5), -r * 0.3), r * 0.12, i.mid)
    if hat == "hijab":
        head(s, x, y, r, skin=hat_ink, hair=hat_ink, hat=hat, hat_ink=hat_ink)
        s.stroke(bow((x - r * 0.5, y + r * 0.1), (x + r * 0.5, y + r * 0.1), -r * 0.5), r * 0.08, i.dark, lens=True)
        return
    s.limb([(x, y + r * 0.6), (x, y + r * 1.2)], r * 0.6, i.skin)
    for side in (-1, 1):
        s.disc(x + side * r * 0.86, y + r * 0.1, r * 0.2, i.skin, r * 0.28)
    head(s, x, y, r, skin=i.dark, hair=i.dark, hat=hat)
    for k in range(3):
        s.stroke(ellipse(x, y, r * (0.7 - k * 0.18), start=60 + k * 6, end=120, steps=6), r * 0.06, i.deep, lens=True)


def library(s):
    i = s.inks
    nature.sky(s, i.pale, bottom=460)
    nature.sun(s, 240, 180, 70, i.warm)
    nature.volcano(s, 300, 560, 820, 210, i.pale, i.mid)
    nature.treeline(s, -20, 1520, 600, 90, i.mid, i.pale)
    nature.tree(s, 1370, 720, 640, i.deep, i.mid, wide=0.86)
    s.rect(-20, 640, 1520, 1020, i.mid)
    s.hatch((-20, 660, 1520, 1010), i.deep, gap=26, width=9, angle=5, length=(50, 160), rest=(30, 120))
    _van(s)
    person(s, 300, 880, 420, shirt=i.paper, legs=i.deep, hat="peci", turn=1, arms=((-30, 40), (50, 110)), marks=i.mid)
    _book(s, 428, 520, 74, i.warm)
    for x, y, shirt, hat, ink in (
        (560, 930, i.warm, None, None),
        (700, 950, i.paper, "hijab", i.deep),
        (850, 930, i.pale, "bun", None),
        (1000, 955, i.warm, "hijab", i.paper),
        (1140, 925, i.deep, None, None),
    ):
        reader(s, x, y, 200, shirt, hat, ink)


def _van(s):
    i = s.inks
    s.disc(800, 800, 520, i.deep, 30)
    body = smooth([(400, 770), (396, 420), (430, 330), (500, 306)]) + [
        (1040, 306),
        *smooth([(1040, 306), (1130, 350), (1190, 520)]),
        *smooth([(1190, 520), (1290, 560), (1306, 640), (1306, 770)]),
    ]
    s.cut(body, i.paper)
    with s.inside(body):
        s.rect(380, 690, 1320, 716, i.warm)
        s.rect(380, 728, 1320, 780, i.warm)
    s.stroke([*body, body[0]], 9, i.dark)
    s.cut([(1050, 360), (1108, 374), (1160, 520), (1050, 520)], i.dark)
    s.cut([(1062, 374), (1100, 386), (1144, 508), (1062, 508)], i.mid)
    s.rect(460, 370, 1010, 670, i.dark)
    for row in range(3):
        y, x = 456 + row * 100, 474
        while x < 986:
            wide, high = s.rng.uniform(13, 28), s.rng.uniform(52, 76)
            ink = s.rng.choice((i.warm, i.pale, i.mid, i.paper, i.deep, i.warm))
            s.rect(x, y - high, min(x + wide, 996), y, ink)
            if wide > 17:
                s.rect(x + 4, y - high * 0.78, x + wide - 4, y - high * 0.66, i.dark)
            x += wide + 3
        s.rect(460, y, 1010, y + 12, i.warm if row == 3 else i.pale)
    s.block([(440, 368), (1030, 368), (1060, 290), (410, 290)], i.warm)
    s.hatch_in(
        [(440, 368), (1030, 368), (1060, 290), (410, 290)],
        i.paper,
        gap=58,
        width=26,
        angle=90,
        length=(90, 100),
        rest=(2, 4),
    )
    s.stroke([(440, 368), (1030, 368)], 8, i.dark)
    for x in (540, 1180):
        s.disc(x, 774, 74, i.dark)
        s.disc(x, 774, 42, i.pale)
        s.disc(x, 774, 14, i.dark)
    s.disc(1286, 660, 17, i.warm)


def _book(s, x, y, wide, ink):
    i, w = s.inks, wide
    for side in (-1, 1):
        page = [(x, y), (x + side * w * 0.62, y - w * 0.14), (x + side * w * 0.62, y + w * 0.42), (x, y + w * 0.56)]
        s.block([(px + side * 4, py + 6) for px, py in page], ink)
        s.block(page, i.paper)
        for k in range(3):
            s.stroke(
                [(x + side * w * 0.1, y + w * (0.12 + k * 0.12)), (x + side * w * 0.52, y + w * (0.02 + k * 0.12))],
                4,
                i.mid,
            )


def reader(s, x, y, high, shirt, hat, hat_ink):
    """A child on the ground, reading."""
    i, h = s.inks, high
    for side in (-1, 1):
        s.limb(
            smooth([(x, y - h * 0.1), (x + side * h * 0.42, y - h * 0.12), (x + side * h * 0.1, y + h * 0.05)]),
            h * 0.17,
            i.dark,
            h * 0.1,
        )
    s.limb([(x, y - h * 0.16), (x, y - h * 0.46)], h * 0.4, shirt, h * 0.34)
    for side in (-1, 1):
        s.limb(
            [
                (x + side * h * 0.19, y - h * 0.46),
                (x + side * h * 0.24, y - h * 0.24),
                (x + side * h * 0.13, y - h * 0.17),
            ],
            h * 0.1,
            shirt,
            h * 0.08,
        )
    s.limb([(x, y - h * 0.56), (x, y - h * 0.68)], h * 0.14, i.skin)
    head(s, x, y - h * 0.86, h * 0.2, skin=i.skin, hair=i.dark, hat=hat, hat_ink=hat_ink)
    _book(s, x, y - h * 0.27, h * 0.42, i.warm if shirt != i.warm else i.deep)
