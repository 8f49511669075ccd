"""Sky, mountains, water and trees."""

from math import sin

from .shapes import bow, ellipse, gouge, reach, ribbon, smooth


def sky(s, ink, *, top=0, bottom=520, strong_at_top=True):
    """Rows of marks that thin out towards the horizon (or the other way round)."""
    span = bottom - top

    def fade(_, y):
        t = min(1, max(0, (y - top) / span))
        return (1 - t) ** 1.2 if strong_at_top else t**1.2

    s.hatch((-20, top - 8, 1520, bottom), ink, gap=17, width=10, length=(160, 420), rest=(4, 22), fade=fade)


def sun(s, x, y, radius, ink, *, ring=None):
    if ring:
        s.disc(x, y, radius * 1.45, ring)
    s.disc(x, y, radius, ink)


def volcano(s, x, base, wide, high, ink, shade, light=None):
    """A cone with furrows: shade on its right side, light on its left."""
    w, h = wide / 2, high
    outline = smooth(
        [(x - w, base), (x - w * 0.56, base - h * 0.3), (x - w * 0.27, base - h * 0.68), (x - w * 0.1, base - h * 0.97),
         (x - w * 0.03, base - h), (x + w * 0.05, base - h * 0.965), (x + w * 0.12, base - h * 0.985),
         (x + w * 0.31, base - h * 0.64), (x + w * 0.6, base - h * 0.27), (x + w, base)]
    )  # fmt: skip
    s.cut(outline, ink)
    with s.inside(outline):
        for number in range(46):
            spread = number / 45 * 2 - 1
            colour = shade if spread > -0.12 else light
            if not colour:
                continue
            start = s.rng.uniform(0.0, 0.12) + abs(spread) * 0.04
            while start < 0.85:
                end = min(1, start + s.rng.uniform(0.08, 0.28))
                weight = 9 * (1 - start * 0.75) * (0.5 + 0.5 * abs(spread))
                line = [
                    (x + w * (0.05 + spread * (0.09 + 0.82 * t**1.35)) + s.rng.uniform(-2, 2), base - h * (1 - t))
                    for t in (start, (start + end) / 2, end)
                ]
                s.stroke(line, weight, colour, lens=True)
                start = end + s.rng.uniform(0.02, 0.12)
    return outline


def treeline(s, left, right, y, high, ink, light=None):
    """A far bank's trees, in clumps."""
    x = left
    while x < right:
        r = high * s.rng.uniform(0.28, 0.62)
        lift = s.rng.uniform(0.1, 0.55) * high
        s.disc(x, y - lift, r, ink, r * 0.86)
        if light and s.rng.random() < 0.7:
            for k in range(3):
                arc = ellipse(x, y - lift, r * (0.75 - k * 0.22), r * (0.64 - k * 0.2), start=100, end=165, steps=8)
                s.stroke(arc, high * 0.06, light, lens=True)
        x += r * s.rng.uniform(0.7, 1.15)
    s.rect(left - 40, y - high * 0.3, right + 40, y + 4, ink)


def palm(s, x, y, high, ink, *, lean=0.12, light=None, fronds=10):
    """A coconut palm standing at (x, y)."""
    top = (x + lean * high, y - high)
    trunk = smooth([(x, y), (x + lean * high * 0.25, y - high * 0.4), (x + lean * high * 0.66, y - high * 0.76), top])
    s.stroke(trunk, high * 0.052, ink, high * 0.026)
    if light:
        for px, py in trunk[4:-3:3]:
            s.gouge(px + high * 0.004, py, high * 0.026, high * 0.007, light, 12)
    for number in range(fronds):
        angle = 205 - number * (230 / (fronds - 1)) + s.rng.uniform(-7, 7)
        _frond(s, *top, angle, high * s.rng.uniform(0.34, 0.42), ink, light)
    for dx, dy in ((-0.02, 0.03), (0.022, 0.034), (0.0, 0.048)):
        s.disc(top[0] + dx * high, top[1] + dy * high, high * 0.021, ink)


def _frond(s, x, y, angle, length, ink, light):
    tip = reach(x, y, angle, length)
    tip = (tip[0], tip[1] + length * 0.34)
    bend = reach(x, y, angle, length * 0.55)
    spine = smooth([(x, y), (bend[0], bend[1] - length * 0.02), tip], steps=9)
    under = []
    for place, (px, py) in enumerate(spine):
        t = place / (len(spine) - 1)
        drop = length * 0.25 * (sin(3.1416 * min(1, t * 0.9 + 0.06))) ** 0.8
        slant = (tip[0] - x) * 0.06
        under.append((px + slant, py + drop))
        under.append((px + slant * 0.3, py + drop * 0.38))
    s.cut(spine + under[::-1], ink)
    if light and length > 70:
        s.stroke([(px, py + length * 0.012) for px, py in spine[2:-2]], length * 0.025, light, lens=True)


def banana(s, x, y, high, ink, light):
    """A banana plant: a few broad leaves with torn ribs."""
    s.stroke(smooth([(x, y), (x + 3, y - high * 0.3), (x, y - high * 0.6)]), high * 0.09, ink, high * 0.05)
    for angle, size in ((160, 0.62), (20, 0.62), (128, 0.72), (52, 0.7), (92, 0.66)):
        end = reach(x, y - high * 0.5, angle, high * size)
        mid = reach(x, y - high * 0.5, angle + (12 if angle < 90 else -12), high * size * 0.6)
        spine = smooth([(x, y - high * 0.5), mid, (end[0], end[1] + high * 0.2)])
        s.cut(ribbon(spine, high * 0.2, high * 0.2, lens=True), ink)
        s.stroke(spine, high * 0.02, light, lens=True)


def tree(s, x, y, high, ink, light, *, wide=0.8):
    """A broad tree with a carved crown."""
    s.stroke(
        smooth([(x, y), (x - high * 0.015, y - high * 0.3), (x + high * 0.02, y - high * 0.6)]),
        high * 0.11,
        ink,
        high * 0.05,
    )
    for end, rise in ((-0.26, 0.62), (0.26, 0.6)):
        s.stroke(
            [(x, y - high * 0.3), (x + end * high * 0.6, y - high * 0.5), (x + end * high, y - high * rise)],
            high * 0.05,
            ink,
            4,
        )
    clumps = [
        (-0.34, 0.6, 0.2),
        (0.34, 0.6, 0.2),
        (-0.18, 0.76, 0.23),
        (0.19, 0.77, 0.22),
        (0, 0.64, 0.24),
        (0, 0.86, 0.18),
    ]
    for dx, dy, r in clumps:
        s.disc(x + dx * high * wide * 1.2, y - dy * high, r * high * wide * 1.25, ink, r * high)
    for dx, dy, r in clumps:
        cx, cy = x + dx * high * wide * 1.2, y - dy * high
        for k in range(5):
            size = r * high * (0.88 - k * 0.17)
            arc = ellipse(
                cx, cy, size * wide * 1.2, size, start=s.rng.uniform(60, 95), end=s.rng.uniform(140, 185), steps=9
            )
            s.stroke(arc, high * 0.016, light, lens=True)


def water(s, top, base, light, dark, *, bottom=1010, left=-20, right=1520, glint=None, calm=1.0):
    """A surface whose ripples grow towards the reader; `glint` = (x, half width, ink) is the light's way across it."""
    s.rect(left, top, right, bottom, base)
    y = top + 5
    while y < bottom:
        gap = 8 + (y - top) * 0.052
        x = left - s.rng.uniform(0, gap * 9)
        while x < right:
            run = gap * s.rng.uniform(3.5, 11)
            ink = light if s.rng.random() < 0.5 else dark
            if s.rng.random() < 0.72 * calm:
                s.cut(gouge(x + run / 2, y + s.rng.uniform(-0.2, 0.2) * gap, run, gap * s.rng.uniform(0.22, 0.4)), ink)
            x += run + gap * s.rng.uniform(0.6, 3)
        if glint:
            gx, half, ink = glint
            reachable = half * (0.45 + 0.75 * (y - top) / (bottom - top))
            for _ in range(3):
                at = gx + s.rng.gauss(0, 0.5) * reachable
                s.cut(
                    gouge(
                        at,
                        y + s.rng.uniform(-0.3, 0.3) * gap,
                        gap * s.rng.uniform(3, 8),
                        gap * s.rng.uniform(0.35, 0.55),
                    ),
                    ink,
                )
        y += gap


def mirrored(s, x, y, wide, high, ink):
    """A dark reflection below (x, y), broken into strips that part as they go down."""
    row = 0
    while row < high:
        t = row / high
        gap = 7 + row * 0.06
        half = wide / 2 * (1 - 0.45 * t) * s.rng.uniform(0.8, 1.1)
        s.cut(gouge(x + s.rng.uniform(-0.06, 0.06) * wide, y + row, half * 2, gap * (1.25 - 0.75 * t)), ink)
        row += gap


def reeds(s, left, right, y, high, ink, *, step=9):
    x = left
    while x < right:
        h = high * s.rng.uniform(0.45, 1.1)
        sway = s.rng.uniform(-0.28, 0.28) * h
        s.stroke(
            smooth([(x, y + 6), (x + sway * 0.25, y - h * 0.55), (x + sway, y - h)], steps=5), high * 0.07, ink, 1.2
        )
        x += step * s.rng.uniform(0.5, 1.5)


def birds(s, places, ink, *, span=34):
    for x, y in places:
        s.stroke(bow((x - span, y - span * 0.1), (x, y + 3), span * 0.22, steps=6), span * 0.13, ink, span * 0.19)
        s.stroke(bow((x, y + 3), (x + span, y - span * 0.16), span * 0.22, steps=6), span * 0.19, ink, span * 0.1)


def cloud(s, x, y, wide, ink):
    """A flat-bottomed cloud of long marks."""
    for dy, shift, part in ((0, 0, 1), (-16, 0.04, 0.76), (-31, -0.05, 0.5), (14, 0.16, 0.52)):
        s.gouge(x + shift * wide, y + dy, wide * part, 21, ink)
