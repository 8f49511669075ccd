"""Posts, videos and maps of other sites that a story may show: by provider and id, never by code of theirs.

The one table of who is known. A new one is a function that reads its addresses, and a row.
"""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit

ASKED_LENGTH = 3000


@dataclass(frozen=True)
class Provider:
    """`key` is what an id looks like; `page` and `frame` make addresses of one. `shape` is a class of styles/embeds.css."""

    name: str
    hosts: str
    read: object
    key: str
    page: object
    frame: object
    frame_host: str
    shape: str
    # Most players ask to know nothing of where they stand; one does not play without the site's name.
    referrer: str = "no-referrer"


def _youtube(path, query):
    found = query.get("v", "") if path.strip("/") in {"watch", ""} and "v" in query else ""
    if not found and (match := re.match(r"/(?:shorts|embed|live|v)/([\w-]+)|/([\w-]{11})/?$", path, re.ASCII)):
        found = match[1] or match[2]
    start = _seconds(query.get("t") or query.get("start") or "")
    return f"{found}@{start}" if found and start else found


def _seconds(said):
    """83, 83s or 1m23s as seconds."""
    match = re.fullmatch(r"(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?", said, re.ASCII)
    hours, minutes, seconds = (int(part or 0) for part in match.groups()) if match else (0, 0, 0)
    return hours * 3600 + minutes * 60 + seconds


def _youtube_at(key, name):
    video, _at, start = key.partition("@")
    return video, {name: start} if start else {}


def _youtube_page(key):
    video, start = _youtube_at(key, "t")
    return "https://www.youtube.com/watch?" + urlencode({"v": video, **start})


def _youtube_frame(key):
    video, start = _youtube_at(key, "start")
    return f"https://www.youtube-nocookie.com/embed/{video}?" + urlencode({"autoplay": 1, "rel": 0, **start})


def _x(path, query):
    return _first(r"/(?:i/(?:web/)?|\w+/)status(?:es)?/(\d+)", path)


def _instagram(path, query):
    match = re.match(r"/(?:[\w.]+/)?(p|reels?|tv)/([\w-]+)", path, re.ASCII)
    return f"{match[1].replace('reels', 'reel')}/{match[2]}" if match else ""


def _tiktok(path, query):
    return _first(r"/(@[\w.-]+/video/\d+)", path)


def _facebook(path, query):
    if path.strip("/") == "watch" and "v" in query:
        return f"watch/{query['v']}"
    if path.strip("/") in {"photo", "photo.php"} and "fbid" in query:
        return f"photo/{query['fbid']}"
    if path.strip("/") in {"permalink.php", "story.php"} and {"story_fbid", "id"} <= query.keys():
        return f"permalink/{query['story_fbid']}/{query['id']}"
    if match := re.match(r"/([\w.-]+)/(posts|videos)/(?:[\w%.-]+/)?(\w+)/?$", path, re.ASCII):
        return "/".join(match.groups())
    return _first(r"/(reel/\d+)", path)


def _facebook_page(key):
    kind, _slash, rest = key.partition("/")
    if kind == "permalink":
        story, page = rest.split("/")
        return "https://www.facebook.com/permalink.php?" + urlencode({"story_fbid": story, "id": page})
    named = {"watch": "watch/?v=", "photo": "photo/?fbid="}.get(kind)
    return "https://www.facebook.com/" + (named + rest if named else key)


def _facebook_frame(key):
    plugin = "video" if re.match(r"watch/|reel/|[^/]+/videos/", key) else "post"
    asked = urlencode({"href": _facebook_page(key), "show_text": "true"})
    return f"https://www.facebook.com/plugins/{plugin}.php?{asked}"


def _spotify(path, query):
    return _first(r"/(?:intl-[a-z-]+/)?(?:embed/)?((?:track|album|playlist|episode|show|artist)/\w+)", path)


def _maps(path, query):
    """As it is given out for embedding; a place by its name, with or without where the map looks; a point."""
    if path.rstrip("/").endswith("/maps/embed") and "pb" in query:
        return "pb:" + quote(query["pb"], safe="!*()~:,")
    if not path.startswith("/maps"):
        return ""
    place = _first(r"/maps/(?:place|search)/([^/@]+)", path)
    name = unquote(place.replace("+", " ")) or query.get("q") or query.get("query") or ""
    point = _first(r"/@(-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?(?:,\d+(?:\.\d+)?z)?)", path)
    point = point or _first(r"(-?\d+\.\d+,-?\d+\.\d+)$", query.get("ll", ""))
    return quote(" ".join(name.split()), safe=" ,.").replace(" ", "+") + (f"@{point.rstrip('z')}" if point else "")


def _maps_seen(key):
    name, _at, point = key.partition("@")
    latitude, longitude, zoom, *_rest = [*point.split(","), "", "", ""]
    where = f"{latitude},{longitude}" if point else ""
    return unquote(name.replace("+", " ")), where, zoom


def _maps_page(key):
    if key.startswith("pb:"):
        return "https://www.google.com/maps/embed?pb=" + key.removeprefix("pb:")
    name, where, zoom = _maps_seen(key)
    if name and where:
        return f"https://www.google.com/maps/place/{quote(name, safe='')}/@{where},{zoom or 15}z"
    return "https://www.google.com/maps/search/?" + urlencode({"api": 1, "query": name or where})


def _maps_frame(key):
    if key.startswith("pb:"):
        return _maps_page(key)
    name, where, zoom = _maps_seen(key)
    looks = {"ll": where} if name and where else {}
    return "https://www.google.com/maps?" + urlencode(
        {"q": name or where, **looks, **({"z": zoom} if zoom else {}), "output": "embed"}
    )


def _first(pattern, text):
    match = re.search(pattern, text, re.ASCII)
    return match[1] if match else ""


PROVIDERS = {
    "youtube": Provider(
        "YouTube",
        r"(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com|youtu\.be",
        _youtube,
        r"[\w-]{11}(?:@[1-9]\d{0,5})?",
        _youtube_page,
        _youtube_frame,
        "https://www.youtube-nocookie.com",
        "wide",
        "strict-origin-when-cross-origin",
    ),
    "x": Provider(
        "X",
        r"(?:(?:www|mobile|m)\.)?(?:x|twitter)\.com",
        _x,
        r"\d{1,20}",
        lambda key: f"https://x.com/i/status/{key}",
        lambda key: f"https://platform.twitter.com/embed/Tweet.html?id={key}&dnt=true",
        "https://platform.twitter.com",
        "post",
    ),
    "instagram": Provider(
        "Instagram",
        r"(?:(?:www|m)\.)?instagram\.com",
        _instagram,
        r"(?:p|reel|tv)/[\w-]{5,40}",
        lambda key: f"https://www.instagram.com/{key}/",
        lambda key: f"https://www.instagram.com/{key}/embed/captioned/",
        "https://www.instagram.com",
        "post",
    ),
    "tiktok": Provider(
        "TikTok",
        r"(?:(?:www|m)\.)?tiktok\.com",
        _tiktok,
        r"@[\w.-]{1,30}/video/\d{5,25}",
        lambda key: f"https://www.tiktok.com/{key}",
        lambda key: f"https://www.tiktok.com/player/v1/{key.rpartition('/')[2]}",
        "https://www.tiktok.com",
        "tall",
    ),
    "facebook": Provider(
        "Facebook",
        r"(?:(?:www|m|web|id-id)\.)?facebook\.com",
        _facebook,
        r"(?:watch|photo|reel)/\d{1,25}|permalink/\w{1,120}/\d{1,25}|[\w.-]{1,80}/(?:posts|videos)/\w{1,120}",
        _facebook_page,
        _facebook_frame,
        "https://www.facebook.com",
        "post",
    ),
    "spotify": Provider(
        "Spotify",
        r"open\.spotify\.com",
        _spotify,
        r"(?:track|album|playlist|episode|show|artist)/\w{22}",
        lambda key: f"https://open.spotify.com/{key}",
        lambda key: f"https://open.spotify.com/embed/{key}",
        "https://open.spotify.com",
        "sound",
    ),
    "maps": Provider(
        "Google Maps",
        r"(?:(?:www|maps)\.)?google\.(?:com|co\.id)",
        _maps,
        r"pb:!(?:[\w!*()~:,.-]|%[0-9A-F]{2}){5,1500}"
        r"|(?=.)(?:[\w+.,~-]|%[0-9A-F]{2}){0,300}(?:@-?\d{1,3}(?:\.\d+)?,-?\d{1,3}(?:\.\d+)?(?:,\d{1,2}(?:\.\d+)?)?)?",
        _maps_page,
        _maps_frame,
        "https://www.google.com",
        "wide",
    ),
}


def is_known(provider, key):
    """Whether `key` is what an id of the provider looks like."""
    return provider in PROVIDERS and bool(re.fullmatch(PROVIDERS[provider].key, key, re.ASCII))


def parse(address):
    """(provider, id) of an address as people paste it, in any of its spellings; None where we do not know it."""
    address = address.strip()
    if len(address) > ASKED_LENGTH:
        return None
    try:
        parts = urlsplit(address if "//" in address else f"https://{address}")
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"}:
        return None
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    for name, provider in PROVIDERS.items():
        if re.fullmatch(provider.hosts, host):
            key = provider.read(parts.path, query)
            return (name, key) if is_known(name, key) else None
    return None


def address(provider, key):
    """The page at the provider."""
    return PROVIDERS[provider].page(key)


def frame(provider, key):
    """What stands in the frame once a reader asked for it; of a provider's ways the one that tells it the least."""
    return PROVIDERS[provider].frame(key)
