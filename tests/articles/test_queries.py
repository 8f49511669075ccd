"""Keyset pages: every row once, in order, whatever the times; and cursors that nobody can forge into an error."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.models import LiveStory
from articles.queries import BadCursor, decode, encode, keyset, showing
from tests.articles import public
from tests.corrections.scene import NOW

TIMES = st.datetimes(datetime(1980, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))


@given(TIMES, st.integers(1, 2**59))
def test_a_cursor_keeps_its_place_to_the_microsecond(at, pk):
    assert decode(encode(at, pk)) == (at, pk)


@given(st.text(max_size=30))
def test_whatever_is_no_cursor_is_said_to_be_none(junk):
    try:
        at, pk = decode(junk)
    except BadCursor:
        return
    assert encode(at, pk) == "-".join(str(int(part)) for part in junk.split("-"))


@pytest.mark.parametrize(
    "junk", ["x", "1", "1-", "-1-1", "1-1-1", "9" * 18 + "-1", "1-" + "9" * 19, "9" * 17 + "-1", "١-١", "1_0-1"]
)
def test_junk_is_refused(junk):
    with pytest.raises(BadCursor):
        decode(junk)


def test_pages_hold_every_story_once_though_many_have_the_same_time(scene):
    """Three of four share it to the microsecond."""
    shared = NOW + timedelta(microseconds=123457)
    for number in range(7):
        public.story(scene, f"Berita {number}", at=NOW + timedelta(hours=1) if number % 4 == 0 else shared)
    seen, before = [], ""
    while True:
        page = keyset(LiveStory.objects.all(), before=before, size=2)
        seen += [story.pk for story in page.rows]
        if not (before := page.older):
            break
    expected = LiveStory.objects.order_by("-first_published_at", "-pk").values_list("pk", flat=True)
    assert seen == list(expected) and len(seen) == 8


def test_a_photo_is_found_wherever_a_working_copy_shows_it(scene):
    first, second = public.photo(scene, "teal"), public.photo(scene, "navy")
    gallery = public.draft(scene, "Galeri", f'<figure data-gallery="{first.pk} {second.pk}" data-caption=""></figure>')
    single = public.draft(scene, "Foto", f'<figure data-photo="{second.pk}" data-caption=""></figure>')
    assert list(showing(first)) == [gallery]
    assert set(showing(second)) == {gallery, single}
