import pytest
from hypothesis import given
from hypothesis import strategies as st

from corrections.law.lengths import Length, compare, proportion


@pytest.mark.law("HJ-12a")
def test_a_reply_of_2001_characters_to_a_report_of_2000_is_flagged_and_nothing_more():
    found = compare(Length.of_text("a" * 2001), Length.of_text("b" * 2000))
    assert (found.longer, found.more_characters, found.more_words) == (True, 1, 0)
    assert not compare(Length.of_text("a" * 2000), Length.of_text("b" * 2000)).longer


@pytest.mark.law("HJ-12a")
@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Satu <strong>du</strong>a</p><p>tiga</p>", "Satu dua tiga"),
        ("<p>Tarif&nbsp;5 &lt; 6 &amp; 7</p>", "Tarif 5 < 6 & 7"),
        ("<p>satu<br>dua</p>\n\n<ul><li>tiga</li><li>empat</li></ul>", "satu dua tiga empat"),
        ('<p>satu</p><aside><a href="/berita/1/">Baca Juga: lain</a></aside><p>dua</p>', "satu dua"),
        ("<p>satu</p><figure><img alt='x'><figcaption>Kali</figcaption></figure><p>dua</p>", "satu dua"),
        ("<p>ke\u00adbijakan\u200b</p>", "kebijakan"),
        ("<p>cafe\u0301</p>", "café"),
        ("", ""),
    ],
)
def test_html_and_plain_text_are_counted_on_one_basis(html, text):
    assert Length.of_html(html) == Length.of_text(text) == Length(len(text), len(text.split()))


@pytest.mark.law("HJ-12a")
@given(
    st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1), max_size=20),
    st.sampled_from([" ", "\n\n", "\t "]),
)
def test_white_space_does_not_lengthen_a_text(words, gap):
    assert Length.of_text(gap.join(words)) == Length.of_text("  " + " ".join(words) + "\n")


@pytest.mark.law("KE-11c")
def test_disputed_part_report_and_reply_are_shown_side_by_side():
    report, reply = Length(2000, 300), Length(900, 140)
    found = proportion([Length(300, 40), Length(200, 30)], report=report, reply=reply)
    assert (found.disputed, found.report, found.reply) == (Length(500, 70), report, reply)
    assert found.share == 0.25
    assert proportion([], report=Length(0, 0), reply=reply).share == 0
