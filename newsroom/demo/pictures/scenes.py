"""Which key is which picture, and in which inks."""

from zlib import crc32

from . import banks, crafts, fields, inks, pitch, river, rooms, stage, town, water
from .portraits import PORTRAITS
from .sheet import Sheet

SCENES = {
    "jembatan": (river.bridge, inks.DAY),
    "perahu": (river.ferry, inks.DAY),
    "perahu-pagi": (river.ferry, inks.MORNING),
    "perahu-senja": (river.rowers, inks.DUSK),
    "jala": (river.net, inks.MORNING),
    "pintu-air": (water.sluice, inks.RAIN),
    "mistar-air": (water.gauge_in_rain, inks.RAIN),
    "mistar-air-pagi": (water.gauge, inks.MORNING),
    "banjir": (banks.flood, inks.RAIN),
    "tanggul": (banks.dyke, inks.FIELD),
    "sekolah-terapung": (banks.floating_school, inks.DAY),
    "sawah": (fields.terraces, inks.FIELD),
    "sepeda": (fields.cyclists, inks.FIELD),
    "jalan": (fields.road, inks.FIELD),
    "gabah": (fields.rice, inks.FIELD),
    "gabah-sore": (fields.rice, inks.LAMP),
    "pasar": (town.market, inks.BRICK),
    "pasar-sore": (town.market, inks.LAMP),
    "pendopo": (town.pendopo, inks.DAY),
    "pendopo-senja": (town.pendopo, inks.DUSK),
    "kereta": (town.train, inks.DAY),
    "klinik": (town.clinic, inks.DUSK),
    "kelas": (rooms.classroom, inks.MORNING),
    "kelas-sore": (rooms.classroom, inks.BRICK),
    "pustaka": (rooms.library, inks.FIELD),
    "dapur": (crafts.kitchen, inks.LAMP),
    "batik": (crafts.batik, inks.BRICK),
    "wayang": (stage.shadow_play, inks.LAMP),
    "wayang-biru": (stage.shadow_play, inks.RAIN),
    "gamelan": (stage.gongs, inks.LAMP),
    "panggung": (stage.prize, inks.BRICK),
    "bola": (pitch.football, inks.FIELD),
    "bola-senja": (pitch.football, inks.DUSK),
}
_FACES = (inks.DAY, inks.FIELD, inks.LAMP, inks.DAY, inks.MORNING, inks.RAIN, inks.FIELD, inks.MORNING)
SCENES |= {f"potret-{slug}": (scene, palette) for (slug, scene), palette in zip(PORTRAITS.items(), _FACES, strict=True)}

_RIVERS = (inks.DAY, inks.MORNING, inks.DUSK, inks.FIELD)


def draw(key, size=(1600, 1067)):
    """The picture of that key as an RGB image; a key that is no scene gets a view of the river of its own."""
    scene, palette = SCENES.get(key) or (river.river, _RIVERS[crc32(key.encode()) % len(_RIVERS)])
    sheet = Sheet(size, palette, key)
    scene(sheet)
    return sheet.printed()
