"""In town: the market hall, the regent's hall, the train, the clinic."""

from . import nature
from .people import person
from .river import basket
from .shapes import box, ellipse, smooth

HEAPS = ("warm", "paper", "deep", "mid", "warm", "dark")


def market(s):
    i = s.inks
    s.rect(-20, -20, 1520, 1020, i.pale)
    s.hatch((-20, 300, 1520, 640), i.paper, gap=22, width=8, length=(80, 260), rest=(12, 60))
    for middle in (150, 750, 1350):
        _gable(s, middle)
    s.rect(-20, 268, 1520, 300, i.dark)
    for x in (-130, 450, 1050, 1640):
        s.rect(x - 15, 296, x + 15, 760, i.dark)
        for side in (-1, 1):
            s.stroke([(x, 420), (x + side * 120, 296)], 14, i.dark)
    for x in (230, 640, 880, 1290):
        s.stroke([(x, 300), (x, 350)], 4, i.dark)
        s.cut([(x - 34, 372), (x - 12, 346), (x + 12, 346), (x + 34, 372)], i.dark)
        s.disc(x, 376, 16, i.paper)
    for left in (40, 550, 1060):
        _awning(s, left, left + 400)
    for x, shirt, hat, ink in (
        (180, i.warm, "hijab", i.paper),
        (730, i.paper, "caping", i.mid),
        (1250, i.mid, "hijab", i.dark),
    ):
        with s.inside(box(-20, 0, 1520, 760)):
            person(
                s,
                x,
                900,
                420,
                shirt=shirt,
                hat=hat,
                hat_ink=ink,
                arms=((30, 70), (-20, -60)),
                turn=1 if x < 700 else -1,
            )
    for left in (20, 530, 1040):
        _stall(s, left, left + 440)
    person(
        s,
        480,
        985,
        470,
        shirt=i.deep,
        legs=i.dark,
        hat="bun",
        arms=((20, 50), (40, 96)),
        turn=1,
        skirt=True,
        marks=i.pale,
    )
    basket(s, 404, 856, 120, i.paper, i.dark)
    person(
        s, 1010, 990, 480, shirt=i.paper, legs=i.dark, hat="peci", arms=((-40, -84), (-10, 20)), turn=-1, marks=i.mid
    )
    s.rect(-20, 978, 1520, 1020, i.dark)


def _gable(s, middle):
    i = s.inks
    roof = [(middle - 300, 270), (middle, 36), (middle + 300, 270)]
    s.block(roof, i.mid)
    s.hatch_in(roof, i.deep, gap=17, width=7, angle=90, length=(60, 180), rest=(4, 16))
    s.stroke([(middle - 318, 284), (middle, 34), (middle + 318, 284)], 20, i.dark)
    s.block([(middle - 92, 190), (middle, 118), (middle + 92, 190)], i.dark)
    for k in range(-2, 3):
        s.stroke([(middle + k * 30, 142 + abs(k) * 20), (middle + k * 30, 186)], 7, i.paper)


def _awning(s, left, right):
    i, wide = s.inks, (right - left) / 8
    for k in range(8):
        x = left + k * wide
        ink = i.warm if k % 2 else i.paper
        top = left + 26 + k * (right - left - 52) / 8
        s.cut([(top, 420), (top + (right - left - 52) / 8, 420), (x + wide, 500), (x, 500)], ink)
        s.cut([(x, 498), (x + wide, 498), *ellipse(x + wide / 2, 504, wide / 2, 26, start=0, end=-180)], ink)
    s.stroke([(left + 20, 420), (right - 20, 420)], 9, i.dark)
    for x in (left + 16, right - 16):
        s.rect(x - 7, 430, x + 7, 980, i.dark)


def _stall(s, left, right):
    i = s.inks
    s.rect(left, 748, right, 980, i.deep)
    s.hatch((left + 12, 776, right - 12, 968), i.dark, gap=32, width=8, angle=90, length=(110, 190), rest=(8, 24))
    for number, x in enumerate(range(left + 60, right, 108)):
        ink = getattr(i, HEAPS[(number + left // 90) % len(HEAPS)])
        for row in range(3):
            for k in range(4 - row):
                at = (x - 36 + k * 24 + row * 12, 730 - row * 19)
                s.disc(*at, 14, ink)
                s.stroke(ellipse(*at, 10, start=100, end=190, steps=5), 3, i.pale if ink == i.dark else i.dark)
        s.block([(x - 56, 726), (x + 56, 726), (x + 44, 778), (x - 44, 778)], i.paper)
        s.hatch_in(
            [(x - 56, 726), (x + 56, 726), (x + 44, 778), (x - 44, 778)],
            i.dark,
            gap=13,
            width=5,
            length=(12, 22),
            rest=(5, 9),
        )
    s.rect(left - 8, 742, right + 8, 756, i.dark)


def pendopo(s):
    i = s.inks
    nature.sky(s, i.pale, bottom=480)
    nature.sun(s, 350, 200, 72, i.warm)
    nature.cloud(s, 1180, 150, 300, i.paper)
    nature.treeline(s, -20, 1520, 640, 90, i.mid, i.pale)
    nature.tree(s, 110, 770, 540, i.deep, i.mid)
    nature.tree(s, 1400, 770, 560, i.deep, i.mid)
    s.rect(-20, 716, 1520, 1020, i.pale)
    s.hatch((-20, 730, 1520, 1010), i.mid, gap=24, width=8, length=(60, 200), rest=(30, 120))
    s.rect(300, 470, 1200, 720, i.deep)
    s.hatch((320, 520, 1180, 700), i.dark, gap=20, width=10, length=(120, 320), rest=(6, 30))
    for x in (420, 1080):
        s.rect(x - 46, 540, x + 46, 720, i.warm)
        s.rect(x - 4, 540, x + 4, 720, i.dark)
    for x in (620, 880):
        s.disc(x, 520, 20, i.warm)
        s.stroke([(x, 470), (x, 504)], 4, i.paper)
    for x in range(290, 1211, 115):
        s.block([(x - 13, 462), (x + 13, 462), (x + 13, 720), (x - 13, 720)], i.paper)
        s.block([(x - 23, 690), (x + 23, 690), (x + 27, 722), (x - 27, 722)], i.dark)
        s.hatch_in(box(x + 2, 470, x + 13, 690), i.deep, gap=12, width=5, length=(20, 50))
    _roof(s, [(210, 474), (470, 372), (1030, 372), (1290, 474)], i.mid, i.deep)
    _roof(s, [(450, 380), (590, 190), (910, 190), (1050, 380)], i.deep, i.dark)
    for (ax, y), (bx, _) in (((204, 478), (1296, 478)), ((446, 382), (1054, 382)), ((582, 192), (918, 192))):
        s.rect(ax, y - 9, bx, y + 9, i.dark)
    for x, lean in ((590, -1), (910, 1)):
        s.stroke(smooth([(x, 192), (x + lean * 22, 176), (x + lean * 26, 150)]), 12, i.dark, 3)
    for k in range(4):
        s.rect(250 - k * 26, 716 + k * 20, 1250 + k * 26, 736 + k * 20, i.paper if k % 2 == 0 else i.deep)
    walk = [(600, 796), (900, 796), (1150, 1020), (350, 1020)]
    s.block(walk, i.paper)
    s.hatch_in(walk, i.pale, gap=20, width=9, length=(80, 240), rest=(20, 60))
    s.rect(1148, 250, 1160, 800, i.dark)
    flag = [
        *smooth([(1160, 262), (1206, 252), (1254, 268), (1300, 258)]),
        (1300, 346),
        *smooth([(1300, 346), (1254, 356), (1206, 340), (1160, 350)]),
    ]
    s.cut(flag, i.paper)
    s.cut(
        [
            *smooth([(1160, 262), (1206, 252), (1254, 268), (1300, 258)]),
            *smooth([(1300, 302), (1254, 312), (1206, 296), (1160, 306)]),
        ],
        i.warm,
    )
    s.stroke([*flag, flag[0]], 4, i.dark)
    for x, y, h, shirt, hat, side in (
        (560, 880, 210, i.warm, "hijab", 1),
        (650, 892, 214, i.deep, "peci", 1),
        (930, 940, 236, i.mid, "caping", -1),
    ):
        person(
            s,
            x,
            y,
            h,
            shirt=shirt,
            hat=hat,
            hat_ink=i.paper if hat == "caping" else None,
            turn=side,
            stride=0.02,
            skirt=hat == "hijab",
        )


def _roof(s, outline, ink, marks):
    s.block(outline, ink)
    s.hatch_in(outline, marks, gap=15, width=7, length=(26, 70), rest=(8, 22))


def train(s):
    i = s.inks
    nature.sky(s, i.pale, bottom=300)
    nature.volcano(s, 1080, 372, 800, 230, i.mid, i.deep, i.pale)
    nature.treeline(s, -20, 1520, 420, 96, i.deep, i.mid)
    s.rect(-20, 416, 1520, 760, i.mid)
    _cars(s)
    s.rect(-20, 742, 1520, 1020, i.paper)
    s.rect(-20, 742, 1520, 768, i.dark)
    s.hatch((-20, 800, 1520, 1010), i.pale, gap=30, width=11, length=(140, 420), rest=(20, 90))
    s.rect(-20, 782, 1520, 792, i.warm)
    roof = [(-20, 60), (560, 118), (560, 160), (-20, 150)]
    s.block(roof, i.dark)
    for x in (90, 470):
        s.rect(x - 15, 120, x + 15, 830, i.dark)
        s.stroke([(x, 250), (x + 90, 130)], 12, i.dark)
        s.stroke([(x, 250), (x - 90, 130)], 12, i.dark)
    s.stroke([(300, 140), (300, 200)], 6, i.dark)
    s.disc(300, 252, 58, i.dark)
    s.disc(300, 252, 46, i.paper)
    s.stroke([(300, 252), (300, 218)], 7, i.dark)
    s.stroke([(300, 252), (270, 266)], 7, i.warm)
    for x, y, h, shirt, hat, ink, side, skirt in (
        (330, 930, 430, i.warm, "hijab", i.deep, 1, True),
        (560, 950, 450, i.pale, "cap", i.dark, 1, False),
        (690, 940, 420, i.deep, None, None, -1, False),
        (1130, 960, 450, i.mid, "caping", i.paper, -1, True),
    ):
        person(
            s,
            x,
            y,
            h,
            shirt=shirt,
            hat=hat,
            hat_ink=ink,
            turn=side,
            skirt=skirt,
            marks=i.dark if shirt != i.deep else i.mid,
        )
    for x, y in ((622, 816), (1196, 850)):
        s.block([(x - 34, y - 56), (x + 34, y - 56), (x + 40, y + 48), (x - 40, y + 48)], i.dark)
        s.stroke(ellipse(x, y - 56, 20, 30, start=0, end=180, steps=10), 7, i.dark)


def _cars(s):
    i = s.inks
    body = [*smooth([(236, 716), (232, 600), (256, 470), (330, 372), (420, 340)]), (1520, 336), (1520, 716)]
    s.cut(body, i.paper)
    with s.inside(body):
        s.rect(200, 610, 1520, 660, i.warm)
        s.rect(200, 668, 1520, 684, i.dark)
        s.hatch((440, 346, 1520, 384), i.pale, gap=13, width=7, length=(90, 240), rest=(10, 40))
        s.cut([(232, 590), (262, 470), (326, 400), (360, 400), (360, 590)], i.dark)
        s.cut([(254, 560), (280, 482), (334, 424), (340, 424), (340, 560)], i.mid)
    for x in (430, 600, 950, 1120):
        s.rect(x, 414, x + 130, 566, i.dark)
        s.rect(x + 10, 424, x + 120, 556, i.pale)
        with s.inside(box(x + 10, 424, x + 120, 556)):
            if x != 600:
                person(s, x + 62, 740, 300, shirt=i.deep, hat="hijab" if x == 950 else None, hat_ink=i.mid, turn=-1)
            s.stroke([(x + 20, 540), (x + 84, 424)], 7, i.paper)
    for x in (770, 1290):
        s.rect(x, 400, x + 140, 700, i.dark)
        for dx in (10, 76):
            s.rect(x + dx, 410, x + dx + 54, 700, i.mid)
            s.rect(x + dx + 8, 424, x + dx + 46, 556, i.pale)
    s.disc(268, 640, 17, i.pale)
    s.rect(240, 712, 1520, 742, i.dark)
    s.stroke([(420, 340), (1520, 334)], 9, i.dark)


def clinic(s):
    """A small clinic that is open in the evening."""
    i = s.inks
    s.rect(-20, -20, 1520, 760, i.deep)
    s.hatch((-20, -20, 1520, 700), i.dark, gap=19, width=12, length=(160, 420), rest=(10, 60))
    s.cut([*ellipse(1180, 150, 56, start=-120, end=80), *ellipse(1162, 142, 48, start=68, end=-104)], i.paper)
    for _ in range(36):
        s.disc(s.rng.uniform(0, 1500), s.rng.uniform(10, 330), s.rng.uniform(2, 4.5), i.pale)
    nature.treeline(s, -20, 1520, 660, 130, i.dark)
    for x, h, lean in ((130, 560, 0.12), (1400, 480, -0.1)):
        nature.palm(s, x, 760, h, i.dark, lean=lean)
    s.rect(-20, 736, 1520, 1020, i.mid)
    s.hatch((-20, 750, 1520, 1010), i.deep, gap=24, width=9, length=(80, 240), rest=(20, 90))
    s.rect(330, 440, 1170, 760, i.pale)
    s.hatch((344, 470, 1160, 740), i.paper, gap=30, width=9, length=(60, 200), rest=(30, 110))
    _roof(s, [(262, 452), (410, 270), (1090, 270), (1238, 452)], i.mid, i.dark)
    s.rect(256, 444, 1244, 464, i.dark)
    s.rect(400, 262, 1100, 280, i.dark)
    s.rect(670, 300, 830, 424, i.paper)
    s.rect(734, 318, 766, 408, i.dark)  # never red on white: that sign is the Red Cross's own
    s.rect(702, 346, 798, 378, i.dark)
    for x in (400, 560, 930):
        s.rect(x, 520, x + 120, 650, i.dark)
        s.rect(x + 9, 529, x + 111, 641, i.warm)
        s.rect(x + 56, 520, x + 64, 650, i.dark)
        s.rect(x, 580, x + 120, 588, i.dark)
    s.rect(740, 520, 880, 760, i.dark)
    s.rect(752, 532, 868, 760, i.paper)
    for x in (300, 1200):
        s.rect(x - 12, 460, x + 12, 770, i.dark)
    s.rect(250, 756, 1250, 784, i.dark)
    s.cut([(752, 784), (868, 784), (1010, 1020), (640, 1020)], i.pale)
    person(
        s,
        812,
        776,
        214,
        shirt=i.paper,
        legs=i.deep,
        hat="hijab",
        hat_ink=i.mid,
        arms=((16, 40), (-14, -40)),
        skirt=True,
    )
    s.rect(380, 700, 680, 718, i.dark)
    for x in (400, 660):
        s.rect(x - 8, 716, x + 8, 760, i.dark)
    for x, shirt, hat, ink in (
        (450, i.warm, "hijab", i.deep),
        (530, i.deep, "peci", i.dark),
        (614, i.mid, "bun", None),
    ):
        with s.inside(box(0, 0, 1500, 704)):
            person(s, x, 810, 240, shirt=shirt, hat=hat, hat_ink=ink)
        for dx in (-14, 14):
            s.limb([(x + dx, 706), (x + dx * 1.3, 758)], 22, i.dark, 14)
    person(s, 560, 960, 330, shirt=i.warm, legs=i.dark, hat=None, turn=1, stride=0.04, arms=((10, 40), (40, 70)))
    person(s, 676, 956, 200, shirt=i.paper, legs=i.dark, turn=1, stride=0.03)
