"""Which key is which picture, and in which inks."""

from zlib import crc32

from . import inks, river
from .sheet import Sheet

SCENES = {
    "jembatan": (river.bridge, inks.DAY),
    "perahu": (river.ferry, inks.DAY),
    "perahu-senja": (river.rowers, inks.DUSK),
    "jala": (river.net, inks.MORNING),
}

_RIVERS = (inks.DAY, inks.MORNING, inks.DUSK, inks.FIELD)


def draw(key, size=(1600, 1067)):
    """The picture of that key as an RGB image; a key that is no scene gets a view of the river of its own."""
    scene, palette = SCENES.get(key) or (river.river, _RIVERS[crc32(key.encode()) % len(_RIVERS)])
    sheet = Sheet(size, palette, key)
    scene(sheet)
    return sheet.printed()
