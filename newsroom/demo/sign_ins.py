"""How the demo's people sign in: for the loader, for `make run` that prints it, for the browser tests. Imports no Django."""

from .outlet import USERS

PASSWORD = "bengawan-1998"

ROLES = {
    "reporter": "reporter",
    "editor": "editor",
    "officer": "case officer",
    "responsible": "responsible person",
    "administrator": "administrator",
}


def sign_ins():
    """[(username, role in words), ...] in the order of the outlet's list."""
    return [(user["username"], ROLES[user["role"]]) for user in USERS]
