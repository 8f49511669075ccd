"""One form for each text, so that its digest can be recomputed anywhere.

Scheme 1: JSON, keys sorted, no spaces, UTF-8, strings in NFC, times in UTC with microseconds.
"""

import hashlib
import json
import unicodedata
from datetime import UTC, date, datetime

SCHEME = 1


def _plain(value):
    if isinstance(value, str):
        return unicodedata.normalize("NFC", str(value))
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError("A time without a zone cannot be put on record.")
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if value is None or isinstance(value, bool | int):
        return value
    raise TypeError(f"{type(value).__name__} has no canonical form.")


def dumps(value):
    """`value` as canonical JSON. Floats are refused: they have no one form."""
    return json.dumps(
        _plain({"scheme": SCHEME, "value": value}), sort_keys=True, ensure_ascii=False, separators=(",", ":")
    )


def loads(text):
    """The value that `dumps` put down."""
    return json.loads(text)["value"]


def digest(*parts):
    """SHA-256, as 64 hex digits, of the parts joined by a newline."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
