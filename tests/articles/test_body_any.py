"""Any body that the grammar allows, and anything that somebody may paste."""

import re
from html.parser import HTMLParser

from hypothesis import given, settings

from articles import body, changes

from . import bodies


class Seen(HTMLParser):
    """Fails for what a story may not hold; collects its words."""

    def __init__(self, html):
        super().__init__()
        self.words = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        assert tag in body.ALLOWED
        for name, value in attrs:
            assert name in body.ALLOWED[tag]
            if name == "href":
                assert re.match(r"https?://|mailto:|/|#", value)
            self.words += re.findall(r"§\w+", value)

    def handle_data(self, data):
        assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b\ufeff\x00]", data)
        self.words += re.findall(r"§\w+", data)


@given(bodies.grammar)
@settings(max_examples=300)
def test_what_the_grammar_allows_survives_unchanged(html):
    assert body.clean(html) == html
    assert "".join(block.source for block in body.blocks(html)) == html


@given(bodies.hostile)
@settings(max_examples=500)
def test_whatever_is_pasted_comes_out_harmless_and_keeps_its_words(html):
    cleaned = body.clean(html)
    seen = Seen(cleaned)
    assert body.clean(cleaned) == cleaned
    if "<svg" in html or "<math" in html:
        return  # drawings and formulas go with what stands in them
    words = re.findall(r"§kata\d+", re.sub(r"<[^>]*>", " ", html))
    assert sorted(word for word in seen.words if word.startswith("§kata")) == sorted(words)


@given(bodies.grammar, bodies.grammar)
def test_any_two_bodies_differ_without_error_and_escape_their_text(before, after):
    """Pitfall 27."""
    for change in changes.between({"body": before}, {"body": after}):
        for row in change.rows:
            assert not re.search(r"<(?!/?(?:del|ins|span)\b)", row.html)
