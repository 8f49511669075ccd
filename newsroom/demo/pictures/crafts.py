"""Work by hand: the kitchen and the batik workshop."""

from .people import head, person
from .shapes import bow, box, ellipse, smooth


def kitchen(s):
    i = s.inks
    s.rect(-20, -20, 1520, 800, i.deep)
    s.hatch((-20, -20, 1520, 780), i.dark, gap=30, width=13, angle=90, length=(200, 520), rest=(10, 50))
    s.hatch((-20, -20, 1520, 780), i.mid, gap=90, width=9, length=(60, 200), rest=(120, 420))
    glow = ellipse(700, 560, 430, 420)
    with s.inside(glow):
        s.hatch((250, 120, 1150, 780), i.mid, gap=30, width=15, angle=90, length=(120, 340), rest=(20, 60))
    s.rect(-20, 110, 1520, 138, i.dark)
    for k, x in enumerate(range(170, 1400, 118)):
        s.stroke([(x, 138), (x, 178)], 4, i.pale)
        if k % 3 == 2:
            s.limb([(x, 178), (x, 270)], 9, i.pale)
            s.disc(x, 300, 34, i.pale, 40)
            s.disc(x - 6, 294, 24, i.mid, 30)
        else:
            _corn(s, x, 180, 140)
    s.rect(-20, 780, 1520, 1020, i.dark)
    s.hatch((-20, 800, 1520, 1010), i.deep, gap=30, width=10, length=(120, 360), rest=(20, 80))
    _stove(s, 690, 880)
    person(
        s,
        1080,
        960,
        520,
        shirt=i.warm,
        legs=i.mid,
        hat="bun",
        hat_ink=None,
        hair=i.paper,
        turn=-1,
        arms=((-34, -84), (-10, 30)),
        skirt=True,
        marks=i.paper,
    )
    s.limb([(902, 590), (838, 470)], 13, i.pale)
    s.disc(832, 462, 26, i.pale, 18)
    for x, wide in ((330, 190), (200, 130)):
        s.cut(
            [(x - wide / 2, 800), (x + wide / 2, 800), *ellipse(x, 806, wide * 0.44, wide * 0.42, start=0, end=-180)],
            i.pale,
        )
        for _ in range(22):
            s.disc(x + s.rng.uniform(-0.4, 0.4) * wide, 790 - abs(s.rng.gauss(0, 12)), 10, i.paper)
        s.stroke([(x - wide * 0.52, 802), (x + wide * 0.52, 802)], 13, i.warm)


def _corn(s, x, y, high):
    i, h = s.inks, high
    s.cut(
        smooth(
            [
                (x, y + h),
                (x - h * 0.17, y + h * 0.5),
                (x - h * 0.1, y + h * 0.12),
                (x, y),
                (x + h * 0.1, y + h * 0.12),
                (x + h * 0.17, y + h * 0.5),
            ],
            closed=True,
        ),
        i.paper,
    )
    for row in range(9):
        for k in range(-1, 2):
            s.disc(x + k * h * 0.075, y + h * (0.24 + row * 0.072), h * 0.028, i.warm)
    for flip in (-1, 1):
        s.stroke(bow((x, y), (x + flip * h * 0.34, y + h * 0.34), h * 0.12), h * 0.12, i.mid, lens=True)


def _stove(s, x, y):
    i = s.inks
    shape = [(x - 260, y - 190), (x + 260, y - 190), (x + 290, y + 60), (x - 290, y + 60)]
    s.block(shape, i.mid)
    s.hatch_in(shape, i.deep, gap=20, width=8, length=(40, 120), rest=(10, 50))
    mouth = [*ellipse(x, y - 20, 150, 110, start=0, end=180), (x - 150, y + 60), (x + 150, y + 60)]
    s.cut(mouth, i.dark)
    for dx, h, ink in ((-70, 120, i.warm), (0, 165, i.warm), (72, 124, i.warm), (-30, 90, i.paper), (36, 84, i.paper)):
        s.cut(
            smooth(
                [
                    (x + dx, y + 54),
                    (x + dx - h * 0.27, y + 54 - h * 0.34),
                    (x + dx - h * 0.06, y + 54 - h * 0.6),
                    (x + dx + h * 0.04, y + 54 - h),
                    (x + dx + h * 0.15, y + 54 - h * 0.5),
                    (x + dx + h * 0.26, y + 54 - h * 0.28),
                ],
                closed=True,
            ),
            ink,
        )
    for side in (-1, 1):
        s.limb([(x + side * 30, y + 56), (x + side * 260, y + 84)], 30, i.deep)
    pot = smooth(
        [
            (x - 110, y - 470),
            (x - 120, y - 430),
            (x - 96, y - 380),
            (x - 180, y - 270),
            (x - 130, y - 184),
            (x + 130, y - 184),
            (x + 180, y - 270),
            (x + 96, y - 380),
            (x + 120, y - 430),
            (x + 110, y - 470),
        ]
    )
    s.cut(pot, i.pale)
    s.hatch_in([(px + 40, py) for px, py in pot], i.mid, gap=17, width=8, angle=80, length=(40, 110), rest=(8, 26))
    s.stroke(pot, 9, i.dark)
    s.cut([(x - 112, y - 468), (x + 112, y - 468), (x, y - 620)], i.paper)
    s.hatch_in(
        [(x - 112, y - 468), (x + 112, y - 468), (x, y - 620)],
        i.warm,
        gap=17,
        width=6,
        angle=62,
        length=(30, 80),
        rest=(6, 16),
    )
    for dx, lift in ((-60, 0), (30, 40), (90, -20)):
        line = [(x + dx + (26 if k % 2 else -26) * (k + 1) / 3, y - 560 - lift - k * 66) for k in range(6)]
        s.stroke(smooth(line), 24, i.paper, 3)


def batik(s):
    i = s.inks
    s.rect(-20, -20, 1520, 1020, i.pale)
    s.hatch((-20, -20, 1520, 780), i.paper, gap=40, width=9, angle=90, length=(200, 500), rest=(10, 60))
    s.rect(-20, 780, 1520, 1020, i.mid)
    s.hatch((-20, 796, 1520, 1010), i.deep, gap=28, width=9, length=(120, 340), rest=(20, 80))
    for left, right, ink, mark in ((20, 330, i.deep, i.pale), (1200, 1490, i.warm, i.paper)):
        s.rect(left - 30, 70, right + 30, 92, i.dark)
        cloth = box(left, 86, right, 620)
        s.block(cloth, ink)
        with s.inside(cloth):
            for k in range(-8, 16):
                line = [(left + k * 58 + 340 * t / 8, 620 - 540 * t / 8) for t in range(9)]
                s.stroke(line, 15, mark)
                for t in range(8):
                    s.disc(left + 29 + k * 58 + 340 * t / 8, 620 - 540 * t / 8, 11, mark, 17)
        s.rect(left, 596, right, 608, i.dark)
    for x in (520, 1120):
        s.rect(x - 12, 190, x + 12, 860, i.dark)
        s.block([(x - 54, 850), (x + 54, 850), (x + 60, 874), (x - 60, 874)], i.dark)
    s.rect(490, 186, 1150, 212, i.dark)
    cloth = [
        (540, 206),
        (1100, 206),
        (1100, 700),
        *smooth([(1100, 730), (960, 716), (820, 742), (680, 722), (540, 738)]),
    ]
    s.cut(cloth, i.paper)
    with s.inside(cloth):
        for row in range(5):
            for k in range(6):
                _kawung(s, 590 + k * 94, 262 + row * 94, 38, i.deep if row * 6 + k < 19 else None)
        s.rect(540, 690, 1100, 702, i.warm)
    s.stroke([(540, 206), (540, 738)], 5, i.dark)
    s.stroke([(1100, 206), (1100, 734)], 5, i.dark)
    _worker(s, 420, 930, 500)
    _wax(s, 760, 930)
    for x, wide, ink in ((1180, 150, i.deep), (1330, 180, i.warm)):
        s.cut([(x - wide / 2, 850), (x + wide / 2, 850), (x + wide * 0.42, 960), (x - wide * 0.42, 960)], i.dark)
        s.disc(x, 850, wide / 2, i.dark, 24)
        s.disc(x, 850, wide * 0.44, ink, 18)


def _kawung(s, x, y, r, ink):
    i = s.inks
    for dx, dy in ((-1, -1), (1, -1), (-1, 1), (1, 1)):
        petal = ellipse(x + dx * r * 0.5, y + dy * r * 0.5, r * 0.44)
        s.cut(petal, ink or i.pale)
        s.disc(x + dx * r * 0.5, y + dy * r * 0.5, r * 0.14, i.paper)
    s.disc(x, y, r * 0.16, i.warm if ink else i.mid)


def _worker(s, x, y, high):
    """Sits on a low stool and draws with the wax pen."""
    i, h = s.inks, high
    s.rect(x - h * 0.18, y - h * 0.2, x + h * 0.16, y - h * 0.15, i.dark)
    for dx in (-0.14, 0.12):
        s.rect(x + dx * h - 8, y - h * 0.16, x + dx * h + 8, y + 10, i.dark)
    lap = smooth(
        [
            (x - h * 0.16, y - h * 0.3),
            (x + h * 0.1, y - h * 0.36),
            (x + h * 0.36, y - h * 0.3),
            (x + h * 0.4, y - h * 0.02),
            (x + h * 0.24, y),
            (x + h * 0.18, y - h * 0.16),
            (x - h * 0.14, y - h * 0.16),
        ],
        closed=True,
    )
    s.cut(lap, i.deep)
    s.hatch_in(lap, i.pale, gap=20, width=6, angle=50, length=(14, 34), rest=(10, 20))
    s.limb([(x + h * 0.3, y - 2), (x + h * 0.4, y)], h * 0.045, i.skin)
    s.limb(
        smooth([(x - h * 0.04, y - h * 0.3), (x - h * 0.05, y - h * 0.5), (x + h * 0.03, y - h * 0.66)]),
        h * 0.23,
        i.warm,
        h * 0.2,
    )
    for k in range(5):
        s.gouge(x - h * 0.08 + k * 4, y - h * (0.36 + k * 0.055), h * 0.09, h * 0.016, i.paper, -34)
    s.limb(
        [(x + h * 0.03, y - h * 0.67), (x + h * 0.2, y - h * 0.52), (x + h * 0.4, y - h * 0.66)],
        h * 0.06,
        i.skin,
        h * 0.045,
    )
    s.limb([(x + h * 0.03, y - h * 0.67), (x + h * 0.15, y - h * 0.56)], h * 0.09, i.warm, h * 0.08)
    s.stroke([(x + h * 0.37, y - h * 0.6), (x + h * 0.47, y - h * 0.8)], 9, i.dark)
    s.disc(x + h * 0.47, y - h * 0.8, 13, i.mid, 10)
    s.limb([(x + h * 0.05, y - h * 0.7), (x + h * 0.07, y - h * 0.78)], h * 0.07, i.skin)
    head(s, x + h * 0.08, y - h * 0.87, h * 0.1, skin=i.skin, hair=i.dark, hat="bun", turn=1)


def _wax(s, x, y):
    i = s.inks
    s.block([(x - 74, y - 60), (x + 74, y - 60), (x + 58, y + 40), (x - 58, y + 40)], i.deep)
    s.cut(ellipse(x, y + 38, 30, 54, start=0, end=180), i.dark)
    s.cut(smooth([(x, y + 34), (x - 16, y + 10), (x, y - 20), (x + 16, y + 10)], closed=True), i.warm)
    s.cut([(x - 92, y - 84), (x + 92, y - 84), *ellipse(x, y - 84, 78, 42, start=0, end=-180)], i.dark)
    s.disc(x, y - 86, 74, i.warm, 13)
    for dx in (-24, 26):
        s.stroke(smooth([(x + dx + (9 if k % 2 else -9), y - 106 - k * 32) for k in range(5)]), 12, i.paper, 2)
