"""The sheet that a picture is printed on: flat shapes cut by hand, marks of the cutter, and at last the grain of the paper."""

from contextlib import contextmanager
from math import cos, hypot, radians, sin
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from .shapes import box, ellipse, gouge, ribbon, smooth

# The units of every scene; what matters stands between 250 and 1250, where a square crop cuts.
WIDTH, HEIGHT = 1500, 1000
FINE = 2  # drawn this many times larger, so that edges are smooth


class Sheet:
    """Shapes take points in units and an ink, and lie above what was there before."""

    def __init__(self, size, inks, seed):
        self.size = size
        wide, high = size[0] * FINE, size[1] * FINE
        self.scale = max(wide / WIDTH, high / HEIGHT)
        self.shift = ((wide - WIDTH * self.scale) / 2, (high - HEIGHT * self.scale) / 2)
        self.inks = inks
        self.rng = Random(seed)
        self._lay(Image.new("RGB", (wide, high), inks.paper))

    def _lay(self, image):
        self.image = image
        self.pen = ImageDraw.Draw(image)

    def _at(self, points):
        scale, (dx, dy) = self.scale, self.shift
        return [(x * scale + dx, y * scale + dy) for x, y in points]

    def cut(self, points, ink):
        self.pen.polygon(self._at(points), fill=ink)

    def block(self, points, ink, *, wobble=1.4):
        """Straight edges, as a hand cuts them."""
        self.cut(self.by_hand(points, wobble), ink)

    def by_hand(self, points, wobble=1.4):
        rough = []
        for (ax, ay), (bx, by) in zip(points, [*points[1:], points[0]], strict=True):
            parts = max(1, int(hypot(bx - ax, by - ay) / 60))
            for part in range(parts):
                t = part / parts
                sway = wobble if part else wobble / 2
                rough.append(
                    (
                        ax + (bx - ax) * t + self.rng.uniform(-sway, sway),
                        ay + (by - ay) * t + self.rng.uniform(-sway, sway),
                    )
                )
        return rough

    def rect(self, left, top, right, bottom, ink):
        self.block([(left, top), (right, top), (right, bottom), (left, bottom)], ink)

    def blob(self, points, ink):
        self.cut(smooth(points, closed=True), ink)

    def land(self, ridge, ink, *, bottom=HEIGHT + 20):
        """Everything below a smooth ridge; returns its outline."""
        outline = [*smooth(ridge), (ridge[-1][0], bottom), (ridge[0][0], bottom)]
        self.cut(outline, ink)
        return outline

    def disc(self, x, y, radius, ink, high=None):
        self.cut(ellipse(x, y, radius, high), ink)

    def stroke(self, points, width, ink, end=None, *, lens=False):
        self.cut(ribbon(points, width, width if end is None else end, lens=lens), ink)

    def limb(self, points, width, ink, end=None):
        """A stroke with round ends."""
        end = width if end is None else end
        self.stroke(points, width, ink, end)
        self.disc(*points[0], width / 2, ink)
        self.disc(*points[-1], end / 2, ink)

    def gouge(self, x, y, length, width, ink, angle=0.0):
        self.cut(gouge(x, y, length, width, angle), ink)

    def write(self, x, y, text, height, ink):
        """Words or figures, centred on (x, y)."""
        font = ImageFont.load_default(height * self.scale)
        self.pen.text(self._at([(x, y)])[0], text, font=font, fill=ink, anchor="mm")

    @contextmanager
    def inside(self, outline):
        """Within it, nothing is printed outside the outline."""
        below = self.image
        self._lay(below.copy())
        yield
        mask = Image.new("L", below.size, 0)
        ImageDraw.Draw(mask).polygon(self._at(outline), fill=255)
        below.paste(self.image, mask=mask)
        self._lay(below)

    def hatch(self, area, ink, **marks):
        """Cutter's marks that keep within the area (left, top, right, bottom)."""
        self.hatch_in(box(*area), ink, **marks)

    def hatch_in(self, outline, ink, **marks):
        """Cutter's marks that keep within the outline."""
        xs, ys = [x for x, _ in outline], [y for _, y in outline]
        area = (max(min(xs), -20), max(min(ys), -20), min(max(xs), WIDTH + 20), min(max(ys), HEIGHT + 20))
        with self.inside(outline):
            self._marks(area, ink, **marks)

    def _marks(self, area, ink, *, gap=14, width=5, angle=0.0, length=(50, 150), rest=(6, 30), fade=None):
        """Rows of marks; `fade(x, y)` thins them from 1 to 0."""
        left, top, right, bottom = area
        middle = ((left + right) / 2, (top + bottom) / 2)
        c, s = cos(radians(angle)), sin(radians(angle))
        half = hypot(right - left, bottom - top) / 2
        row = -half
        while row < half:
            along = -half - self.rng.uniform(0, length[1])
            while along < half:
                run = self.rng.uniform(*length)
                u, v = along + run / 2, row + self.rng.uniform(-0.12, 0.12) * gap
                x, y = middle[0] + u * c - v * s, middle[1] + u * s + v * c
                along += run + self.rng.uniform(*rest)
                if left - run < x < right + run and top - gap < y < bottom + gap:
                    weight = width * (fade(x, y) if fade else 1) * self.rng.uniform(0.8, 1.15)
                    if weight > 0.6:
                        self.cut(gouge(x, y, run, weight, angle), ink)
            row += gap

    def printed(self):
        """The finished picture: worn ink, and the tooth of the paper."""
        image = self.image.reduce(FINE)
        wide, high = image.size
        wear = (
            self._noise(wide, high).filter(ImageFilter.GaussianBlur(1.1)).point(lambda value: 90 if value > 182 else 0)
        )
        image.paste(self.inks.paper, mask=wear)
        tooth = self._noise(wide // 2 + 1, high // 2 + 1).resize((wide, high), Image.Resampling.BILINEAR)
        cloud = self._noise(wide // 40 + 2, high // 40 + 2).resize((wide, high), Image.Resampling.BICUBIC)
        grain = ImageChops.add(
            tooth.point(lambda value: 64 + (value - 128) * 0.13), cloud.point(lambda value: 64 + (value - 128) * 0.09)
        )
        return ImageChops.soft_light(image, Image.merge("RGB", (grain, grain, grain)))

    def _noise(self, wide, high):
        return Image.frombytes("L", (wide, high), self.rng.randbytes(wide * high))
