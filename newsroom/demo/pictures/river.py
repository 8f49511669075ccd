"""The river, its boats and its bridge."""

from . import nature
from .people import hand_of, person
from .shapes import bow, box, ellipse, smooth


def river(s):
    """A bend of the river, different for each seed."""
    i = s.inks
    side = s.rng.choice((-1, 1))
    nature.sky(s, i.pale, bottom=430)
    nature.sun(s, 750 - side * s.rng.randint(140, 330), s.rng.randint(170, 260), s.rng.randint(62, 88), i.warm)
    nature.volcano(
        s,
        750 + side * s.rng.randint(60, 260),
        470,
        s.rng.randint(820, 1100),
        s.rng.randint(220, 320),
        i.mid,
        i.deep,
        i.pale,
    )
    hills(s, 430, i.pale, i.mid)
    nature.treeline(s, -20, 1520, 496, 46, i.deep, i.mid)
    nature.water(s, 492, i.mid, i.pale, i.deep, glint=(750 - side * 230, 120, i.paper))
    far = 750 + side * s.rng.randint(20, 160)
    nature.mirrored(s, far, 640, 250, 70, i.deep)
    hull(s, far, 610, 270, i.dark, i.paper)
    bank(s, side)


def hills(s, y, ink, marks):
    outline = s.land(
        [(-30, y + 26), (180, y - 4), (430, y + 22), (720, y - 6), (1010, y + 20), (1290, y - 12), (1530, y + 14)],
        ink,
        bottom=y + 120,
    )
    s.hatch_in(
        outline,
        marks,
        gap=15,
        width=6,
        angle=-3,
        length=(60, 170),
        fade=lambda _, at: min(1, max(0, (at - y + 20) / 70)),
    )


def bank(s, side, *, high=1.0):
    """The near bank with palms and reeds, left (-1) or right (1)."""
    i = s.inks
    x = 750 + side * 750

    def off(d):
        return x - side * d

    ridge = [(off(-40), 760), (off(120), 786), (off(300), 850), (off(470), 930), (off(640), 1030)]
    outline = s.land(ridge if side < 0 else ridge[::-1], i.dark)
    s.hatch_in(outline, i.deep, gap=17, width=6, angle=side * -22, length=(30, 90))
    nature.palm(s, off(96), 800, 500 * high, i.dark, lean=-side * 0.2, light=i.deep)
    nature.palm(s, off(206), 840, 350 * high, i.dark, lean=-side * 0.1, light=i.deep)
    nature.reeds(s, *sorted((off(250), off(560))), 920, 90, i.dark, step=11)


def hull(s, x, y, wide, ink, rim, *, high=0.17, stripe=None):
    """A slim wooden boat, its rim at y."""
    w, h = wide / 2, wide * high
    top = smooth(
        [
            (x - w, y - h * 0.5),
            (x - w * 0.62, y - h * 0.02),
            (x, y + h * 0.14),
            (x + w * 0.62, y - h * 0.02),
            (x + w, y - h * 0.5),
        ]
    )
    keel = smooth(
        [
            (x + w, y - h * 0.5),
            (x + w * 0.7, y + h * 0.58),
            (x, y + h * 0.86),
            (x - w * 0.7, y + h * 0.58),
            (x - w, y - h * 0.5),
        ]
    )
    s.cut(top + keel, ink)
    if stripe:
        with s.inside(top + keel):
            s.stroke([(px, py + h * 0.36) for px, py in top], h * 0.2, stripe)
    s.stroke(top, h * 0.12, rim)


def bridge(s):
    i = s.inks
    nature.sky(s, i.pale, bottom=420)
    nature.sun(s, 1065, 190, 74, i.warm)
    nature.cloud(s, 300, 150, 330, i.paper)
    nature.volcano(s, 560, 505, 1080, 330, i.mid, i.deep, i.pale)
    hills(s, 470, i.pale, i.mid)
    nature.treeline(s, -20, 1520, 560, 58, i.deep, i.mid)
    nature.water(s, 556, i.mid, i.pale, i.deep, glint=(1065, 90, i.paper))
    for x in (330, 1070):
        nature.mirrored(s, x, 690, 120, 170, i.deep)
    nature.mirrored(s, 700, 612, 760, 26, i.deep)
    for x in (330, 1070):
        s.block([(x - 38, 540), (x + 38, 540), (x + 50, 700), (x - 50, 700)], i.paper)
        s.hatch_in(
            [(x + 2, 540), (x + 38, 540), (x + 50, 700), (x + 10, 700)], i.dark, gap=13, width=7, length=(20, 60)
        )
        s.rect(x - 58, 688, x + 58, 708, i.dark)
        s.rect(x - 50, 530, x + 50, 550, i.dark)
    for left, right, rise in ((-410, 330, 200), (330, 1070, 285), (1070, 1810, 200)):
        _arch(s, left, right, 512, rise)
    s.rect(-20, 506, 1520, 534, i.dark)
    for x in range(0, 1500, 37):
        s.gouge(x, 520, 26, 5, i.mid)
    s.stroke([(-20, 488), (1520, 488)], 4, i.dark)
    for x in range(10, 1500, 30):
        s.stroke([(x, 488), (x, 508)], 3, i.dark)
    for x, shirt in ((612, i.warm), (655, i.paper)):
        person(s, x, 507, 74, shirt=shirt, turn=1, stride=0.05)
    nature.mirrored(s, 905, 838, 260, 90, i.deep)
    person(s, 985, 850, 150, shirt=i.paper, hat="caping", hat_ink=i.pale, arms=((40, 60), (-30, -10)), turn=-1)
    s.stroke([(1030, 690), (935, 905)], 6, i.dark)
    hull(s, 900, 815, 330, i.dark, i.pale)
    bank(s, -1, high=0.92)


def _arch(s, left, right, deck, rise):
    i = s.inks
    outer, inner = (
        bow((left, deck), (right, deck), rise, steps=28),
        bow((left + 16, deck), (right - 16, deck), rise * 0.86, steps=28),
    )
    for place in range(1, 28):
        x, y = inner[place]
        s.stroke([(x, y), (x, deck)], 4.5, i.dark)
        a, b = (outer[place], inner[place + 1]) if place % 2 else (inner[place], outer[min(28, place + 1)])
        s.stroke([a, b], 4.5, i.dark)
    s.stroke(outer, 15, i.dark)
    s.stroke(inner, 9, i.dark)
    s.stroke([(x, y - 3) for x, y in outer[3:-3]], 3.4, i.pale, lens=True)


def ferry(s):
    """A ferryman with his pole, and who crosses with him."""
    i = s.inks
    nature.sky(s, i.pale, bottom=330)
    nature.sun(s, 430, 190, 84, i.warm)
    nature.volcano(s, 1130, 372, 760, 150, i.pale, i.mid)
    nature.treeline(s, -20, 1520, 385, 84, i.deep, i.mid)
    for x, h, lean in ((1180, 260, 0.1), (1262, 200, -0.1), (150, 230, 0.12)):
        nature.palm(s, x, 384, h, i.dark, lean=lean)
    nature.water(s, 382, i.mid, i.pale, i.deep, glint=(430, 100, i.paper))
    nature.mirrored(s, 750, 742, 860, 190, i.dark)
    stand = {"x": 470, "y": 742, "high": 400}
    person(
        s,
        470,
        742,
        400,
        shirt=i.warm,
        legs=i.deep,
        hat="caping",
        hat_ink=i.pale,
        arms=((38, 62), (30, 118)),
        turn=1,
        marks=i.paper,
    )
    hand = hand_of(stand["x"], stand["y"], stand["high"], (30, 118), 1)
    s.stroke([(hand[0] + 42, hand[1] - 250), (hand[0] - 92, 905)], 9, i.dark)
    with s.inside(box(-20, 0, 1520, 730)):  # who sits in the boat is seen above its rim
        person(s, 690, 850, 350, shirt=i.paper, hat="hijab", hat_ink=i.deep, arms=((10, 60), (-10, -60)))
        person(s, 880, 858, 350, shirt=i.pale, hat="peci", arms=((14, 50), (-14, -50)), turn=-1, marks=i.mid)
    basket(s, 1010, 716, 104, i.paper, i.dark)
    hull(s, 750, 706, 900, i.dark, i.paper, high=0.14, stripe=i.deep)
    for k in range(16):
        s.gouge(420 + k * 44 + s.rng.uniform(-8, 8), 764 + 16 * (1 - abs(k - 7.5) / 8), 36, 6, i.mid)
    nature.reeds(s, -20, 260, 1010, 150, i.dark)
    nature.reeds(s, 1290, 1520, 1010, 120, i.dark)


def basket(s, x, y, wide, ink, lines):
    w = wide / 2
    shape = [(x - w, y - w), (x + w, y - w), (x + w * 0.72, y + w * 0.5), (x - w * 0.72, y + w * 0.5)]
    s.block(shape, ink)
    s.hatch_in(shape, lines, gap=wide * 0.13, width=wide * 0.05, length=(wide * 0.14, wide * 0.24), rest=(4, 9))
    s.stroke([(x - w - 3, y - w), (x + w + 3, y - w)], wide * 0.1, lines)


def rowers(s):
    """A long boat under a setting sun."""
    i = s.inks
    nature.sky(s, i.pale, bottom=470, strong_at_top=False)
    nature.sky(s, i.mid, top=0, bottom=250)
    s.disc(800, 400, 210, i.pale)
    s.disc(800, 400, 158, i.warm)
    for y in (352, 392, 428):
        s.gouge(800, y, 360, 9, i.pale)
    nature.birds(s, [(500, 210), (560, 176), (610, 232)], i.deep)
    hills_at = s.land(
        [(-30, 440), (220, 400), (470, 446), (760, 462), (1060, 436), (1290, 392), (1530, 424)], i.mid, bottom=520
    )
    s.hatch_in(hills_at, i.deep, gap=14, width=6, angle=6, length=(50, 130))
    nature.treeline(s, -20, 1520, 492, 42, i.deep)
    nature.water(s, 488, i.mid, i.pale, i.deep, glint=(800, 190, i.warm))
    nature.mirrored(s, 740, 740, 800, 150, i.dark)
    for x in (480, 640, 800):
        with s.inside(box(-20, 0, 1520, 730)):
            person(s, x, 800, 290, shirt=i.dark, skin=i.dark, arms=((54, 82), (54, 82)), turn=1)
        s.stroke([(x + 60, 585), (x + 190, 800)], 8, i.dark)
        s.limb([(x + 172, 770), (x + 198, 814)], 24, i.dark, 15)
        s.gouge(x + 210, 822, 90, 10, i.warm)
    with s.inside(box(-20, 0, 1520, 700)):
        person(s, 985, 800, 290, shirt=i.dark, skin=i.dark, hat="caping", arms=((-50, -80), (-50, -80)), turn=-1)
    hull(s, 740, 700, 880, i.dark, i.warm, high=0.12)
    s.land([(-30, 850), (130, 874), (300, 930), (420, 1020)], i.dark)
    nature.palm(s, 84, 880, 520, i.dark, lean=0.16)
    nature.reeds(s, 60, 420, 960, 110, i.dark)
    for x in (1290, 1400, 1490):
        s.stroke([(x, 800), (x, 1010)], 22, i.dark)
    s.rect(1230, 800, 1520, 824, i.dark)


def net(s):
    """A fisherman throwing his net."""
    i = s.inks
    nature.sky(s, i.pale, bottom=380)
    nature.sun(s, 1180, 200, 70, i.warm)
    nature.volcano(s, 380, 420, 700, 200, i.pale, i.mid)
    nature.treeline(s, -20, 1520, 432, 60, i.mid, i.pale)
    nature.water(s, 428, i.mid, i.pale, i.deep, glint=(1180, 90, i.paper))
    nature.mirrored(s, 450, 800, 520, 150, i.dark)
    arms = ((70, 112), (62, 104))
    person(
        s,
        470,
        800,
        430,
        shirt=i.warm,
        legs=i.dark,
        hat="caping",
        hat_ink=i.pale,
        arms=arms,
        turn=1,
        stride=0.07,
        marks=i.paper,
    )
    hand = hand_of(470, 800, 430, arms[1], 1)
    rim = ellipse(1000, 640, 330, 118)
    crown = (hand[0] + 12, hand[1])
    cone = [
        crown,
        *smooth([(760, 360), (1000, 318), (1230, 430), (1326, 600)]),
        *ellipse(1000, 640, 330, 118, start=0, end=-180),
        (700, 520),
    ]
    with s.inside(cone):
        for k in range(15):
            x, y = ellipse(1000, 640, 330, 118, start=180, end=360, steps=14)[k]
            s.stroke(bow(crown, (x, y), 90 - abs(k - 7) * 6), 4, i.dark)
    for k in range(25):
        end = ellipse(1000, 640, 330, 118, steps=24)[k]
        s.stroke(bow(crown, end, 130 - 0.26 * (end[1] - 500)), 3.6, i.dark if end[1] > 640 else i.deep)
    for t in (0.25, 0.4, 0.54, 0.67, 0.79, 0.9):
        ring = []
        for end in ellipse(1000, 640, 330, 118, steps=48):
            rise = 130 - 0.26 * (end[1] - 500)
            ring.append(
                (crown[0] + (end[0] - crown[0]) * t, crown[1] + (end[1] - crown[1]) * t - 4 * rise * t * (1 - t))
            )
        s.stroke(ring, 3.2, i.dark)
    s.stroke(rim, 8, i.dark)
    for x, y in ellipse(1000, 640, 330, 118, steps=40):
        s.disc(x, y + 6, 8, i.paper)
    hull(s, 440, 772, 640, i.dark, i.paper, high=0.17, stripe=i.deep)
    for k in range(5):
        s.stroke(
            ellipse(1000, 800, 150 + k * 60, 24 + k * 12, start=190 + k * 4, end=350 - k * 5), 6, i.paper, lens=True
        )
    nature.reeds(s, 1180, 1520, 1010, 150, i.dark)
