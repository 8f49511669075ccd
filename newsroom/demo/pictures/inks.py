"""The inks: seven colours to a picture, from the bare paper to the darkest block."""

from typing import NamedTuple


class Inks(NamedTuple):
    paper: str
    pale: str
    mid: str
    deep: str
    dark: str
    warm: str
    skin: str


DAY = Inks("#f3ead8", "#dccdab", "#86a69f", "#3f686b", "#1b343a", "#c8773c", "#9a6242")
MORNING = Inks("#f8ecd2", "#eecb98", "#a9b7a0", "#567a74", "#22393d", "#d4803f", "#8f5a3d")
DUSK = Inks("#fbe2b4", "#f0b06e", "#cd7750", "#7b4449", "#2d2330", "#ffd083", "#6b3a36")
FIELD = Inks("#f4edd3", "#d9d4a0", "#9cb176", "#4e7c50", "#1f382f", "#cc7b3a", "#8d5a3c")
RAIN = Inks("#e9e7dd", "#c8cac0", "#8a9ea4", "#496371", "#1f2d39", "#c67641", "#8f6047")
BRICK = Inks("#f5e9d5", "#e5cba3", "#c98f60", "#8a4f3b", "#34262a", "#4f7f7a", "#8f573c")
LAMP = Inks("#fae3ae", "#eebd6a", "#bf7a42", "#683f36", "#241c22", "#e0913f", "#7d4a35")
