"""How the demo's stories are written down: a light text for the body, and `story()` that makes the full record of it."""

CREDIT = "Tepi Bengawan/Yudha Kertanadi"


def blocks(text: str) -> list[tuple]:
    """Return the body's blocks: ("p", html), ("h2", text), ("ul", [..]), ("quote", text), ("related", key), ("photo", key, caption).

    Blocks are parted by an empty line; the first character tells the kind.
    """
    return [_block([line.strip() for line in part.splitlines()]) for part in text.strip().split("\n\n")]


def _block(lines: list[str]) -> tuple:
    joined = " ".join(lines)
    mark, _, rest = joined.partition(" ")
    match mark:
        case "##":
            return "h2", rest
        case ">":
            return "quote", rest
        case "*":
            return "ul", [item.strip() for item in joined.removeprefix("* ").split(" * ")]
        case "@related":
            return "related", rest
        case "@photo":
            key, caption = rest.split(" ", 1)
            return "photo", key, caption
        case _:
            return "p", joined


def story(*, key, section, title, kicker, standfirst, dateline, hours_ago, authors, tags, body, **more) -> dict:
    """Return one story as the loader reads it; `history` comes with the whole former value of each field that changed."""
    record = {
        "key": key,
        "section": section,
        "kind": "news",
        "title": title,
        "kicker": kicker,
        "standfirst": standfirst,
        "dateline": dateline,
        "hours_ago": hours_ago,
        "authors": authors,
        "tags": tags,
        "lead": None,
        "caption": "",
        "credit": "",
        "alt": "",
        "unverified": None,
        "sponsor": None,
        # Who was asked: (party, how, hours before publication, result, note); where it comes from: (name, what, confidential).
        "contacts": [],
        "sources": [],
        "legal_case": False,
        "withdrawal": None,
        "history": [],
        "body": blocks(body),
        **more,
    }
    if record["lead"] and not record["credit"]:
        record["credit"] = CREDIT
    record["history"] = [_version(record, entry) for entry in record["history"]]
    return record


def _version(record: dict, entry: dict) -> dict:
    """Return the entry with `fields`: what this version said where it differs from the story's last.

    `said` lists (words of the last version, words of this one); `without` the openings of paragraphs that came later.
    """
    fields = dict(entry.get("fields", {}))
    later = tuple(entry.get("without", ()))
    body = [block for block in record["body"] if not (block[0] == "p" and block[1].startswith(later))]
    for now, then in entry.get("said", ()):
        former = [_replaced(block, now, then) for block in body]
        if former == body:
            raise ValueError(f"{record['key']}: its body does not say {now!r}")
        body = former
    if body != record["body"]:
        fields["body"] = body
    kept = {name: value for name, value in entry.items() if name not in ("said", "without")}
    return {"note": "", "erratum": None, "case": None, **kept, "fields": fields}


def _replaced(block: tuple, now: str, then: str) -> tuple:
    kind, text, *rest = block
    if kind == "ul":
        return kind, [item.replace(now, then) for item in text]
    return kind, text.replace(now, then), *rest


def paragraphs(record: dict) -> list[str]:
    """Return the story's paragraphs, the ones that cases number from 1."""
    return [block[1] for block in record["body"] if block[0] == "p"]
