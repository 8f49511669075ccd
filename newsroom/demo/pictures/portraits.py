"""The authors, as a cutter would see them: hair, cloth and a few strokes for the face."""

from functools import partial

from .shapes import bow, ellipse, smooth


def portrait(s, *, hair, shirt, collar="round", glasses=False, beard=False, older=False, side=1, marks="pale"):
    """Head and shoulders. `hair` is hijab, long, bun, short, wavy or peci; `side` is where the light does not fall."""
    i = s.inks
    shirt, marks = getattr(i, shirt), getattr(i, marks)
    s.hatch((-20, -20, 1520, 1020), i.pale, gap=34, width=15, angle=side * 24, length=(140, 420), rest=(10, 60))
    s.disc(750, 470, 430, i.paper)
    s.disc(750, 470, 400, i.mid)
    if hair in {"long", "hijab"}:
        _behind(s, hair)
    torso = smooth(
        [(250, 1030), (290, 880), (430, 790), (640, 740), (860, 740), (1070, 790), (1210, 880), (1250, 1030)]
    )
    s.cut(torso, shirt)
    s.hatch_in(torso, marks, gap=40, width=9, angle=side * 62, length=(34, 90), rest=(26, 60))
    if hair != "hijab":
        _neck(s, collar, shirt, side)
    _face(s, hair, side, glasses=glasses, beard=beard, older=older)
    HAIR[hair](s, side, i.deep if older else i.dark)
    if hair == "hijab":
        _veil(s, side)


def _neck(s, collar, shirt, side):
    i = s.inks
    s.cut([(662, 600), (838, 600), (856, 770), (750, 850), (644, 770)], i.skin)
    s.stroke(bow((664, 672), (836, 672), -56), 30, i.dark, lens=True)
    if collar == "shirt":
        for flip in (-1, 1):
            s.block(
                [(750 + flip * 100, 716), (750 + flip * 118, 770), (750 + flip * 92, 880), (750 + flip * 2, 850)],
                i.paper,
            )
        s.stroke([(750, 850), (750, 1020)], 8, i.dark)
    else:
        s.stroke(bow((632, 766), (868, 766), -94), 24, i.dark)


def _face(s, hair, side, *, glasses, beard, older):
    i = s.inks
    if hair != "hijab":
        for flip in (-1, 1):
            s.disc(750 + flip * 176, 470, 30, i.skin, 46)
    face = smooth(
        [
            (576, 400),
            (590, 520),
            (640, 640),
            (750, 700),
            (860, 640),
            (910, 520),
            (924, 400),
            (880, 270),
            (750, 220),
            (620, 270),
        ],
        closed=True,
    )
    s.cut(face, i.skin)
    with s.inside(face):
        for k in range(13):
            y = 330 + k * 29
            s.gouge(750 + side * (164 - k * 3.4), y, 84 - k * 2, 8, i.dark, -side * 58)
        if beard:
            s.cut(
                smooth(
                    [
                        (560, 520),
                        (640, 560),
                        (680, 592),
                        (750, 580),
                        (820, 592),
                        (860, 560),
                        (940, 520),
                        (930, 720),
                        (570, 720),
                    ]
                ),
                i.dark,
            )
            s.cut(ellipse(750, 606, 62, 22), i.skin)
    for flip in (-1, 1):
        x = 750 + flip * 82
        s.stroke(bow((x - 46, 398), (x + 46, 398), 18), 17, i.dark, lens=True)
        s.stroke(bow((x - 34, 450), (x + 34, 450), 17), 12, i.dark, lens=True)
        s.disc(x + side * -3, 448, 10, i.dark)
        if glasses:
            s.stroke(ellipse(x, 450, 62, 54), 11, i.dark)
            s.stroke([(750 + flip * 144, 446), (750 + flip * 178, 438)], 10, i.dark)
        if older:
            s.stroke(bow((750 + flip * 66, 560), (750 + flip * 96, 616), -flip * 8), 6, i.dark, lens=True)
    if glasses:
        s.stroke(bow((730, 446), (770, 446), 9), 10, i.dark)
    s.stroke(
        smooth([(750, 440), (750 + side * 22, 512), (750 + side * 30, 536), (750 - side * 4, 548)]),
        10,
        i.dark,
        lens=True,
    )
    s.stroke(bow((696, 606), (804, 606), -22), 15, i.dark, lens=True)
    s.stroke(bow((722, 640), (778, 640), -8), 7, i.dark, lens=True)


def _strands(s, lines, hair):
    """The light in the hair."""
    for points in lines:
        s.stroke(smooth(points), 9, s.inks.deep if hair == s.inks.dark else s.inks.pale, lens=True)


def _short(s, side, ink):
    cap = [(568, 430), (560, 300), (620, 190), (750, 150), (880, 190), (940, 300), (932, 430), (908, 400), (900, 320)]
    s.cut(smooth([*cap, (820, 280), (750 - side * 60, 250), (600, 320), (592, 400)], closed=True), ink)
    _strands(
        s,
        [
            [(750 - side * 60, 250), (750 + side * 20, 200 - k * 16), (750 + side * (120 + k * 12), 250 - k * 10)]
            for k in range(3)
        ],
        ink,
    )


def _wavy(s, side, ink):
    for x, y, r in (
        (610, 300, 66),
        (650, 220, 74),
        (740, 180, 82),
        (836, 206, 76),
        (892, 290, 66),
        (574, 372, 42),
        (924, 368, 42),
    ):
        s.disc(x, y, r, ink)
        for k in range(2):
            s.stroke(ellipse(x, y, r * (0.72 - k * 0.26), start=40, end=140, steps=8), 8, s.inks.deep, lens=True)


def _peci(s, side, ink):
    _short(s, side, ink)
    s.block([(566, 322), (584, 130), (916, 130), (934, 322), (750, 292)], s.inks.dark, wobble=1)
    s.stroke([(590, 148), (910, 148)], 8, s.inks.warm, lens=True)


def _bun(s, side, ink):
    s.disc(750 - side * 40, 132, 92, ink, 80)
    _strands(
        s,
        [
            [(690 - side * 40, 110 + k * 26), (750 - side * 40, 84 + k * 26), (810 - side * 40, 116 + k * 24)]
            for k in range(3)
        ],
        ink,
    )
    _parted(s, side, ink, low=470)


def _parted(s, side, ink, *, low):
    part = 750 + side * 60
    for flip in (-1, 1):
        lobe = [(part - flip * 6, 182), (750 + flip * 120, 190), (750 + flip * 196, 300), (750 + flip * 194, low - 30),
                (750 + flip * 170, low), (750 + flip * 156, 350), (750 + flip * 96, 280), (part, 262)]  # fmt: skip
        s.cut(smooth(lobe, closed=True), ink)
        strands = [
            [
                (part + flip * 8, 200 + k * 22),
                (750 + flip * (110 + k * 6), 236 + k * 22),
                (750 + flip * (176 - k * 6), 380),
            ]
            for k in range(2)
        ]
        _strands(s, strands, ink)


def _long(s, side, ink):
    part = 750 + side * 70
    for flip, near in ((-1, part), (1, part)):
        lock = [(near, 176), (750 + flip * 150, 230), (750 + flip * 204, 400), (750 + flip * 214, 620), (750 + flip * 196, 760),
                (750 + flip * 156, 660), (750 + flip * 158, 420), (750 + flip * 110, 306)]  # fmt: skip
        s.cut(smooth(lock, closed=True), ink)
        _strands(
            s,
            [
                [
                    (750 + flip * (150 + k * 18), 300),
                    (750 + flip * (176 + k * 14), 460),
                    (750 + flip * (176 + k * 10), 680),
                ]
                for k in range(2)
            ],
            ink,
        )


def _none(s, side, ink):
    """The veil covers it."""


HAIR = {"short": _short, "wavy": _wavy, "peci": _peci, "bun": _bun, "long": _long, "hijab": _none}


def _behind(s, hair):
    i = s.inks
    ink = i.warm if hair == "hijab" else i.dark
    s.cut(
        smooth(
            [(540, 700), (524, 420), (580, 220), (750, 140), (920, 220), (976, 420), (960, 700), (750, 780)],
            closed=True,
        ),
        ink,
    )


def _veil(s, side):
    i = s.inks
    veil = [(750, 128), (600, 176), (520, 330), (512, 520), (470, 700), (380, 860), (520, 960), (750, 990), (980, 960), (1120, 860),
            (1030, 700), (988, 520), (980, 330), (900, 176)]  # fmt: skip
    opening = smooth(
        [
            (750, 250),
            (640, 280),
            (594, 400),
            (602, 520),
            (650, 636),
            (750, 694),
            (850, 636),
            (898, 520),
            (906, 400),
            (860, 280),
        ],
        closed=True,
    )
    outer = smooth(veil, closed=True)
    # One outline with its opening: out along the veil, back along the face.
    s.cut([*outer, outer[0], opening[0], *opening[::-1]], i.warm)
    folds = [
        [(620, 660), (700, 780), (860, 850), (1010, 850)],
        [(590, 640), (640, 800), (780, 910), (900, 940)],
        [(890, 640), (830, 740), (690, 820), (520, 850)],
        [(566, 380), (560, 540), (520, 690), (470, 800)],
        [(934, 380), (940, 540), (980, 690), (1030, 800)],
        [(610, 240), (680, 196), (760, 186)],
    ]
    for fold in folds:
        s.stroke(smooth(fold), 12, i.dark, lens=True)
    s.stroke([*opening, opening[0], opening[1]], 9, i.dark)


PORTRAITS = {
    "laras-ningtyas-prabowo": partial(portrait, hair="bun", shirt="deep", collar="shirt", glasses=True, older=True),
    "bagas-prayitnadi": partial(
        portrait, hair="short", shirt="paper", marks="mid", collar="shirt", glasses=True, side=-1
    ),
    "sekar-anindhita": partial(portrait, hair="long", shirt="warm", marks="paper"),
    "ratri-wulandhari": partial(portrait, hair="hijab", shirt="deep", side=-1),
    "damar-suryanagara": partial(portrait, hair="wavy", shirt="warm", marks="dark", beard=True),
    "nurul-hidayatin": partial(portrait, hair="hijab", shirt="dark", marks="deep", glasses=True),
    "yudha-kertanadi": partial(portrait, hair="peci", shirt="deep", beard=True, side=-1),
    "ambar-wikantyasning": partial(portrait, hair="bun", shirt="paper", marks="warm", older=True, side=-1),
}
