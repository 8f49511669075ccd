"""People, cut from paper: no faces, but clothes, hats and what their arms do."""

from math import cos, radians, sin

from .shapes import ellipse, smooth


def person(s, x, y, high, *, shirt, legs=None, skin=None, hair=None, hat=None, hat_ink=None, arms=((12, 6), (-12, -6)),
           stride=0.0, skirt=False, turn=0, marks=None):  # fmt: skip
    """Someone whose feet stand at (x, y).

    `arms` are two pairs of angles, upper and lower, 0 down, positive to the right; `turn` moves the face aside;
    `hat` is one of caping, peci, hijab, cap, helmet, bun, or nothing for short hair; `marks` is the ink of folds.
    """
    h, inks = high, s.inks
    legs, skin, hair = legs or inks.dark, skin or inks.skin, hair or inks.dark
    hip, shoulder = y - h * 0.46, y - h * 0.81
    if skirt:
        s.blob([(x - h * 0.085, hip - h * 0.04), (x + h * 0.085, hip - h * 0.04), (x + h * 0.115, y - h * 0.2),
                (x + h * 0.1, y - h * 0.02), (x - h * 0.1, y - h * 0.02), (x - h * 0.115, y - h * 0.2)], legs)  # fmt: skip
        for side in (-1, 1):
            s.disc(x + side * h * 0.045, y - h * 0.005, h * 0.038, skin, h * 0.018)
    else:
        for side in (-1, 1):
            foot = x + side * h * (0.05 + stride)
            knee = x + side * h * (0.052 + stride * 0.62) + stride * h * 0.1
            s.limb(
                smooth([(x + side * h * 0.043, hip - h * 0.02), (knee, y - h * 0.25), (foot, y - h * 0.02)], steps=6),
                h * 0.1,
                legs,
                h * 0.055,
            )
            s.disc(foot + (turn * h * 0.02), y - h * 0.012, h * 0.046, legs, h * 0.02)
    back, front = arms
    _arm(s, x - h * 0.105, shoulder + h * 0.02, h, back, shirt, skin)
    torso = smooth(
        [(x - h * 0.045, shoulder - h * 0.025), (x + h * 0.045, shoulder - h * 0.025), (x + h * 0.125, shoulder + h * 0.015),
         (x + h * 0.122, shoulder + h * 0.12), (x + h * 0.1, hip - h * 0.05), (x + h * 0.105, hip + h * 0.03),
         (x - h * 0.105, hip + h * 0.03), (x - h * 0.1, hip - h * 0.05), (x - h * 0.122, shoulder + h * 0.12),
         (x - h * 0.125, shoulder + h * 0.015)], closed=True)  # fmt: skip
    s.cut(torso, shirt)
    if marks:
        for k in range(5):
            s.gouge(
                x + h * (0.055 + 0.012 * (k % 2)), shoulder + h * (0.09 + k * 0.055), h * 0.075, h * 0.014, marks, -38
            )
    _arm(s, x + h * 0.105, shoulder + h * 0.02, h, front, shirt, skin)
    s.limb([(x, shoulder), (x, shoulder - h * 0.05)], h * 0.055, skin)
    head(s, x + turn * h * 0.012, y - h * 0.915, h * 0.078, skin=skin, hair=hair, hat=hat, hat_ink=hat_ink, turn=turn)


def _arm(s, x, y, h, angles, shirt, skin):
    upper, lower = radians(angles[0]), radians(angles[1])
    elbow = (x + sin(upper) * h * 0.165, y + cos(upper) * h * 0.165)
    hand = (elbow[0] + sin(lower) * h * 0.16, elbow[1] + cos(lower) * h * 0.16)
    s.limb([elbow, hand], h * 0.046, skin, h * 0.038)
    s.disc(*hand, h * 0.026, skin)
    s.limb([(x, y), elbow], h * 0.068, shirt, h * 0.056)
    return hand


def hand_of(x, y, high, angles, side):
    """Where the hand of such an arm is; side is -1 for the left arm, 1 for the right."""
    upper, lower = radians(angles[0]), radians(angles[1])
    return (
        x + side * high * 0.105 + (sin(upper) * 0.165 + sin(lower) * 0.16) * high,
        y - high * 0.79 + (cos(upper) * 0.165 + cos(lower) * 0.16) * high,
    )


def head(s, x, y, r, *, skin, hair, hat=None, hat_ink=None, turn=0):
    """A head of radius r, seen from the front (turn 0), from a side (-1, 1) or from behind (skin is then the hair's ink)."""
    hat_ink = hat_ink or hair
    if hat == "hijab":
        s.blob([(x - r * 0.9, y - r * 0.5), (x, y - r * 1.22), (x + r * 0.9, y - r * 0.5), (x + r * 1.02, y + r * 0.6),
                (x + r * 1.5, y + r * 2.1), (x, y + r * 2.7), (x - r * 1.5, y + r * 2.1), (x - r * 1.02, y + r * 0.6)], hat_ink)  # fmt: skip
        s.disc(x + turn * r * 0.3, y + r * 0.02, r * 0.6, skin, r * 0.78)
        return
    s.disc(x, y, r * 0.84, skin, r)
    s.cut([*ellipse(x - turn * r * 0.14, y - r * 0.1, r * 0.92, r * 0.98, start=-8, end=188)], hair)
    if turn:
        s.disc(x - turn * r * 0.5, y - r * 0.05, r * 0.5, hair, r * 0.7)
    s.cut(ellipse(x + turn * r * 0.28, y + r * 0.28, r * 0.56, r * 0.62, start=0, end=360), skin)
    match hat:
        case "bun":
            s.disc(x - turn * r * 0.9, y - r * (0.35 if turn else 1.05), r * 0.44, hair)
        case "caping":
            rim = [(x - r * 2.15, y - r * 0.15), (x, y - r * 1.95), (x + r * 2.15, y - r * 0.15)]
            s.cut(
                smooth([rim[0], (x - r * 0.9, y - r * 1.12), rim[1], (x + r * 0.9, y - r * 1.12), rim[2]])
                + ellipse(x, y - r * 0.2, r * 2.1, r * 0.3, start=0, end=-180),
                hat_ink,
            )
            for dx in (-1.3, -0.65, 0.1, 0.75, 1.35):
                s.stroke(
                    [(x + dx * r * 0.25, y - r * 1.45), (x + dx * r * 1.1, y - r * 0.22)],
                    r * 0.12,
                    s.inks.dark,
                    lens=True,
                )
        case "peci":
            s.block(
                [
                    (x - r * 0.88, y - r * 0.3),
                    (x - r * 0.8, y - r * 1.2),
                    (x + r * 0.8, y - r * 1.2),
                    (x + r * 0.88, y - r * 0.3),
                ],
                hat_ink,
                wobble=0.3,
            )
        case "cap":
            s.cut(ellipse(x, y - r * 0.35, r * 0.98, r * 0.85, start=0, end=180), hat_ink)
            s.limb([(x, y - r * 0.4), (x + (turn or 1) * r * 1.5, y - r * 0.32)], r * 0.24, hat_ink)
        case "helmet":
            s.cut(ellipse(x, y - r * 0.28, r * 1.1, r * 1.05, start=0, end=180), hat_ink)
            s.limb([(x - r * 1.25, y - r * 0.3), (x + r * 1.25, y - r * 0.3)], r * 0.24, hat_ink)
