"""Points: curves, leaves and limbs as outlines, in the picture's own units."""

from math import cos, hypot, pi, radians, sin


def smooth(points, *, closed=False, steps=10):
    """A Catmull-Rom curve through the points."""
    ring = [points[-1], *points, points[0], points[1]] if closed else [points[0], *points, points[-1]]
    curve = []
    for (ax, ay), (bx, by), (cx, cy), (dx, dy) in zip(ring, ring[1:], ring[2:], ring[3:], strict=False):
        for step in range(steps):
            t = step / steps
            curve.append((_pull(ax, bx, cx, dx, t), _pull(ay, by, cy, dy, t)))
    if not closed:
        curve.append(points[-1])
    return curve


def _pull(a, b, c, d, t):
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3)


def ribbon(points, start, end, *, lens=False):
    """The outline of a stroke along the points whose width runs from `start` to `end`; a lens is pointed at both ends."""
    left, right, last = [], [], len(points) - 1
    for place, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[max(0, place - 1)], points[min(last, place + 1)]
        length = hypot(bx - ax, by - ay) or 1
        t = place / last
        half = (start + (end - start) * t) / 2 * (sin(pi * t) if lens else 1)
        nx, ny = -(by - ay) / length * half, (bx - ax) / length * half
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return left + right[::-1]


def gouge(x, y, length, width, angle=0.0):
    """The mark of a cutter: a thin lens around (x, y)."""
    c, s = cos(radians(angle)), sin(radians(angle))
    half, w = length / 2, width / 2
    flat = [
        (-half, 0),
        (-half * 0.5, -w * 0.85),
        (half * 0.2, -w),
        (half, 0),
        (half * 0.4, w * 0.9),
        (-half * 0.4, w * 0.8),
    ]
    return [(x + px * c - py * s, y + px * s + py * c) for px, py in flat]


def bow(start, end, rise, *, steps=12):
    """A curve from start to end that rises (or, below 0, sags) by `rise` in its middle."""
    (ax, ay), (bx, by) = start, end
    return [
        (ax + (bx - ax) * t, ay + (by - ay) * t - 4 * rise * t * (1 - t))
        for t in (step / steps for step in range(steps + 1))
    ]


def reach(x, y, angle, length):
    """The point at `length` from (x, y); 0 degrees points right, 90 up."""
    return x + cos(radians(angle)) * length, y - sin(radians(angle)) * length


def ellipse(x, y, rx, ry=None, *, start=0, end=360, steps=48):
    ry = rx if ry is None else ry
    span = radians(end - start)
    return [
        (x + rx * cos(radians(start) + span * step / steps), y - ry * sin(radians(start) + span * step / steps))
        for step in range(steps + 1)
    ]


def box(left, top, right, bottom):
    return [(left, top), (right, top), (right, bottom), (left, bottom)]
