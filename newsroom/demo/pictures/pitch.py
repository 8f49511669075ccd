"""The match."""

from math import cos, radians, sin

from . import nature
from .people import head, person
from .shapes import bow, box, ellipse, reach


def football(s):
    i = s.inks
    nature.sky(s, i.pale, bottom=240)
    s.block([(-20, 150), (1520, 120), (1520, 430), (-20, 430)], i.deep)
    for row in range(5):
        for k in range(46):
            x, y = -10 + k * 34 + (row % 2) * 17 + s.rng.uniform(-4, 4), 214 + row * 46
            shirt = s.rng.choice((i.paper, i.warm, i.pale, i.mid, i.dark))
            s.cut(ellipse(x, y + 30, 15, 22, start=0, end=180), shirt)
            s.disc(x, y, 9, s.rng.choice((i.skin, i.dark, i.paper)), 10)
    s.block([(-20, 110), (1520, 78), (1520, 128), (-20, 162)], i.dark)
    for x in (200, 560, 930, 1300):
        s.rect(x - 6, 120, x + 6, 430, i.dark)
    s.rect(-20, 420, 1520, 470, i.paper)
    for x in range(20, 1520, 180):
        s.rect(x, 428, x + 120, 462, s.rng.choice((i.warm, i.mid, i.dark)))
    s.rect(-20, 466, 1520, 1020, i.mid)
    for k in range(8):
        left, right = 750 + (k * 2 - 8) * 96, 750 + (k * 2 - 7) * 96
        stripe = [(left, 466), (right, 466), (750 + (right - 750) * 2.6, 1020), (750 + (left - 750) * 2.6, 1020)]
        s.cut(stripe, i.deep)
        s.hatch_in(stripe, i.mid, gap=26, width=6, length=(30, 90), rest=(20, 80))
    s.stroke(bow((-20, 600), (1520, 560), 0), 9, i.paper)
    s.stroke(ellipse(420, 1000, 520, 150, start=0, end=180), 10, i.paper)
    goal = box(1170, 330, 1480, 600)
    with s.inside(goal):
        for k in range(-16, 30):
            s.stroke([(1160 + k * 24, 320), (1160 + k * 24 + 300, 620)], 2.6, i.paper)
            s.stroke([(1160 + k * 24, 620), (1160 + k * 24 + 300, 320)], 2.6, i.paper)
    s.stroke([(1170, 606), (1170, 330), (1490, 324)], 15, i.paper)
    person(s, 1270, 640, 260, shirt=i.pale, legs=i.dark, turn=-1, arms=((-80, -110), (80, 110)), stride=0.07)
    player(s, 560, 900, 470, shirt=i.warm, shorts=i.paper, side=1)
    player(s, 880, 880, 450, shirt=i.paper, shorts=i.dark, side=-1)
    player(s, 250, 690, 270, shirt=i.paper, shorts=i.dark, side=1)
    s.disc(734, 905, 52, i.deep, 12)
    ball(s, 730, 872, 40)


def player(s, x, y, high, *, shirt, shorts, side):
    """Running towards `side`."""
    i, h = s.inks, high

    def at(dx, dy):
        return x + side * dx * h, y - dy * h

    for path, ink in (
        (((-0.02, 0.46), (-0.12, 0.26), (-0.32, 0.2)), i.skin),
        (((0.03, 0.46), (0.2, 0.32), (0.24, 0.05)), i.skin),
    ):
        s.limb([at(*point) for point in path], h * 0.085, ink, h * 0.05)
    s.limb([at(-0.24, 0.215), at(-0.33, 0.2)], h * 0.06, shirt, h * 0.05)
    s.limb([at(0.225, 0.18), at(0.24, 0.06)], h * 0.065, shirt, h * 0.05)
    s.limb([at(-0.32, 0.2), at(-0.35, 0.13)], h * 0.05, i.dark)
    s.limb([at(0.23, 0.035), at(0.33, 0.03)], h * 0.05, i.dark)
    s.limb([at(-0.02, 0.48), at(-0.1, 0.33)], h * 0.13, shorts, h * 0.12)
    s.limb([at(0.03, 0.48), at(0.15, 0.37)], h * 0.13, shorts, h * 0.12)
    s.limb([at(-0.06, 0.72), at(-0.22, 0.63), at(-0.18, 0.48)], h * 0.06, i.skin, h * 0.045)
    s.limb([at(0.0, 0.49), at(0.06, 0.74)], h * 0.19, shirt, h * 0.2)
    s.limb([at(-0.03, 0.76), at(-0.14, 0.68)], h * 0.08, shirt, h * 0.075)
    s.limb([at(0.12, 0.75), at(0.24, 0.64), at(0.36, 0.72)], h * 0.06, i.skin, h * 0.045)
    s.limb([at(0.11, 0.76), at(0.19, 0.69)], h * 0.085, shirt, h * 0.08)
    for k in range(4):
        s.gouge(*at(-0.01 + k * 0.016, 0.56 + k * 0.055), h * 0.07, h * 0.014, i.dark, -30 * side)
    s.limb([at(0.07, 0.8), at(0.09, 0.87)], h * 0.055, i.skin)
    head(s, *at(0.1, 0.94), h * 0.08, skin=i.skin, hair=i.dark, turn=side)


def ball(s, x, y, r):
    i = s.inks
    s.disc(x, y, r + 4, i.dark)
    s.disc(x, y, r, i.paper)
    s.cut([(x + r * 0.36 * cos(radians(a)), y - r * 0.36 * sin(radians(a))) for a in range(18, 378, 72)], i.dark)
    with s.inside(ellipse(x, y, r)):
        for a in range(18, 378, 72):
            s.disc(*reach(x, y, a + 0, r * 0.98), r * 0.26, i.dark)
            s.stroke([reach(x, y, a, r * 0.3), reach(x, y, a, r * 0.8)], 4, i.dark)
