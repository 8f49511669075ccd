"""What a story's text may hold: the one declaration that the editor (articles/editor.py) and the cleaner are made from."""

import re

CELL = {"colspan", "rowspan"}
ALLOWED = {
    "p": set(),
    "h2": set(),
    "h3": set(),
    "ul": set(),
    "ol": set(),
    "li": set(),
    "blockquote": {"data-pull"},
    "strong": set(),
    "em": set(),
    "br": set(),
    "a": {"href", "data-article"},
    "aside": {"data-related-article", "data-related-url", "data-related-title", "data-box"},
    "figure": {"data-photo", "data-gallery", "data-embed", "data-embed-id", "data-caption"},
    "table": set(),
    "tbody": set(),
    "tr": set(),
    "th": CELL,
    "td": CELL,
}
INLINE = {"strong", "em", "a", "br"}
LISTS = {"ul", "ol"}
# Blocks of text that a reader can point at: they are counted 1, 2, 3 … in reading order, with boxes and tables (HJ-10a).
PASSAGES = {"p", "ul", "ol", "blockquote"}
NUMBERED = {"pull", "box", "table"}

# Tags that other programs write, and what each is here. The others only part what stands before and after them.
SAME = {"b": "strong", "i": "em", "h1": "h2", "h4": "h3", "h5": "h3", "h6": "h3"}
PARTING = {
    *("address", "article", "caption", "center", "dd", "details", "div", "dl", "dt", "figcaption", "footer", "header"),
    *("hr", "main", "nav", "pre", "section", "summary", "tfoot", "thead"),
}

ID = re.compile(r"[1-9][0-9]{0,17}")
ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
HREF = re.compile(r"(?:https?://|mailto:|/|#).+", re.IGNORECASE | re.DOTALL)
SPAN = re.compile(r"[2-9]|1[0-9]|20")
WORD = re.compile(r"\w+(?:[-'’.,]\w+)*")

GALLERY = range(2, 31)
# No larger than a reader can take in. What is over goes into the next table, or into the last column.
MOST_ROWS = 60
MOST_COLUMNS = 12
# No text is nested deeper; what is, stays as words.
DEEPEST = 32
