"""The register as data: what the page says of each notice, in names that stay."""

from django.utils import timezone

from articles.addresses import absolute

COLUMNS = (
    "id", "url", "kind", "published_at", "section", "story_id", "story_url", "story_title", "story_withdrawn",
    "was", "should_be", "reply_url", "party", "received_at", "edited", "reason", "summary", "apology", "found_by",
    "superseded_by", "reply_id", "form", "house_target",
)  # fmt: skip
# A cell that begins so, after whatever white space, is run as a formula by spreadsheets (OWASP, CSV Injection).
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def as_data(notice, promises):
    """A Shown as plain values for JSON. `promises` as in corrections.transparency."""
    due = promises.due(notice.kind, notice.received_at)
    return {
        "id": notice.pk,
        "url": absolute(notice.get_absolute_url()),
        "kind": notice.kind,
        "published_at": _local(notice.at),
        "section": notice.section.name,
        "story": {
            "id": notice.notice.article_id,
            "url": absolute(notice.story_url),
            "title": notice.story_title,
            "withdrawn": notice.story is None,
        },
        "items": [{"was": item.was, "should_be": item.should_be} for item in notice.items],
        "reply_id": notice.notice.reply_id,
        "reply_url": absolute(notice.reply_url) if notice.notice.reply_id else "",
        "party": notice.party,
        "form": notice.form,
        "received_at": _local(notice.received_at) if notice.received_at else "",
        "house_target": _local(due) if due else "",
        "edited": notice.edited,
        "reason": notice.reason,
        "summary": notice.summary,
        "apology": notice.apology,
        "found_by": notice.words.get("found_by", ""),
        "superseded_by": notice.superseded_by.pk if notice.superseded_by else None,
    }


def _local(at):
    """A time as the outlet's clock showed it, so that whoever cuts off the hour is left with the right day."""
    return timezone.localtime(at).isoformat()


def as_cells(data):
    """`as_data` as a line of the table."""
    flat = {
        **data,
        "was": "\n".join(item["was"] for item in data["items"]),
        "should_be": "\n".join(item["should_be"] for item in data["items"]),
        **{f"story_{key}": value for key, value in data["story"].items()},
    }
    return [_cell(flat[column]) for column in COLUMNS]


def _cell(value):
    if value is None:
        return ""
    text = str(value).replace("\x00", "")
    return f"'{text}" if text.lstrip().startswith(FORMULA) else text
