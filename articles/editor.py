"""The story editor. What can be typed is what `body.clean` keeps: both follow from the one declaration `body.ALLOWED`."""

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from js_asset import static_lazy

from .body import ALLOWED

# Each extension of the editor: the tags that it makes, and how it is set up.
MAKES = {
    "Heading": ({"h2", "h3"}, {"levels": [2, 3]}),
    "Paragraph": ({"p"}, True),
    "HardBreak": ({"br"}, True),
    "BulletList": ({"ul"}, True),
    "OrderedList": ({"ol"}, {"enableListAttributes": False}),
    "ListItem": ({"li"}, True),
    "Blockquote": ({"blockquote"}, True),
    "Bold": ({"strong"}, True),
    "Italic": ({"em"}, True),
    "Underline": ({"u"}, True),
    "Strike": ({"s"}, True),
    "Table": ({"table"}, True),
    # Nodes of our own: static/admin-own/js/nodes.js.
    "StoryLink": (
        {"a"},
        {
            "protocols": ["http", "https", "mailto"],
            "words": {
                "title": _("Link"),
                "address": _("Address"),
                "put": pgettext_lazy("a link", "Put in"),
                "remove": _("Remove the link"),
                "cancel": _("Cancel"),
                "first": _("Select the words that shall become the link first."),
            },
        },
    ),
    "RelatedStory": (
        {"aside"},
        {
            "search": reverse_lazy("admin:article_search"),
            "words": {
                "name": _("Baca Juga"),
                "button": _("Baca Juga: put in a link to a story"),
                "title": _("Baca Juga"),
                "placeholder": _("Words from the title"),
                "hint": _("Published stories, newest first. Arrow keys choose, Enter puts in."),
                "none": _("No published story has these words in its title."),
                "failed": _("The search does not answer. Are you still signed in?"),
                "cancel": _("Cancel"),
                "outside": _("A page of another site"),
                "address": _("Address"),
                "link_title": _("Title, as readers see it"),
                "put": pgettext_lazy("a link", "Put in"),
                "gone": _("not public: readers do not see this line"),
            },
        },
    ),
    "LibraryPhoto": (
        {"figure"},
        {
            "search": reverse_lazy("admin:photo_search"),
            "words": {
                "button": _("Put in a photo from the library"),
                "title": _("Photo from the library"),
                "placeholder": _("Words from the name or the caption"),
                "hint": _("Newest first. Arrow keys choose, Enter puts in."),
                "none": _("No photo has these words."),
                "failed": _("The search does not answer. Are you still signed in?"),
                "cancel": _("Cancel"),
                "caption": _("Caption here (empty: the caption of the library)"),
                "gone": _("this photo is not in the library"),
            },
        },
    ),
}

GROUPS = ("headings", "lists", "nodes -blockType -lists", "marks", "link", "own", "history")
# Names of the editor's own buttons, which come in English alone.
LABELS = {
    "heading2": _("Heading"),
    "heading3": _("Small heading"),
    "bulletList": _("List with dots"),
    "orderedList": _("Numbered list"),
    "blockquote": _("Quotation"),
    "bold": _("Bold (Ctrl+B)"),
    "italic": _("Italic (Ctrl+I)"),
    "link": _("Link (Ctrl+K)"),
    "unlink": _("Remove the link"),
    "history:undo": _("Undo (Ctrl+Z)"),
    "history:redo": _("Redo (Ctrl+Shift+Z)"),
}


OWN_NODES = ("RelatedStory", "LibraryPhoto")


def extensions(*, own_nodes=True):
    """The editor's set-up: an extension is on when the text may hold all that it makes."""
    on = {
        name: setup
        for name, (tags, setup) in MAKES.items()
        if tags <= ALLOWED.keys() and (own_nodes or name not in OWN_NODES)
    }
    return {
        **on,
        # A browser's spelling check is welcome; the editor would switch it off.
        "NoSpellCheck": False,
        "TrailingNode": True,
        "Placeholder": {"placeholder": _("Write the story here …")},
        "Menu": {"groups": [{"group": name} for name in GROUPS]},
    }


def _nothing(config, allowed):
    """Our nodes add nothing to the editor's own sanitizer: `body.clean` is the one that decides."""


# For settings: where the editor finds what is our own.
PROSE_EXTENSIONS = [
    {"js": [static_lazy("admin-own/js/link.js")], "extensions": {"StoryLink": _nothing}},
    {"js": [static_lazy("admin-own/js/nodes.js")], "extensions": dict.fromkeys(OWN_NODES, _nothing)},
]
