"""Living with high water: the flooded street, the dyke, the school that floats."""

from . import nature
from .people import person
from .river import hills, hull
from .shapes import box, smooth


def flood(s):
    """An old storehouse with the marks of former floods, and the water rising to them."""
    i = s.inks
    nature.sky(s, i.pale, bottom=420)
    nature.cloud(s, 260, 110, 420, i.pale)
    nature.cloud(s, 1240, 80, 380, i.pale)
    nature.treeline(s, -20, 1520, 560, 110, i.mid, i.pale)
    for x, wide, top in ((110, 330, 470), (1390, 360, 450)):
        _house(s, x, wide, top)
    nature.palm(s, 300, 700, 480, i.deep, lean=-0.12, light=i.mid)
    wall = box(420, 330, 1090, 760)
    s.block(wall, i.paper)
    s.hatch_in(wall, i.pale, gap=26, width=8, length=(50, 120), rest=(20, 70))
    with s.inside(wall):
        s.rect(420, 560, 1090, 760, i.pale)
        s.hatch((420, 566, 1090, 760), i.mid, gap=22, width=7, length=(40, 130), rest=(20, 90))
        s.hatch((420, 330, 1090, 366), i.mid, gap=11, width=7, length=(60, 180), rest=(6, 20))
    roof = [(360, 344), (490, 168), (1020, 168), (1150, 344)]
    s.block(roof, i.warm)
    s.hatch_in(roof, i.dark, gap=24, width=7, length=(24, 60), rest=(10, 30))
    s.stroke([(352, 346), (1158, 346)], 17, i.dark)
    s.stroke([(484, 168), (1026, 168)], 15, i.dark)
    for x in (520, 850):
        _shutters(s, x, 420, 130, 130)
    nature.water(s, 690, i.deep, i.pale, i.dark, calm=0.9)
    for x, wide in ((755, 620), (110, 240), (1390, 260)):
        nature.mirrored(s, x, 704, wide, 90, i.dark)
    nature.mirrored(s, 760, 890, 430, 70, i.dark)
    with s.inside(box(-20, 0, 1520, 876)):
        person(
            s,
            640,
            948,
            300,
            shirt=i.warm,
            hat="caping",
            hat_ink=i.paper,
            arms=((34, 64), (30, 110)),
            turn=1,
            marks=i.dark,
        )
        person(s, 800, 986, 280, shirt=i.paper, hat="hijab", hat_ink=i.mid, arms=((14, 60), (-14, -60)))
        person(s, 890, 984, 200, shirt=i.pale, arms=((10, 40), (-10, -40)))
    s.stroke([(706, 610), (610, 985)], 8, i.dark)
    hull(s, 760, 850, 500, i.dark, i.paper, high=0.15, stripe=i.mid)
    for _ in range(230):
        s.gouge(s.rng.uniform(-20, 1540), s.rng.uniform(-30, 1000), s.rng.uniform(34, 84), 3.4, i.paper, 105)
    for y, year in ((452, "2007"), (516, "1994"), (580, "2016")):  # after the rain, so that they can be read
        s.rect(698, y - 4, 808, y + 4, i.dark)
        s.write(753, y - 22, year, 34, i.dark)


def _house(s, x, wide, top):
    i, w = s.inks, wide / 2
    s.rect(x - w * 0.84, top + 90, x + w * 0.84, 760, i.mid)
    s.hatch((x - w * 0.84, top + 96, x + w * 0.84, 740), i.deep, gap=20, width=6, angle=90, length=(60, 160))
    roof = [(x - w * 1.1, top + 100), (x - w * 0.5, top), (x + w * 0.5, top), (x + w * 1.1, top + 100)]
    s.block(roof, i.deep)
    s.hatch_in(roof, i.dark, gap=20, width=7, length=(20, 50), rest=(8, 24))
    _shutters(s, x - 45, top + 140, 90, 84)


def _shutters(s, x, y, wide, high):
    i = s.inks
    s.rect(x - 9, y - 9, x + wide + 9, y + high + 9, i.dark)
    for half in (0, 1):
        left = x + half * (wide / 2 + 3)
        s.rect(left, y, left + wide / 2 - 3, y + high, i.deep)
        for row in range(6):
            s.gouge(left + wide / 4, y + (row + 0.7) * high / 6.4, wide * 0.4, 7, i.dark)


def dyke(s):
    """People raise the dyke with sandbags, river on one hand, rice on the other."""
    i = s.inks
    nature.sky(s, i.pale, bottom=390)
    nature.sun(s, 1130, 180, 74, i.warm)
    nature.volcano(s, 1010, 430, 820, 210, i.mid, i.deep, i.pale)
    hills(s, 400, i.pale, i.mid)
    nature.treeline(s, -20, 1520, 462, 54, i.deep, i.mid)
    nature.water(s, 456, i.mid, i.pale, i.deep, right=760)
    field = [(720, 470), (1520, 456), (1520, 1020), (720, 1020)]
    s.cut(field, i.pale)
    for row in range(11):
        y, t = 500 + row * 14 + row * row * 3.1, row / 10
        s.stroke(smooth([(700, y), (1100, y - 8), (1520, y + 6)]), 4 + t * 5, i.deep)
        for x in range(720, 1520, int(22 + t * 40)):
            for lean in (-0.4, 0, 0.4):
                s.stroke([(x, y), (x + lean * (14 + 26 * t), y - 12 - 30 * t)], 3 + 4 * t, i.deep, 1)
    left = smooth([(716, 452), (640, 560), (470, 740), (120, 1020)])
    right = smooth([(1330, 1020), (980, 740), (810, 560), (736, 452)])
    s.cut([*left, *right], i.dark)
    crest = [
        *smooth([(720, 452), (672, 560), (560, 740), (360, 1020)]),
        *smooth([(1030, 1020), (850, 740), (762, 560), (732, 452)]),
    ]
    s.hatch_in([*left, *right], i.deep, gap=18, width=7, angle=48, length=(30, 90), rest=(12, 50))
    s.cut(crest, i.paper)
    s.hatch_in(crest, i.warm, gap=20, width=6, length=(40, 120), rest=(40, 140))
    for step in range(9):
        t = step / 8
        _bags(s, 672 - 270 * t**1.5, 560 + 400 * t**1.5, 42 + 100 * t)
    nature.palm(s, 1370, 640, 450, i.dark, lean=-0.1, light=i.deep)
    nature.palm(s, 1450, 690, 330, i.dark, lean=0.06, light=i.deep)
    person(
        s, 716, 640, 170, shirt=i.paper, legs=i.deep, hat="cap", hat_ink=i.dark, arms=((-30, -70), (-20, -60)), turn=-1
    )
    person(
        s,
        620,
        760,
        270,
        shirt=i.warm,
        legs=i.deep,
        hat="caping",
        hat_ink=i.pale,
        arms=((-34, -72), (-30, -66)),
        turn=-1,
        marks=i.dark,
    )
    person(
        s,
        800,
        900,
        390,
        shirt=i.mid,
        legs=i.dark,
        hat="caping",
        hat_ink=i.paper,
        arms=((-40, -92), (-36, -96)),
        turn=-1,
        stride=0.05,
        marks=i.dark,
    )
    _bags(s, 672, 650, 150, rows=1)


def _bags(s, x, y, wide, *, rows=3):
    """A stack of sandbags whose foot is at y."""
    i = s.inks
    for row in range(rows):
        bx, by = x + (row % 2) * wide * 0.2, y - row * wide * 0.34
        shape = smooth([(bx - wide * 0.5, by - wide * 0.12), (bx - wide * 0.4, by - wide * 0.36), (bx + wide * 0.38, by - wide * 0.37),
                        (bx + wide * 0.52, by - wide * 0.14), (bx + wide * 0.36, by + wide * 0.02), (bx - wide * 0.38, by + wide * 0.02)], closed=True)  # fmt: skip
        s.cut(shape, i.pale)
        for k in range(11):
            s.gouge(
                bx + s.rng.uniform(-0.3, 0.3) * wide, by - (0.06 + 0.025 * k) * wide, wide * 0.2, wide * 0.03, i.warm
            )
        s.stroke([*shape, shape[0]], wide * 0.035, i.dark)


def floating_school(s):
    """A wooden classroom on pontoons, and children who arrive by boat."""
    i = s.inks
    nature.sky(s, i.pale, bottom=400)
    nature.sun(s, 300, 190, 76, i.warm)
    nature.volcano(s, 1230, 450, 760, 190, i.pale, i.mid)
    nature.treeline(s, -20, 1520, 470, 80, i.deep, i.mid)
    nature.palm(s, 110, 470, 290, i.dark, lean=0.1)
    nature.palm(s, 1420, 472, 330, i.dark, lean=-0.1)
    nature.water(s, 466, i.mid, i.pale, i.deep, glint=(300, 90, i.paper))
    nature.mirrored(s, 770, 776, 860, 130, i.dark)
    wall = box(440, 400, 1110, 690)
    s.block(wall, i.paper)
    s.hatch_in(wall, i.pale, gap=28, width=8, angle=90, length=(90, 220), rest=(10, 40))
    for left in (484, 668):
        _opening(s, left, 452, 150, 150)
    with s.inside(box(668, 452, 818, 602)):
        person(s, 742, 850, 370, shirt=i.warm, hat="hijab", hat_ink=i.paper, arms=((14, 40), (-14, -50)))
    with s.inside(box(484, 452, 634, 602)):
        for x, shirt in ((530, i.paper), (592, i.warm)):
            person(s, x, 800, 270, shirt=shirt, arms=((10, 20), (-10, -20)))
    for left in (484, 668):
        s.rect(left - 14, 600, left + 164, 616, i.dark)
    s.rect(880, 450, 1010, 692, i.dark)
    s.rect(894, 464, 996, 692, i.deep)
    roof = [(370, 420), (560, 216), (1000, 216), (1180, 420)]
    s.block(roof, i.warm)
    s.hatch_in(roof, i.dark, gap=25, width=7, length=(24, 66), rest=(12, 34))
    s.stroke([(360, 422), (1190, 422)], 17, i.dark)
    s.stroke([(552, 216), (1008, 216)], 14, i.dark)
    s.rect(994, 92, 1002, 218, i.dark)
    s.rect(1002, 96, 1084, 120, "#b8452f")
    s.rect(1002, 120, 1084, 144, "#fbf7ec")
    for x in (420, 1130):
        s.rect(x - 9, 420, x + 9, 700, i.dark)
    s.rect(330, 688, 1220, 722, i.dark)
    for x in range(350, 1210, 40):
        s.gouge(x, 705, 28, 5, i.mid)
    for x in range(380, 1200, 132):
        s.disc(x, 748, 54, i.deep, 34)
        s.stroke([(x - 44, 742), (x + 44, 742)], 6, i.pale, lens=True)
    person(
        s, 945, 692, 190, shirt=i.paper, legs=i.warm, skirt=True, hair=i.dark, hat="bun", arms=((-24, -60), (20, 60))
    )
    person(s, 1080, 692, 180, shirt=i.paper, legs=i.warm, arms=((-60, -150), (14, 10)), turn=1)
    nature.mirrored(s, 720, 920, 360, 60, i.dark)
    with s.inside(box(-20, 0, 1520, 900)):
        person(s, 600, 976, 260, shirt=i.deep, hat="caping", hat_ink=i.pale, arms=((34, 64), (30, 100)), turn=1)
        for x in (720, 806):
            person(s, x, 990, 224, shirt=i.paper, arms=((10, 40), (-10, -40)), turn=1)
    s.stroke([(652, 720), (560, 1000)], 7, i.dark)
    hull(s, 710, 876, 440, i.dark, i.paper, high=0.16, stripe=i.deep)
    nature.reeds(s, -20, 300, 1012, 150, i.dark)
    nature.reeds(s, 1200, 1520, 1012, 130, i.dark)


def _opening(s, left, top, wide, high):
    i = s.inks
    s.rect(left - 10, top - 10, left + wide + 10, top + high + 10, i.dark)
    s.rect(left, top, left + wide, top + high, i.deep)
