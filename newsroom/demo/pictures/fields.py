"""On the land: rice, roads and the path on the dyke."""

from math import cos, radians, sin

from . import nature
from .people import head, person
from .shapes import bow, box, ellipse, smooth


def terraces(s):
    i = s.inks
    nature.sky(s, i.pale, bottom=330)
    nature.sun(s, 1060, 170, 72, i.warm)
    nature.cloud(s, 330, 130, 300, i.paper)
    nature.volcano(s, 640, 420, 1120, 330, i.mid, i.deep, i.pale)
    nature.treeline(s, -20, 1520, 440, 62, i.deep, i.mid)
    rows = 7
    for row in range(rows):
        _terrace(s, row, 430 + 12 * row + 9.4 * row * row, wet=row in (2, 4, 5))
    for x, y, high, lean in ((1330, 640, 420, -0.12), (1420, 690, 310, 0.08), (120, 560, 250, 0.1)):
        nature.palm(s, x, y, high, i.dark, lean=lean, light=i.deep)
    for x, y, high, shirt, side in (
        (520, 668, 190, i.warm, 1),
        (960, 700, 200, i.paper, -1),
        (690, 872, 290, i.warm, -1),
    ):
        planter(s, x, y, high, shirt, side)
    nature.reeds(s, -20, 420, 1012, 130, i.dark)
    nature.reeds(s, 1180, 1520, 1012, 150, i.dark)


def _terrace(s, row, y, *, wet):
    i, sway = s.inks, 26 + row * 3
    side = -1 if row % 2 else 1
    ridge = [
        (-30, y + side * sway * 0.4),
        (250, y - side * sway * 0.6),
        (560, y + side * sway * 0.5),
        (900, y - side * sway * 0.4),
        (1230, y + side * sway * 0.6),
        (1530, y - side * sway * 0.3),
    ]
    outline = s.land(ridge, i.paper if wet else (i.mid if row % 2 else i.pale))
    s.stroke(smooth(ridge), 9 + row * 2.4, i.dark if row % 2 else i.deep)
    gap = 11 + row * 5
    if wet:
        s.hatch_in(outline, i.mid, gap=gap * 1.3, width=4 + row, length=(60, 190), rest=(30, 120))
    with s.inside(outline):
        at = y + gap * 1.2
        while at < y + 90 + row * 30:
            for x in range(-20, 1520, int(gap * 1.5)):
                for lean in (-30, 0, 30):
                    tip = (x + sin(radians(lean)) * gap * 0.9, at - cos(radians(lean)) * gap * 0.9)
                    s.stroke([(x, at), tip], gap * 0.2, i.deep, 1)
            at += gap * 1.7


def planter(s, x, y, high, shirt, side):
    """Somebody bent over the seedlings."""
    i, h = s.inks, high
    for dx in (-0.1, 0.12):
        s.limb([(x, y - h * 0.5), (x + dx * h, y - h * 0.26), (x + dx * h * 0.8, y)], h * 0.1, i.dark, h * 0.06)
    back = smooth(
        [(x - side * h * 0.02, y - h * 0.5), (x + side * h * 0.16, y - h * 0.66), (x + side * h * 0.36, y - h * 0.56)]
    )
    s.limb(back, h * 0.2, shirt, h * 0.17)
    for reach in (0.3, 0.38):
        s.limb(
            [(x + side * h * reach, y - h * 0.56), (x + side * h * (reach + 0.05), y - h * 0.1)],
            h * 0.06,
            i.skin,
            h * 0.045,
        )
    head(
        s,
        x + side * h * 0.49,
        y - h * 0.56,
        h * 0.085,
        skin=i.skin,
        hair=i.dark,
        hat="caping",
        hat_ink=i.paper,
        turn=side,
    )
    for lean in (-0.07, 0, 0.07):
        s.stroke([(x + side * h * 0.4, y - h * 0.02), (x + side * h * (0.4 + lean), y - h * 0.2)], h * 0.03, i.deep, 1)


def cyclists(s):
    """Two on the dyke, the river beside them."""
    i = s.inks
    nature.sky(s, i.pale, bottom=400)
    nature.sun(s, 380, 210, 78, i.warm)
    nature.birds(s, [(640, 150), (700, 190), (590, 210)], i.deep)
    nature.treeline(s, -20, 1520, 452, 56, i.mid, i.pale)
    nature.water(s, 448, i.mid, i.paper, i.deep, bottom=760, glint=(380, 110, i.paper))
    dyke = s.land([(-30, 742), (300, 716), (760, 706), (1180, 722), (1530, 700)], i.deep)
    s.hatch_in(dyke, i.mid, gap=20, width=7, angle=32, length=(30, 90), rest=(12, 50))
    path = [
        *smooth([(-30, 790), (400, 762), (900, 756), (1530, 772)]),
        *smooth([(1530, 862), (900, 842), (400, 850), (-30, 886)]),
    ]
    s.cut(path, i.paper)
    s.hatch_in(path, i.pale, gap=16, width=7, length=(60, 180), rest=(20, 80))
    nature.tree(s, 1330, 760, 560, i.dark, i.deep)
    nature.tree(s, 70, 745, 430, i.dark, i.deep)
    cyclist(s, 540, 830, 300, shirt=i.warm, hat="cap", hat_ink=i.paper)
    cyclist(s, 980, 822, 290, shirt=i.pale, hat="hijab", hat_ink=i.dark)
    nature.reeds(s, -20, 1520, 1012, 92, i.dark, step=13)


def cyclist(s, x, y, high, *, shirt, hat, hat_ink):
    """Rides to the right; y is where the wheels stand."""
    i, h = s.inks, high
    r = h * 0.27
    hub, front = (x - h * 0.4, y - r), (x + h * 0.4, y - r)
    crank, seat, bar = (x - h * 0.02, y - r * 0.92), (x - h * 0.16, y - h * 0.62), (x + h * 0.29, y - h * 0.68)
    for wheel in (hub, front):
        s.stroke(ellipse(*wheel, r), h * 0.036, i.dark)
        for angle in range(0, 180, 30):
            s.stroke(ellipse(*wheel, r, start=angle, end=angle + 180, steps=1), h * 0.007, i.dark)
        s.disc(*wheel, h * 0.028, i.dark)
    for a, b in (
        (hub, crank),
        (hub, seat),
        (crank, seat),
        (crank, bar),
        (seat, (bar[0] - h * 0.02, bar[1] + h * 0.06)),
        (bar, front),
    ):
        s.stroke([a, b], h * 0.026, i.dark)
    s.limb([(bar[0] - h * 0.06, bar[1] - h * 0.03), (bar[0] + h * 0.04, bar[1] - h * 0.02)], h * 0.026, i.dark)
    hip, shoulder = (seat[0] + h * 0.01, seat[1] - h * 0.05), (x + h * 0.08, y - h * 1.02)
    far, near = (crank[0] - h * 0.06, crank[1] - h * 0.08), (crank[0] + h * 0.07, crank[1] + h * 0.1)
    s.limb([hip, (x + h * 0.17, y - h * 0.5), far], h * 0.09, i.deep, h * 0.055)
    s.limb(
        smooth([hip, ((hip[0] + shoulder[0]) / 2 - h * 0.03, (hip[1] + shoulder[1]) / 2), shoulder]),
        h * 0.17,
        shirt,
        h * 0.15,
    )
    s.limb(smooth([hip, (x + h * 0.16, y - h * 0.44), near]), h * 0.1, i.dark, h * 0.06)
    s.limb([near, (near[0] + h * 0.07, near[1] + h * 0.02)], h * 0.05, i.dark)
    s.limb([shoulder, (x + h * 0.19, y - h * 0.78), bar], h * 0.062, i.skin, h * 0.045)
    s.limb([shoulder, (x + h * 0.16, y - h * 0.86)], h * 0.09, shirt, h * 0.075)
    head(s, x + h * 0.15, y - h * 1.19, h * 0.1, skin=i.skin, hair=i.dark, hat=hat, hat_ink=hat_ink, turn=1)


def road(s):
    """A roller at work."""
    i = s.inks
    nature.sky(s, i.pale, bottom=400)
    nature.sun(s, 360, 180, 74, i.warm)
    nature.volcano(s, 880, 455, 900, 230, i.pale, i.mid)
    nature.treeline(s, -20, 1520, 470, 80, i.deep, i.mid)
    s.rect(-20, 466, 1520, 1020, i.mid)
    s.hatch((-20, 480, 1520, 1010), i.deep, gap=26, width=9, angle=8, length=(30, 90), rest=(30, 110))
    lane = [(640, 466), (760, 466), (1420, 1020), (-40, 1020)]
    s.block(lane, i.pale)
    s.hatch_in(lane, i.paper, gap=18, width=8, length=(60, 220), rest=(20, 90))
    for y in range(500, 1000, 34):
        t = (y - 466) / 554
        for _ in range(4):
            x = 700 + s.rng.uniform(-1, 1) * (60 + 600 * t)
            s.disc(x, y, 3 + 11 * t, i.deep, 2 + 6 * t)
    for x, y, h in ((1180, 560, 330), (1340, 620, 430)):
        nature.palm(s, x, y, h, i.dark, lean=0.08, light=i.deep)
    _roller(s, 760, 800)
    for x, y, h, shirt in ((330, 850, 350, i.warm), (470, 800, 300, i.paper)):
        person(s, x, y, h, shirt=shirt, legs=i.deep, hat="helmet", hat_ink=i.warm if shirt == i.paper else i.paper,
               turn=1, arms=((24, 60), (30, 64)), stride=0.03, marks=i.dark)  # fmt: skip
        s.limb([(x + h * 0.16, y - h * 0.62), (x + h * 0.36, y - h * 0.02)], h * 0.03, i.dark)
        s.block(
            [
                (x + h * 0.3, y - h * 0.05),
                (x + h * 0.46, y - h * 0.05),
                (x + h * 0.44, y + h * 0.03),
                (x + h * 0.32, y + h * 0.03),
            ],
            i.dark,
        )
    for x, y, h in ((1180, 900, 110), (1320, 960, 130), (170, 960, 130)):
        s.block([(x - h * 0.12, y - h), (x + h * 0.12, y - h), (x + h * 0.36, y), (x - h * 0.36, y)], i.warm)
        s.block(
            [
                (x - h * 0.22, y - h * 0.52),
                (x + h * 0.22, y - h * 0.52),
                (x + h * 0.28, y - h * 0.28),
                (x - h * 0.28, y - h * 0.28),
            ],
            i.paper,
        )
        s.rect(x - h * 0.46, y - h * 0.06, x + h * 0.46, y + h * 0.06, i.dark)


def _roller(s, x, y):
    i = s.inks
    s.disc(x + 20, y + 6, 330, i.deep, 24)
    s.block([(x - 150, y - 190), (x + 190, y - 190), (x + 230, y - 90), (x - 150, y - 90)], i.warm)
    s.block([(x + 30, y - 270), (x + 210, y - 260), (x + 232, y - 170), (x + 30, y - 170)], i.warm)
    for k in range(6):
        s.stroke([(x + 70 + k * 26, y - 250), (x + 74 + k * 26, y - 190)], 9, i.dark)
    for dx in (-140, 10):
        s.rect(x + dx - 7, y - 420, x + dx + 7, y - 180, i.dark)
    s.block([(x - 180, y - 440), (x + 60, y - 440), (x + 44, y - 408), (x - 166, y - 408)], i.dark)
    with s.inside(box(0, 0, 1500, y - 180)):
        person(s, x - 70, y - 60, 350, shirt=i.paper, hat="cap", hat_ink=i.deep, turn=1, arms=((30, 80), (50, 90)))
    s.stroke([(x + 6, y - 268), (x - 14, y - 214)], 9, i.dark)
    for wheel, r in (((x - 90, y - 84), 88), ((x + 250, y - 112), 116)):
        s.disc(*wheel, r, i.dark)
        s.disc(*wheel, r * 0.72, i.deep)
        s.disc(*wheel, r * 0.24, i.pale)
        for k in range(9):
            s.stroke(ellipse(*wheel, r * 0.87, start=k * 40, end=k * 40 + 22, steps=5), 7, i.mid, lens=True)
    s.limb([(x + 120, y - 150), (x + 250, y - 112)], 26, i.dark)


def rice(s):
    """Sacks, a scale, and two who weigh."""
    i = s.inks
    s.rect(-20, -20, 1520, 760, i.pale)
    s.hatch((-20, -20, 1520, 760), i.paper, gap=44, width=7, angle=90, length=(240, 520), rest=(8, 30))
    window = box(560, 120, 880, 400)
    s.block(window, i.paper)
    with s.inside(window):
        nature.volcano(s, 700, 380, 460, 160, i.mid, i.deep)
        s.rect(540, 350, 900, 420, i.mid)
        s.disc(810, 180, 34, i.warm)
        s.hatch((560, 352, 880, 400), i.deep, gap=11, width=4, length=(20, 60))
    for x in (560, 720, 880):
        s.rect(x - 8, 112, x + 8, 408, i.dark)
    s.rect(548, 398, 892, 416, i.dark)
    s.rect(548, 104, 892, 120, i.dark)
    s.rect(-20, 40, 1520, 78, i.dark)
    for x in (130, 1370):
        s.rect(x - 20, 40, x + 20, 760, i.deep)
        s.stroke([(x, 220), (x + (170 if x < 700 else -170), 70)], 22, i.deep)
    s.rect(-20, 756, 1520, 1020, i.mid)
    s.hatch((-20, 770, 1520, 1010), i.deep, gap=30, width=8, length=(120, 340), rest=(20, 90))
    for row, (left, count) in enumerate(((980, 3), (1040, 3), (1110, 2), (1180, 1))):
        for k in range(count):
            sack(s, left + k * 190, 860 - row * 118, 210)
    for row, (left, count) in enumerate(((60, 2), (110, 1))):
        for k in range(count):
            sack(s, left + k * 190, 880 - row * 118, 210)
    _scale(s, 660, 880)
    person(
        s,
        450,
        890,
        480,
        shirt=i.warm,
        legs=i.deep,
        hat="caping",
        hat_ink=i.paper,
        turn=1,
        arms=((20, 60), (44, 84)),
        marks=i.dark,
    )
    person(
        s,
        900,
        900,
        460,
        shirt=i.paper,
        legs=i.dark,
        hat="hijab",
        hat_ink=i.deep,
        turn=-1,
        arms=((-30, -70), (10, -50)),
        skirt=True,
    )
    s.block([(812, 606), (866, 598), (874, 660), (820, 668)], i.warm)
    for _ in range(90):
        s.gouge(s.rng.uniform(250, 1250), s.rng.uniform(900, 985), 13, 5, i.paper, s.rng.uniform(0, 180))


def sack(s, x, y, wide):
    i, w = s.inks, wide
    shape = smooth(
        [(x - w * 0.47, y - w * 0.1), (x - w * 0.46, y - w * 0.42), (x - w * 0.3, y - w * 0.55), (x, y - w * 0.53),
         (x + w * 0.3, y - w * 0.56), (x + w * 0.46, y - w * 0.42), (x + w * 0.48, y - w * 0.1), (x + w * 0.3, y), (x - w * 0.3, y)],
        closed=True,
    )  # fmt: skip
    s.cut(shape, i.paper)
    s.hatch_in(
        [(px + w * 0.06, py + w * 0.05) for px, py in shape],
        i.mid,
        gap=w * 0.075,
        width=w * 0.026,
        length=(w * 0.14, w * 0.4),
        rest=(5, 16),
    )
    s.stroke(shape, w * 0.026, i.dark)
    s.stroke([(x - w * 0.4, y - w * 0.3), (x + w * 0.4, y - w * 0.3)], w * 0.05, i.warm)


def _scale(s, x, y):
    i = s.inks
    s.block([(x - 120, y - 34), (x + 120, y - 34), (x + 130, y), (x - 130, y)], i.dark)
    s.rect(x + 70, y - 390, x + 100, y - 30, i.dark)
    s.disc(x + 85, y - 430, 74, i.dark)
    s.disc(x + 85, y - 430, 58, i.paper)
    for k in range(12):
        a, b = (
            ellipse(x + 85, y - 430, 56, start=k * 30, end=k * 30, steps=1)[0],
            ellipse(x + 85, y - 430, 44, start=k * 30, end=k * 30, steps=1)[0],
        )
        s.stroke([a, b], 6, i.dark)
    s.stroke([(x + 85, y - 430), (x + 118, y - 458)], 8, i.warm)
    sack(s, x - 20, y - 30, 190)
    s.stroke(bow((x - 74, y - 134), (x + 30, y - 134), 34), 12, i.paper)
