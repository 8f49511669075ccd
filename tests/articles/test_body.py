"""A story's text: cleaning, passages, own nodes. And what differs between two versions."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import body, changes, differences

HOSTILE = st.text(alphabet="<>/ab \"'=pscriptonedhu:javimg&;\x00é\n", max_size=200)


@given(HOSTILE)
def test_whatever_comes_in_is_harmless_and_cleaning_again_changes_nothing(html):
    cleaned = body.clean(html)
    assert body.clean(cleaned) == cleaned
    assert "<script" not in cleaned and "\x00" not in cleaned
    assert not re.search(r"<[^>]*\son\w+\s*=", cleaned)


@pytest.mark.parametrize(
    "html",
    [
        "<p>Satu <strong>dua</strong> <em>tiga</em></p>",
        '<p>a <a href="https://x.example/?a=1&amp;b=2">b</a></p>',
        "<h2>Judul</h2><ul><li>a</li><li>b</li></ul><blockquote><p>kutip</p></blockquote>",
        '<p>a</p><aside data-related-article="12"></aside><p>b</p>',
        '<aside data-related-url="https://x.example/a" data-related-title="Judul &amp; lain"></aside>',
        '<figure data-photo="5" data-caption="Los &quot;barat&quot;"></figure>',
        "<p>satu<br>dua</p>",
    ],
)
def test_what_the_editor_makes_survives_unchanged(html):
    assert body.clean(html) == html


@pytest.mark.parametrize(
    "html",
    [
        '<aside data-related-article="1 or 1=1"></aside>',
        '<aside data-related-url="javascript:alert(1)"></aside>',
        '<aside data-related-article="²"></aside>',
        '<figure data-photo="-1"></figure>',
        '<figure data-gallery="a 0 -2"></figure>',
        '<figure data-embed="evil" data-embed-id="x"></figure>',
        "<aside></aside>",
        "<table><tbody><tr><td></td></tr></tbody></table>",
        "<p> </p>",
        "<img src=x onerror=alert(1)>",
    ],
)
def test_a_broken_node_leaves_nothing(html):
    assert body.clean(html) == ""


@pytest.mark.law("HJ-10a")
def test_passages_are_counted_in_the_order_in_which_they_are_read():
    html = "<h2>J</h2><p>satu</p><aside data-related-article='3'></aside><ul><li>dua</li></ul><p>tiga</p>"
    assert [(block.number, block.text) for block in body.blocks(html) if block.number] == [
        (1, "satu"),
        (2, "dua"),
        (3, "tiga"),
    ]


def test_a_related_story_that_is_not_public_is_not_there():
    html = '<p>a</p><aside data-related-article="1"></aside><aside data-related-article="2"></aside><p>b</p>'
    shown = body.resolve(html, stories={2: "Ada"}, photos={})
    assert [block.target for block in shown if block.kind == "related"] == ["Ada"]


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_differ_without_error_and_lead_from_one_to_the_other(before, after):
    pieces = differences.by_word(before, after)
    assert "".join(p.text for p in pieces if p.op != "ins") == before
    assert "".join(p.text for p in pieces if p.op != "del") == after


def test_a_difference_is_escaped():
    html = differences.as_html(differences.by_word("a <b>", "a <script>"))
    assert "<script>" not in html and "&lt;" in html


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Ada 73 titik", "Ada 37 titik", {"number"}),
        ("kata Budi kemarin", "kata Joko kemarin", {"name"}),
        ("warga “sabar” saja", "warga “marah” saja", {"quotation"}),
        ("warga sabar saja", "warga bersabar saja", set()),
    ],
)
def test_it_is_seen_what_a_change_touches(before, after, expected):
    def text(words):
        return {"title": "T", "body": f"<p>{words}</p>"}

    assert changes.touches(text(before), text(after)) == expected
