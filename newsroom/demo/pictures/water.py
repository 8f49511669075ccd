"""Water that is measured and held: the sluice and the gauge."""

from . import nature
from .people import person
from .river import hills
from .shapes import bow, box, ellipse, smooth


def sluice(s):
    """Five gates, two of them open."""
    i = s.inks
    nature.sky(s, i.pale, bottom=330)
    nature.cloud(s, 1120, 96, 360, i.pale)
    nature.volcano(s, 420, 345, 800, 190, i.pale, i.mid)
    hills(s, 300, i.pale, i.mid)
    s.rect(-20, 372, 1520, 760, i.deep)
    nature.water(s, 720, i.mid, i.paper, i.deep, calm=0.8)
    for place in range(5):
        _gate(s, 30 + place * 290, opened=place in (1, 3))
    for place in range(6):
        x = 30 + place * 290
        s.block([(x - 34, 300), (x + 34, 300), (x + 40, 800), (x - 40, 800)], i.paper)
        s.hatch_in([(x + 4, 300), (x + 34, 300), (x + 40, 800), (x + 10, 800)], i.mid, gap=15, width=7, length=(24, 70))
        s.block([(x - 52, 786), (x + 52, 786), (x + 62, 830), (x - 62, 830)], i.dark)
    s.rect(-20, 296, 1520, 344, i.dark)
    for x in range(0, 1500, 44):
        s.gouge(x, 322, 30, 5, i.mid)
    for place in range(5):
        _hoist(s, 175 + place * 290, 296)
    s.stroke([(-20, 232), (1520, 232)], 5, i.dark)
    s.stroke([(-20, 262), (1520, 262)], 3.5, i.dark)
    for x in range(30, 1500, 58):
        s.stroke([(x, 232), (x, 300)], 4, i.dark)
    person(s, 700, 300, 176, shirt=i.warm, hat="helmet", hat_ink=i.paper, turn=1, arms=((20, 70), (34, 96)))
    person(s, 790, 300, 168, shirt=i.mid, hat="cap", hat_ink=i.warm, turn=-1, stride=0.02)
    _foam(s)
    bank = s.land([(-30, 930), (160, 900), (380, 946), (620, 1030)], i.dark)
    s.hatch_in(bank, i.deep, gap=16, width=6, angle=14, length=(30, 90))
    nature.reeds(s, -10, 470, 960, 110, i.dark)
    nature.banana(s, 1420, 1010, 290, i.dark, i.deep)


def _gate(s, left, *, opened):
    i, x = s.inks, left + 145
    if not opened:
        s.rect(left + 30, 372, left + 260, 740, i.dark)
        for y in range(404, 740, 42):
            s.stroke([(left + 44, y), (left + 246, y)], 7, i.deep)
        for dx in (-66, 0, 66):
            s.stroke([(x + dx, 380), (x + dx, 740)], 6, i.deep)
        for _ in range(9):
            s.gouge(x + s.rng.uniform(-95, 95), s.rng.uniform(744, 790), s.rng.uniform(40, 80), 7, i.paper)
        return
    s.rect(left + 30, 372, left + 260, 452, i.dark)
    s.stroke([(left + 44, 412), (left + 246, 412)], 7, i.deep)
    fall = [
        (left + 36, 470),
        (left + 254, 470),
        *smooth([(left + 258, 560), (left + 272, 700), (left + 300, 850)]),
        *smooth([(left - 8, 850), (left + 16, 700), (left + 32, 560)]),
    ]
    s.cut(fall, i.paper)
    with s.inside(fall):
        for number in range(26):
            spread = number / 25 * 2 - 1
            y = 470 + s.rng.uniform(0, 60)
            while y < 850:
                run = s.rng.uniform(50, 150)
                t, u = (y - 470) / 380, (y + run - 470) / 380
                line = [(x + spread * (104 + 50 * t * t), y), (x + spread * (104 + 50 * u * u), y + run)]
                s.stroke([line[0], ((line[0][0] + line[1][0]) / 2, y + run / 2), line[1]], 8, i.mid, lens=True)
                y += run + s.rng.uniform(16, 60)


def _hoist(s, x, y):
    i = s.inks
    s.block([(x - 42, y), (x - 36, y - 62), (x + 36, y - 62), (x + 42, y)], i.deep)
    s.disc(x, y - 74, 34, i.dark)
    s.disc(x, y - 74, 24, i.paper)
    for angle in range(0, 180, 45):
        start, end = ellipse(x, y - 74, 26, start=angle, end=angle + 180, steps=1)
        s.stroke([start, end], 5, i.dark)
    s.disc(x, y - 74, 7, i.warm)


def _foam(s):
    i = s.inks
    for at in (465, 1045):
        for _ in range(34):
            x, y = at + s.rng.gauss(0, 105), 850 + abs(s.rng.gauss(0, 38))
            r = s.rng.uniform(10, 36)
            s.disc(x, y, r, i.paper, r * 0.62)
        for _ in range(26):
            x, y = at + s.rng.gauss(0, 100), 856 + abs(s.rng.gauss(0, 34))
            r = s.rng.uniform(12, 30)
            s.stroke(ellipse(x, y, r, r * 0.6, start=20, end=160, steps=8), 5, i.mid, lens=True)


def gauge(s, *, rain=False):
    """The staff at which the river is read, and who reads it."""
    i = s.inks
    nature.sky(s, i.pale, bottom=430)
    if not rain:
        nature.sun(s, 470, 210, 80, i.warm)
    nature.volcano(s, 360, 452, 760, 190, i.pale, i.mid)
    nature.treeline(s, -20, 1520, 470, 70, i.deep, i.mid)
    nature.water(s, 466, i.mid, i.pale, i.deep, glint=None if rain else (470, 110, i.paper))
    for left, right in ((-60, 560), (560, 1180), (1180, 1800)):
        s.stroke(bow((left, 352), (right, 352), 150, steps=20), 12, i.dark)
        for k in range(1, 12):
            x = left + (right - left) * k / 12
            s.stroke([(x, 352 - 600 * k / 12 * (1 - k / 12)), (x, 352)], 3.6, i.dark)
    s.rect(-20, 346, 1520, 372, i.dark)
    for x in (560, 1180):
        s.block([(x - 26, 370), (x + 26, 370), (x + 34, 520), (x - 34, 520)], i.paper)
        s.hatch_in(box(x, 372, x + 30, 520), i.dark, gap=13, width=6, length=(20, 50))
    nature.mirrored(s, 905, 860, 190, 120, i.dark)
    _staff(s, 905)
    slope = s.land([(-30, 640), (170, 690), (360, 770), (520, 880), (640, 1030)], i.dark)
    s.hatch_in(slope, i.deep, gap=17, width=6, angle=24, length=(40, 110))
    person(
        s,
        400,
        880,
        470,
        shirt=i.warm,
        legs=i.deep,
        hat="caping",
        hat_ink=i.pale,
        turn=1,
        arms=((8, 40), (74, 92)),
        stride=0.03,
        marks=i.paper,
    )
    nature.reeds(s, 480, 720, 1010, 120, i.dark)
    nature.reeds(s, 1180, 1520, 1010, 170, i.dark)
    if rain:
        for _ in range(210):
            x, y, run = s.rng.uniform(-20, 1560), s.rng.uniform(-40, 1000), s.rng.uniform(36, 92)
            s.gouge(x, y, run, 3.6, i.paper if s.rng.random() < 0.7 else i.pale, 105)


def _staff(s, x):
    i = s.inks
    for side in (-1, 1):
        s.rect(x + side * 84 - 12, 96, x + side * 84 + 12, 900, i.dark)
    s.rect(x - 80, 120, x + 80, 864, i.paper)
    for step in range(31):
        y = 150 + step * 22.6
        whole = step % 5 == 0
        s.rect(x - 74, y - 4, x - 74 + (66 if whole else 36), y + 5, i.dark)
        if whole:
            s.write(x + 34, y, str(7 - step // 5), 52, i.dark)
    s.rect(x - 116, 370, x + 6, 384, i.warm)
    for _ in range(22):
        s.gouge(x + s.rng.uniform(-110, 110), s.rng.uniform(836, 884), s.rng.uniform(50, 120), 8, i.mid)


def gauge_in_rain(s):
    gauge(s, rain=True)
