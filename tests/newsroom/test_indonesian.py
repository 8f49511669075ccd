"""The whole admin speaks Indonesian: strings of the packages that it is made of too."""

import ast
import re
from pathlib import Path

import pytest
import unfold
from django.contrib import admin
from django.utils import translation
from django.utils.translation import trans_real

CALLS = {"_", "gettext", "gettext_lazy", "pgettext", "pgettext_lazy"}
TAG = re.compile(r"{%\s*(?:trans|translate)\s+([\"'])(.*?)\1")
BLOCK = re.compile(r"{%\s*block(?:trans|translate)([^%]*)%}(.*?){%\s*(?:plural|endblock)", re.DOTALL)
VARIABLE = re.compile(r"{{\s*([\w.]+)[^}]*}}")


def in_templates(folder):
    for path in folder.rglob("*.html"):
        text = path.read_text()
        yield from ((match[2], path) for match in TAG.finditer(text))
        for options, words in BLOCK.findall(text):
            words = VARIABLE.sub(r"%(\1)s", words)
            yield (" ".join(words.split()) if "trimmed" in options else words), path


def in_code(folder):
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in CALLS and node.args:
                said = node.args[-1]
                if isinstance(said, ast.Constant) and isinstance(said.value, str):
                    yield said.value, path


def used(folder):
    """Strings of a package, without those of its parts that are not installed (unfold.contrib has many)."""
    for words, path in [*in_templates(folder), *in_code(folder)]:
        parts = path.relative_to(folder).parts
        if parts[0] != "contrib" or parts[1] == "forms":
            yield words


@pytest.mark.parametrize("package", [unfold, admin], ids=["unfold", "admin"])
def test_every_string_of_the_package_has_an_indonesian_one(package):
    with translation.override("id"):
        catalogue = trans_real.translation("id")._catalog
        missing = {
            words
            for words in used(Path(package.__file__).parent)
            if words.strip() and (words, 0) not in catalogue and words not in catalogue
        }
    assert not missing
