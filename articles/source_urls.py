"""Addresses of other outlets' stories, so that variants of one address are found to be the same."""

from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

# What mobile and AMP copies put before the host, and what links carry for counting alone.
HOSTS = ("www.", "m.", "amp.")
COUNTING = {"fbclid", "gclid", "igshid", "source", "ref", "amp", "outputtype"}


def normal(url):
    """`url` as it is compared: without scheme, mobile or AMP mark, counting parameters, fragment and closing slash."""
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").rstrip(".")
    for mark in HOSTS:
        host = host.removeprefix(mark)
    path = unquote(parts.path).rstrip("/").removesuffix("/amp").removesuffix(".amp")
    told = [(name, value) for name, value in parse_qsl(parts.query) if not _counts(name, value)]
    query = urlencode(sorted(told))
    return f"{host}{path}?{query}" if query else f"{host}{path}"


def _counts(name, value):
    name = name.lower()
    if name == "page":
        # Kompas.com and others split a story; "all" is the whole of it.
        return value in {"all", "1"}
    return name.startswith("utm_") or name in COUNTING
