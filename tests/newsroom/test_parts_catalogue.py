"""The parts that we use speak Indonesian: what Unfold's pages say is in locale/parts, in ours, or in Django's own catalogue."""

import ast
import re
from pathlib import Path

import polib
import pytest
import unfold
from django.conf import settings
from django.utils.translation import trans_real
from django.utils.translation.template import templatize

PARTS = settings.BASE_DIR / "locale" / "parts" / "id" / "LC_MESSAGES"
CALL = re.compile(r"\b(n?gettext|_)\((u?(['\"])(?:(?!(?<!\\)\3).)*\3)", re.S)
FOLDER = Path(unfold.__file__).parent
# Parts of Unfold for other libraries, which this site does not switch on.
LEFT_OUT = [
    FOLDER / "contrib" / name for name in ("constance", "guardian", "import_export", "location_field", "simple_history")
]


def said_by_templates():
    for path in _files("*.html"):
        for found in CALL.finditer(templatize(path.read_text())):
            yield ast.literal_eval(found[2].lstrip("u"))


def said_by_code():
    for path in _files("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in {"_", "gettext", "gettext_lazy"}
            ):
                yield from (word.value for word in node.args[:1] if isinstance(word, ast.Constant))


def _files(pattern):
    return [path for path in FOLDER.rglob(pattern) if not any(folder in path.parents for folder in LEFT_OUT)]


def test_every_string_of_unfold_has_its_indonesian():
    known = trans_real.translation("id")._catalog
    missing = {
        text
        for text in (*said_by_templates(), *said_by_code())
        if known.get(text) is None and known.get((text, 0)) is None
    }
    assert not missing


@pytest.mark.parametrize("name", ["django", "djangojs"])
def test_the_catalogue_is_whole_and_compiled(name):
    source, compiled = polib.pofile(PARTS / f"{name}.po"), polib.mofile(PARTS / f"{name}.mo")
    assert source.percent_translated() == 100
    assert {e.msgid: e.msgstr for e in source} == {e.msgid: e.msgstr for e in compiled}


def test_the_scripts_of_the_admin_speak_it_too(visit, scene):
    catalogue = visit.as_(scene.editor).get("jsi18n").content.decode()
    assert '"Cancel": "Batal"' in catalogue
