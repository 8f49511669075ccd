"""Where the rules live in a source tree: decorators, comments and test marks, found without importing anything."""

import ast
import re
from dataclasses import dataclass, replace

CODE = ("newsroom", "articles", "corrections", "templates")
TESTS = ("tests",)
COMMENTED = {".html", ".txt"}
LAW = "corrections/law/"

_IDS = r"[A-Z]{2,3}-[0-9A-Z][0-9a-z]*(?:[./][0-9]+)?"
_REMARK = re.compile(r"\s*\([^()]*\)")
_COMMENT = re.compile(rf"\blaw:\s*({_IDS}(?:\s*,\s*{_IDS})*)")


@dataclass(frozen=True, order=True)
class Place:
    """One place that names a rule: file relative to the tree, line, and the name of what stands there.

    `idle`: a function of the law package that nothing outside it calls yet, so that the site does not act on it.
    """

    path: str
    line: int
    name: str = ""
    idle: bool = False


@dataclass(frozen=True)
class Found:
    """One rule named in one place."""

    rule_id: str
    place: Place


def code(root):
    """Return every rule named in code.

    In Python by `@implements(...)`; in Python, HTML and mail text by a comment or docstring that holds the word "law", a
    colon and ids on one line, each of them followed by a remark in brackets where that helps.
    """
    found, called = [], set()
    for path, text in _files(root, CODE, {".py", *COMMENTED}):
        relative = path.relative_to(root).as_posix()
        tree = ast.parse(text) if path.suffix == ".py" and ("law" in text or "implements(" in text) else None
        definitions = tuple(_definitions(tree)) if tree else ()
        found += _decorated(definitions, relative)
        found += _commented(text, definitions, relative)
        if tree and not relative.startswith(LAW):
            called |= _called(tree)
    return sorted((_with_use(hit, called) for hit in found), key=lambda hit: hit.place)


def tests(root):
    """Return every rule named by `@pytest.mark.law(...)` on a test, a class, a parameter or a whole module."""
    found = []
    for path, text in _files(root, TESTS, {".py"}):
        if "mark.law" in text:
            found += _marked(ast.parse(text), path.relative_to(root).as_posix())
    return sorted(found, key=lambda hit: hit.place)


def _files(root, folders, suffixes):
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in suffixes and path.is_file():
                yield path, path.read_text(encoding="utf-8")


def _commented(text, definitions, path):
    for line, words in enumerate(text.splitlines(), 1):
        match = _COMMENT.search(_REMARK.sub("", words))
        if match:
            around = [name for node, name in definitions if node.lineno <= line <= node.end_lineno]
            for rule_id in re.findall(_IDS, match[1]):
                yield Found(rule_id, Place(path, line, around[-1] if around else ""))


def _decorated(definitions, path):
    for node, name in definitions:
        for decorator in node.decorator_list:
            if isinstance(decorator, ast.Call) and _tail(decorator.func) == "implements":
                for rule_id in _literals(decorator):
                    yield Found(rule_id, Place(path, node.lineno, name))


def _called(tree):
    """Return every name used in a module that imports something of the law package."""
    nodes = tuple(ast.walk(tree))
    if not any(isinstance(node, ast.ImportFrom) and _from_law(node) for node in nodes):
        return set()
    return {_tail(node) for node in nodes if isinstance(node, ast.Name | ast.Attribute)}


def _from_law(node):
    return "law" in (node.module or "").split(".") or any(alias.name == "law" for alias in node.names)


def _with_use(hit, called):
    idle = hit.place.path.startswith(LAW) and hit.place.name.split(".")[0] not in called
    return replace(hit, place=replace(hit.place, idle=idle)) if idle else hit


def _marked(tree, path):
    claimed = set()
    for node, name in _definitions(tree):
        for decorator in node.decorator_list:
            for call in ast.walk(decorator):
                if _is_law_mark(call):
                    claimed.add(call)
                    for rule_id in _literals(call):
                        yield Found(rule_id, Place(path, node.lineno, name))
    for call in ast.walk(tree):
        if _is_law_mark(call) and call not in claimed:
            for rule_id in _literals(call):
                yield Found(rule_id, Place(path, call.lineno))


def _definitions(node, prefix=""):
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            name = f"{prefix}{child.name}"
            yield child, name
            yield from _definitions(child, f"{name}.")
        else:
            yield from _definitions(child, prefix)


def _is_law_mark(node):
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "law"
        and _tail(node.func.value) == "mark"
    )


def _literals(call):
    for argument in call.args:
        yield argument.value if isinstance(argument, ast.Constant) else ast.unparse(argument)


def _tail(node):
    return getattr(node, "attr", None) or getattr(node, "id", None)
