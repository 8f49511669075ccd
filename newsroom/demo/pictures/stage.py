"""Before an audience: the shadow play, the gongs, the prize."""

from .people import head, person
from .shapes import bow, box, ellipse, reach, smooth


def audience(s, y, size, ink, *, rows=1, hats=(None, "hijab", "peci", None, "bun", "caping")):
    """Backs of heads along the lower edge."""
    for row in range(rows):
        x, r = -20 + row * size, size * (1 + row * 0.25)
        while x < 1540:
            at = y + row * size * 1.5 + s.rng.uniform(-0.16, 0.16) * size
            s.blob(
                [
                    (x - r * 1.5, at + r * 3.4),
                    (x - r * 1.2, at + r * 1.5),
                    (x, at + r * 0.8),
                    (x + r * 1.2, at + r * 1.5),
                    (x + r * 1.5, at + r * 3.4),
                ],
                ink,
            )
            head(s, x, at, r, skin=ink, hair=ink, hat=s.rng.choice(hats), hat_ink=ink)
            x += r * s.rng.uniform(2.5, 3.3)


def shadow_play(s):
    i = s.inks
    s.rect(-20, -20, 1520, 1020, i.dark)
    s.hatch((-20, -20, 1520, 700), i.deep, gap=22, width=9, angle=90, length=(160, 380), rest=(20, 80))
    s.rect(120, 110, 1380, 730, i.mid)
    s.rect(140, 130, 1360, 716, i.paper)
    with s.inside(box(140, 130, 1360, 716)):
        for radius, ink in ((560, i.pale), (430, i.paper)):
            s.disc(750, 380, 0, ink)
            for k in range(60):
                angle = k * 6 + s.rng.uniform(-2, 2)
                a, b = reach(750, 330, angle, radius * 0.9), reach(750, 330, angle, radius * s.rng.uniform(1.05, 1.4))
                s.stroke([a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), b], 9, i.pale, lens=True)
        _mountain(s, 750, 716, 420)
        _puppet(s, 450, 716, 480, 1)
        _puppet(s, 1050, 716, 480, -1)
        for x, h, side in ((215, 300, 1), (1285, 300, -1)):
            _puppet(s, x, 716, h, side)
    s.rect(110, 700, 1390, 736, i.warm)
    for x in range(130, 1390, 46):
        s.disc(x, 718, 9, i.dark)
    s.stroke([(750, -20), (750, 96)], 6, i.warm)
    s.cut([(690, 150), (708, 98), (792, 98), (810, 150), (750, 176)], i.warm)
    s.cut(smooth([(750, 250), (722, 200), (750, 150), (778, 200)], closed=True), i.warm)
    s.cut(smooth([(750, 236), (736, 202), (750, 176), (764, 202)], closed=True), i.paper)
    audience(s, 856, 46, i.deep)
    s.rect(-20, 940, 1520, 1020, i.dark)
    audience(s, 930, 62, i.dark)


def _mountain(s, x, base, high):
    """The leaf-shaped mountain of the shadow play."""
    i, h = s.inks, high
    side = [
        (0.0, -1.0),
        (0.035, -0.86),
        (0.11, -0.72),
        (0.2, -0.55),
        (0.25, -0.4),
        (0.22, -0.28),
        (0.27, -0.2),
        (0.24, 0),
    ]
    leaf = smooth([(x + dx * h, base + dy * h) for dx, dy in side])
    s.cut(leaf + [(2 * x - px, py) for px, py in leaf[::-1]], i.dark)
    s.stroke([(x, base - h * 0.16), (x, base - h * 0.88)], h * 0.03, i.warm, h * 0.008)
    for k, y in enumerate((0.3, 0.41, 0.52, 0.62, 0.71)):
        wide = (0.16, 0.15, 0.12, 0.085, 0.055)[k] * h
        for flip in (-1, 1):
            s.stroke(
                bow((x, base - h * y), (x + flip * wide, base - h * (y + 0.07)), -h * 0.02),
                h * 0.024,
                i.warm,
                h * 0.008,
            )
            s.disc(x + flip * wide, base - h * (y + 0.075), h * 0.017, i.paper)
    s.cut([(x - h * 0.12, base - h * 0.17), (x, base - h * 0.27), (x + h * 0.12, base - h * 0.17)], i.warm)
    s.rect(x - h * 0.09, base - h * 0.17, x + h * 0.09, base - h * 0.03, i.warm)
    s.rect(x - h * 0.03, base - h * 0.13, x + h * 0.03, base - h * 0.03, i.dark)


def _puppet(s, x, base, high, side):
    """A wayang figure that looks to `side`."""
    i, h = s.inks, high

    def at(dx, dy):
        return x + side * dx * h, base - dy * h

    def shape(*points):
        return smooth([at(dx, dy) for dx, dy in points], closed=True)

    s.cut(
        shape(
            (-0.1, 0.46),
            (-0.05, 0.56),
            (0.08, 0.52),
            (0.15, 0.36),
            (0.24, 0.06),
            (0.1, 0.03),
            (-0.06, 0.05),
            (-0.24, 0.03),
            (-0.13, 0.3),
        ),
        i.dark,
    )
    s.cut(
        shape((-0.13, 0.7), (-0.04, 0.75), (0.07, 0.71), (0.06, 0.6), (0.06, 0.47), (-0.06, 0.47), (-0.09, 0.58)),
        i.dark,
    )
    for dx in (-0.16, 0.13):
        s.limb([at(dx * 0.5, 0.12), at(dx, 0.02), at(dx + 0.07, 0.015)], h * 0.032, i.dark)
    s.cut(
        shape(
            (-0.05, 0.72),
            (0.0, 0.765),
            (0.05, 0.755),
            (0.062, 0.775),
            (0.05, 0.788),
            (0.068, 0.796),
            (0.125, 0.8),
            (0.085, 0.83),
            (0.06, 0.885),
            (-0.02, 0.9),
            (-0.07, 0.82),
        ),
        i.dark,
    )
    crest = [
        at(dx, dy)
        for dx, dy in (
            (0.05, 0.89),
            (-0.05, 0.93),
            (-0.16, 0.88),
            (-0.2, 0.78),
            (-0.14, 0.71),
            (-0.09, 0.76),
            (-0.12, 0.82),
        )
    ]
    s.stroke(smooth(crest), h * 0.06, i.dark, h * 0.022)
    s.limb([at(0.02, 0.86), at(0.03, 0.96)], h * 0.05, i.dark, h * 0.014)
    for path in (
        ((0.06, 0.69), (0.2, 0.57), (0.31, 0.72), (0.34, 0.75)),
        ((-0.11, 0.68), (-0.23, 0.5), (-0.15, 0.33), (-0.16, 0.29)),
    ):
        s.limb([at(*point) for point in path], h * 0.032, i.dark, h * 0.018)
    for k in range(5):
        s.gouge(*at(-0.06 + k * 0.05, 0.3 - 0.02 * (k % 2)), h * 0.2, h * 0.016, i.warm, 90 - side * (k - 2) * 12)
        s.disc(*at(-0.12 + k * 0.06, 0.11), h * 0.012, i.warm)
    for dx, dy in ((-0.05, 0.68), (0.0, 0.69), (0.045, 0.68)):
        s.disc(*at(dx, dy), h * 0.013, i.warm)
    s.stroke([at(-0.08, 0.5), at(0.07, 0.51)], h * 0.022, i.warm)
    s.gouge(*at(0.035, 0.845), h * 0.05, h * 0.013, i.paper, side * 8)
    s.stroke([at(0.34, 0.75), at(0.3, 0)], h * 0.008, i.dark)
    s.stroke([at(0, 0.06), at(0, -0.05)], h * 0.02, i.dark)


def gongs(s):
    i = s.inks
    s.rect(-20, -20, 1520, 760, i.pale)
    s.hatch((-20, -20, 1520, 740), i.paper, gap=40, width=9, angle=90, length=(180, 460), rest=(20, 70))
    s.rect(-20, 740, 1520, 1020, i.mid)
    s.hatch((-20, 756, 1520, 1010), i.deep, gap=28, width=9, length=(120, 360), rest=(20, 80))
    for x in (60, 1440):
        s.rect(x - 26, -20, x + 26, 760, i.deep)
        s.hatch((x - 24, 0, x + 24, 740), i.dark, gap=13, width=6, angle=90, length=(60, 160), rest=(10, 40))
    for x in (455, 1045):
        s.rect(x - 19, 210, x + 19, 800, i.dark)
        s.block([(x - 66, 770), (x + 66, 770), (x + 92, 822), (x - 92, 822)], i.dark)
    s.rect(410, 190, 1090, 236, i.dark)
    for flip in (-1, 1):
        curl = [
            (750 + flip * 330, 214),
            (750 + flip * 420, 170),
            (750 + flip * 410, 100),
            (750 + flip * 350, 118),
            (750 + flip * 366, 152),
        ]
        s.stroke(smooth(curl), 42, i.dark, 12)
        s.disc(750 + flip * 352, 132, 7, i.warm)
        for k in range(5):
            s.gouge(750 + flip * (100 + k * 52), 213, 36, 9, i.warm)
    s.cut(smooth([(650, 192), (690, 120), (750, 70), (810, 120), (850, 192)]), i.dark)
    s.cut(smooth([(700, 184), (750, 118), (800, 184)]), i.warm)
    for x in (640, 860):
        s.stroke([(x, 236), (x + (30 if x < 750 else -30), 316)], 7, i.warm)
    s.disc(750, 486, 214, i.dark)
    s.disc(750, 486, 198, i.warm)
    s.disc(750, 486, 150, i.deep)
    s.disc(750, 486, 140, i.warm)
    for k in range(72):
        a = ellipse(750, 486, 176, start=k * 5, end=k * 5, steps=1)[0]
        s.gouge(*a, 32, 6, i.deep, -k * 5)
    s.disc(750, 486, 62, i.deep)
    s.disc(744, 480, 50, i.warm)
    s.stroke(ellipse(750, 486, 40, start=110, end=190, steps=10), 10, i.paper, lens=True)
    for x, shirt, hat, side in ((250, i.deep, "peci", 1), (1250, i.paper, "bun", -1)):
        with s.inside(box(-20, 0, 1520, 862)):
            person(
                s,
                x,
                1010,
                480,
                shirt=shirt,
                hat=hat,
                turn=side,
                arms=((side * 20, side * 64), (side * 34, side * 76)),
                marks=i.dark if shirt == i.paper else i.pale,
            )
    _bars(s, 420, 900, 420)
    _bars(s, 1080, 900, 420)
    for x, y, side in ((360, 742, 1), (1130, 742, -1)):
        s.limb([(x - side * 46, y - 20), (x + side * 22, y + 66)], 12, i.dark)
        s.limb([(x + side * 10, y + 76), (x + side * 38, y + 52)], 30, i.dark)


def _bars(s, x, y, wide):
    i, w = s.inks, wide / 2
    s.block([(x - w, y - 60), (x + w, y - 60), (x + w - 26, y + 66), (x - w + 26, y + 66)], i.dark)
    for k in range(5):
        s.stroke(
            bow((x - w + 60 + k * (wide - 120) / 5, y + 30), (x - w + 60 + (k + 1) * (wide - 120) / 5, y + 30), 34),
            8,
            i.warm,
        )
    for k in range(7):
        left = x - w + 24 + k * (wide - 48) / 7
        s.rect(left + 4, y - 96, left + (wide - 48) / 7 - 6, y - 44, i.warm)
        s.rect(left + 10, y - 90, left + 18, y - 50, i.paper)


def prize(s):
    """On a stage: one of five holds the cup."""
    i = s.inks
    s.rect(-20, -20, 1520, 1020, i.deep)
    for k in range(26):
        x = -20 + k * 62
        s.cut(
            smooth([(x, -20), (x + 16, 300), (x + 4, 640), (x + 12, 700)])
            + smooth([(x + 36, 700), (x + 30, 640), (x + 40, 300), (x + 30, -20)]),
            i.dark,
        )
        s.gouge(x + 50, 330, 520, 9, i.mid, 90)
    for x, at in ((270, 560), (750, 750), (1230, 940)):
        beam = [(x - 20, -20), (x + 20, -20), (at + 190, 700), (at - 190, 700)]
        s.hatch_in(beam, i.pale, gap=17, width=7, angle=90 + (750 - x) * 0.02, length=(80, 260), rest=(20, 90))
    s.rect(390, 120, 1110, 300, i.paper)
    s.rect(404, 134, 1096, 286, i.warm)
    for k, wide in enumerate((430, 300)):
        s.rect(750 - wide / 2, 172 + k * 52, 750 + wide / 2, 196 + k * 52, i.paper)
    s.rect(-20, 690, 1520, 1020, i.mid)
    s.hatch((-20, 704, 1520, 860), i.deep, gap=22, width=9, length=(140, 420), rest=(20, 80))
    s.rect(-20, 686, 1520, 704, i.paper)
    for x, h, shirt, hat, ink, side, skirt in (
        (400, 380, i.warm, "hijab", i.paper, 1, True),
        (570, 400, i.paper, "peci", i.dark, 1, False),
        (930, 396, i.pale, "bun", None, -1, True),
        (1100, 404, i.dark, "peci", i.warm, -1, False),
    ):
        person(
            s,
            x,
            800,
            h,
            shirt=shirt,
            hat=hat,
            hat_ink=ink,
            turn=side,
            skirt=skirt,
            legs=i.dark,
            arms=((side * 14 - 4, 50), (-24, -60)),
            marks=i.mid,
        )
    person(
        s,
        750,
        816,
        440,
        shirt=i.dark,
        hat="peci",
        hat_ink=i.warm,
        arms=((-140, 160), (140, -160)),
        marks=i.warm,
        legs=i.dark,
    )
    _cup(s, 750, 330, 130)
    for _ in range(70):
        s.gouge(
            s.rng.uniform(200, 1300),
            s.rng.uniform(20, 660),
            17,
            9,
            s.rng.choice((i.paper, i.warm, i.pale)),
            s.rng.uniform(0, 180),
        )
    audience(s, 916, 52, i.dark)


def _cup(s, x, y, high):
    i, h = s.inks, high
    for flip in (-1, 1):
        s.stroke(ellipse(x + flip * h * 0.3, y - h * 0.2, h * 0.2, h * 0.24), h * 0.07, i.paper)
    s.cut(
        [
            *ellipse(x, y - h * 0.42, h * 0.34, h * 0.6, start=180, end=360),
            (x + h * 0.34, y - h * 0.46),
            (x - h * 0.34, y - h * 0.46),
        ],
        i.paper,
    )
    s.rect(x - h * 0.05, y + h * 0.1, x + h * 0.05, y + h * 0.34, i.paper)
    s.rect(x - h * 0.24, y + h * 0.32, x + h * 0.24, y + h * 0.46, i.paper)
    s.stroke(bow((x - h * 0.2, y - h * 0.3), (x - h * 0.1, y + h * 0.02), -h * 0.05), h * 0.05, i.warm, lens=True)
