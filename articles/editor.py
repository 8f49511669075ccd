"""The story editor. What can be typed is what `body.clean` keeps: both follow from the one declaration `body.ALLOWED`."""

from django.conf import settings
from django.urls import reverse_lazy
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from js_asset import static_lazy

from .body import ALLOWED
from .embeds import PROVIDERS

_PUT = pgettext_lazy("a link", "Put in")
_EVERY = {
    "cancel": _("Cancel"),
    "close": _("Close"),
    "remove": _("Take out"),
    "failed": _("There is no answer. Are you still signed in?"),
}
_PHOTO_SEARCH = {
    **_EVERY,
    "placeholder": _("Words from the name or the caption"),
    "hint": _("Newest first. Arrow keys choose, Enter puts in."),
    "none": _("No photo has these words."),
    "gone": _("this photo is not in the library"),
    "new_photo": _("Upload a new picture"),
    "file": _("Picture"),
    "caption_new": _("Caption"),
    "credit": _("Credit"),
    "alt": _("Text alternative: what the picture shows"),
    "upload": _("Upload"),
    "uploading": _("Uploading"),
    "too_large": _("This picture is larger than 25 MB. Save it smaller and try again."),
    "failed_upload": _("The upload broke off. Nothing was put in; try again."),
}
_DOORS = {"search": reverse_lazy("admin:photo_search"), "upload": reverse_lazy("admin:photo_upload")}
PHOTO = {
    **_DOORS,
    "words_door": reverse_lazy("admin:photo_words"),
    "words": {
        **_PHOTO_SEARCH,
        "title": _("Photo from the library"),
        "photo": _("Photo"),
        "caption": _("Caption here (empty: the caption of the library)"),
        "library_words": _("Credit and text alternative"),
        "save": _("Save"),
    },
}

# Each extension of the editor: the tags that it makes, and how it is set up.
MAKES = {
    "Heading": ({"h2", "h3"}, {"levels": [2, 3]}),
    "Paragraph": ({"p"}, True),
    "HardBreak": ({"br"}, True),
    "BulletList": ({"ul"}, True),
    "OrderedList": ({"ol"}, {"enableListAttributes": False}),
    # Nodes of our own: static/admin-own/js/nodes.
    "ListItem": ({"li"}, True),
    "Blockquote": ({"blockquote"}, True),
    "Bold": ({"strong"}, True),
    "Italic": ({"em"}, True),
    "StoryLink": (
        {"a"},
        {
            "protocols": ["http", "https", "mailto"],
            "search": reverse_lazy("admin:article_search"),
            "site": lazy(lambda: settings.SITE_URL, str)(),  # the settings themselves name this module
            "words": {
                **_EVERY,
                "title": _("Link"),
                "placeholder": _("An address, or words from the title of a story of ours"),
                "hint": _("Arrow keys choose, Enter puts in."),
                "none": _("No published story has these words in its title, and it is no address."),
                "to_address": _("Link to this address"),
                "unlink": _("Remove the link"),
            },
        },
    ),
    "RelatedStory": (
        {"aside"},
        {
            "search": reverse_lazy("admin:article_search"),
            "words": {
                **_EVERY,
                "name": _("Baca Juga"),
                "title": _("Baca Juga"),
                "placeholder": _("Words from the title"),
                "hint": _("Published stories, newest first. Arrow keys choose, Enter puts in."),
                "none": _("No published story has these words in its title."),
                "suggested": _("Suggestion"),
                "outside": _("A page of another site"),
                "address": _("Address"),
                "link_title": _("Title, as readers see it"),
                "put": _PUT,
                "gone": _("not public: readers do not see this line"),
            },
        },
    ),
    "LibraryPhoto": ({"figure"}, PHOTO),
    "Gallery": (
        {"figure"},
        {
            **_DOORS,
            "words": {
                **_PHOTO_SEARCH,
                "name": _("Gallery"),
                "title": _("Gallery: two to thirty photos"),
                "caption": _("Caption of the gallery"),
                "count": _("photos"),
                "change": _("Choose the photos and their order"),
                "earlier": _("Put earlier"),
                "put": _PUT,
            },
        },
    ),
    "PullQuote": (
        {"blockquote"},
        {"words": {**_EVERY, "name": _("Pull quote"), "note": _("Who said it"), "note_hint": _("Name, role")}},
    ),
    "FactBox": ({"aside"}, {"words": {**_EVERY, "name": _("Fact box"), "note": _("Title of the box")}}),
    "Embed": (
        {"figure"},
        {
            "look": reverse_lazy("admin:embed_look"),
            "providers": {key: provider.name for key, provider in PROVIDERS.items()},
            "words": {
                **_EVERY,
                "title": _("Post, video or map of another site"),
                "address": _("Address"),
                "known": _("The address of the post, the video or the map, as the browser shows it."),
                "put": _PUT,
                "caption": _("Caption"),
                "facade": _("shown when a reader asks for it"),
            },
        },
    ),
    "StoryTable": ({"table", "tbody"}, True),
    "TableRow": ({"tr"}, True),
    "StoryHeader": ({"th"}, True),
    "StoryCell": ({"td"}, True),
}
# Without tags of their own.
PICTURES = {
    "upload": reverse_lazy("admin:photo_upload"),
    "search": reverse_lazy("admin:photo_search"),
    "words": {
        **_PHOTO_SEARCH,
        "several": _("Several pictures"),
        "several_words": _("How shall they stand in the text?"),
        "as_gallery": _("As one gallery"),
        "one_by_one": _("One below the other"),
        "no_picture": _("Only pictures can be dropped into the text."),
        "too_many": _("A gallery has at most 30 photos. Drop fewer at once."),
        "wait": _("A picture is still being uploaded. Wait for it, or cancel it, then save."),
        "known": _("The library has this picture already. Here it is."),
    },
}
CLIPBOARD = {
    "words": {
        "close": _("Close"),
        "too_long": _("What you pasted is larger than a story can be (2 MB). Nothing was changed; paste it in parts."),
        "left_out": _("Pictures that could not come along with what you pasted:"),
        "left_out_then": _("Upload them from your device."),
    }
}

GROUPS = ("headings", "lists", "nodes -blockType -lists", "marks", "link", "own", "table", "history")
# Names of the editor's buttons with their keys.
LABELS = {
    "toolbar": _("Tools of the text (Alt+F10)"),
    "heading2": _("Heading (Ctrl+Alt+2)"),
    "heading3": _("Small heading (Ctrl+Alt+3)"),
    "bulletList": _("List with dots (Ctrl+Shift+8)"),
    "orderedList": _("Numbered list (Ctrl+Shift+7)"),
    "blockquote": _("Quotation (Ctrl+Shift+B)"),
    "bold": _("Bold (Ctrl+B)"),
    "italic": _("Italic (Ctrl+I)"),
    "link": _("Link (Ctrl+K)"),
    "unlink": _("Remove the link"),
    "relatedStory": _("Baca Juga (Ctrl+Alt+J)"),
    "libraryPhoto": _("Photo (Ctrl+Alt+F)"),
    "gallery": _("Gallery (Ctrl+Alt+G)"),
    "pullQuote": _("Pull quote (Ctrl+Alt+Q)"),
    "factBox": _("Fact box (Ctrl+Alt+B)"),
    "embed": _("Post, video or map of another site (Ctrl+Alt+E)"),
    "table": _("Table (Ctrl+Alt+T)"),
    "table:addRowAfter": _("Add a row below (Alt+Shift+Down)"),
    "table:deleteRow": _("Remove the row (Alt+Shift+Up)"),
    "table:addColumnAfter": _("Add a column to the right (Alt+Shift+Right)"),
    "table:deleteColumn": _("Remove the column (Alt+Shift+Left)"),
    "table:toggleHeaderRow": _("First row as headings"),
    "table:toggleHeaderColumn": _("First column as headings"),
    "table:mergeOrSplit": _("Join the selected cells, or split them"),
    "table:deleteTable": _("Remove the table"),
    "history:undo": _("Undo (Ctrl+Z)"),
    "history:redo": _("Redo (Ctrl+Shift+Z)"),
}

# What means nothing on a standing page.
OWN_NODES = (
    "RelatedStory", "LibraryPhoto", "Gallery", "PullQuote", "FactBox", "Embed",
    "StoryTable", "TableRow", "StoryHeader", "StoryCell",
)  # fmt: skip


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
        "Toolbar": {"labels": LABELS},
        "Clipboard": CLIPBOARD,
        "Uploading": own_nodes,
        "Pictures": own_nodes and PICTURES,
    }


def _nothing(config, allowed):
    """Our nodes add nothing to the editor's own sanitizer: `body.clean` is the one that decides."""


# For settings: where the editor finds what is our own.
OWN = (
    *("ListItem", "Blockquote", "StoryLink", "Toolbar", "Clipboard", "Uploading", "Pictures"),
    *(name for name in OWN_NODES if name != "TableRow"),
)
PROSE_EXTENSIONS = [{"js": [static_lazy("admin-own/js/nodes.js")], "extensions": dict.fromkeys(OWN, _nothing)}]
