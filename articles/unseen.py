"""Characters that nobody sees, and that turn or split the words around them: they never belong into a story."""

import re

# NUL and other controls, half characters; zero-width space and no-break space; embedding, override and isolate of direction.
# The joiners U+200C and U+200D stay: some scripts spell with them.
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\u200b\u202a-\u202e\u2066-\u2069\ufeff]")


def removed(text):
    """`text` without them."""
    return UNSEEN.sub("", text)
