"""`make css`: join the sources in styles/ into the one stylesheet that pages link."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SERVED = ROOT / "static" / "css" / "site.css"
# Within a cascade layer a later file wins, so the order is part of the design.
SOURCES = (
    "tokens reset base layout masthead text labels cards record notices story embeds forms case days register pieces footer "
    "utilities print"
).split()


def joined():
    """The text of the served stylesheet: the sources in order, without comments and needless white space."""
    text = "".join((ROOT / "styles" / f"{name}.css").read_text() for name in SOURCES)
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    text = re.sub(r"\s*([{};,])\s*", r"\1", text)
    text = re.sub(r"([\w-]): +", r"\1:", text)
    return re.sub(r"\s+", " ", text).replace(";}", "}").strip() + "\n"


def main(arguments):
    SERVED.write_text(joined())
    print(f"{SERVED.relative_to(ROOT)}: {SERVED.stat().st_size} bytes")
