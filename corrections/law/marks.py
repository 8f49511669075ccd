"""How code says which rules it carries out.

A callable or class is decorated: `@implements("HJ-12", "HJ-12a")`. Where no decorator can stand (templates,
constants, apps below this one), a comment names the ids after the word "law" and a colon, in Python, HTML or mail text.
`manage.py law` finds both.
"""

from corrections.law.catalogue import rule

_places = {}


def implements(*rule_ids):
    """Record that the decorated callable or class carries out these rules; return it unchanged.

    An id that the catalogue does not hold raises at import, where the mistake is cheapest.
    """
    if not rule_ids:
        raise ValueError('Name at least one rule: @implements("HJ-12").')
    for rule_id in rule_ids:
        rule(rule_id)

    def record(thing):
        name = f"{thing.__module__}.{thing.__qualname__}"
        for rule_id in rule_ids:
            places = _places.setdefault(rule_id, [])
            if name not in places:
                places.append(name)
        return thing

    return record


def places(rule_id):
    """Return the dotted names of what was imported so far and carries out this rule."""
    return tuple(_places.get(rule(rule_id).id, ()))


def rules_of(thing):
    """Return the rules that this callable or class carries out, for a page that explains why it acts."""
    name = f"{thing.__module__}.{thing.__qualname__}"
    return tuple(rule(rule_id) for rule_id, names in _places.items() if name in names)
