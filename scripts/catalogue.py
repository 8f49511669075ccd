"""Is the Indonesian catalogue whole? Run by the project's Python, which has polib.

Whole means: every msgid of code and templates is in the .po, translated, not fuzzy, and the .mo holds just that.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

from scripts import paths
from scripts.messages import EXTRACT

PO = Path("locale/id/LC_MESSAGES/django.po")
SOURCES = ("manage.py", "newsroom", "articles", "corrections", "templates", "static", "locale")


def key(entry):
    return entry.msgctxt, entry.msgid, entry.msgid_plural


def alive(catalogue):
    return [entry for entry in catalogue if not entry.obsolete]


def untranslated(catalogue):
    """Sentences for entries that lack a translation or wait for a person's look."""
    for entry in alive(catalogue):
        if "fuzzy" in entry.flags:
            yield f"fuzzy: {entry.msgid!r}"
        elif not entry.translated():
            yield f"no translation: {entry.msgid!r}"


def uncompiled(catalogue, compiled):
    """Sentences for entries that the .mo has not, has otherwise, or has too much."""
    wanted = {key(entry): (entry.msgstr, tuple(entry.msgstr_plural.values())) for entry in alive(catalogue)}
    standing = {key(entry): (entry.msgstr, tuple(entry.msgstr_plural.values())) for entry in compiled}
    for identity in wanted.keys() ^ standing.keys():
        yield f"the .mo is out of date at {identity[1]!r}"
    for identity in wanted.keys() & standing.keys():
        if wanted[identity] != standing[identity]:
            yield f"the .mo has another text for {identity[1]!r}"


def uncollected(catalogue, fresh):
    """Sentences for msgids that the code has and the .po has not, and the other way round."""
    known, used = ({key(entry) for entry in alive(each)} for each in (catalogue, fresh))
    for identity in sorted(used - known, key=str):
        yield f"in the code, not in the .po: {identity[1]!r}"
    for identity in sorted(known - used, key=str):
        yield f"in the .po, no longer in the code: {identity[1]!r}"


def collect():
    """What makemessages finds in a copy of the sources: the real catalogue stays as it is."""
    with tempfile.TemporaryDirectory() as folder:
        for name in SOURCES:
            source = paths.ROOT / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, Path(folder) / name)
        subprocess.run([sys.executable, "manage.py", *EXTRACT], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        return polib.pofile(str(Path(folder) / PO))


def main():
    for path in (PO, PO.with_suffix(".mo")):
        if not (paths.ROOT / path).exists():
            sys.exit(f"{path} is not there: make messages")
    catalogue = polib.pofile(str(paths.ROOT / PO))
    compiled = polib.mofile(str(paths.ROOT / PO.with_suffix(".mo")))
    faults = [*uncollected(catalogue, collect()), *untranslated(catalogue), *uncompiled(catalogue, compiled)]
    format_check = subprocess.run(
        ["msgfmt", "--check", "--output-file=/dev/null", paths.ROOT / PO], capture_output=True, text=True
    )
    if format_check.returncode:
        faults.append(format_check.stderr.strip())
    print("\n".join(faults) or f"{len(alive(catalogue))} messages, all translated.")
    if faults:
        print("Mend: make messages, translate what is new in locale/id, make messages again.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
