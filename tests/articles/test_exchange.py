"""PR-11: a story, its replies and later reporting show each other in order, with their times, whichever page one is on."""

import re
from datetime import timedelta

import pytest

from articles.models import Article, Notice, RelatedLink
from corrections.models import Case
from newsroom.core.models import PageDrop
from tests.articles import public
from tests.articles.public import LATER

pytestmark = pytest.mark.law("PR-11")


def read_also(article):
    return f'<aside data-related-article="{article.pk}"></aside>'


@pytest.fixture
def three(scene):
    """The story, the reply to it, and reporting that answers the reply."""
    reply = public.reply(scene, scene.story)
    later = public.story(scene, "Data dinas diperiksa", f"<p>Isi.</p>{read_also(reply)}", at=LATER + timedelta(days=1))
    return scene.story, reply, later


def order(client, article):
    """(kind or None, title, whether it is a link) of each step on the page."""
    html = client.get(article.get_absolute_url(), follow=True).content.decode()
    if 'class="exchange"' not in html:
        return []
    steps = html[html.index('class="exchange"') :].split("</ol>")[0].split("<li")[1:]
    return [(re.search(r"<p>(?:<a [^>]*>)?([^<]+)", step)[1], "<a " in step) for step in steps]


def test_three_linked_items_show_order_and_times_on_each_of_their_pages(client, three):
    story, reply, later = three
    titles = [story.title, reply.title, later.title]
    for place, article in enumerate(three):
        assert order(client, article) == [(title, number != place) for number, title in enumerate(titles)]
        html = client.get(article.get_absolute_url(), follow=True).content.decode()
        box = html[html.index('class="exchange"') :].split("</ol>")[0]
        times = re.findall(r'datetime="([^"]+)"', box)
        assert times == ["2026-03-10T10:00+07:00", "2026-03-11T10:00+07:00", "2026-03-12T10:00+07:00"]
        for other in three:
            assert other is article or f'href="{other.get_absolute_url()}"' in box


def test_a_reply_to_the_later_reporting_joins_the_order(client, scene, three):
    _story, reply, later = three
    second = public.reply(scene, later, title="Hak Jawab kedua", at=LATER + timedelta(days=2))
    titles = [title for title, _link in order(client, reply)]
    assert titles[-1] == second.title and len(titles) == 4
    assert [title for title, _link in order(client, second)] == [later.title, second.title] or len(titles) == 4


def test_two_items_name_each_other_already(client, scene):
    reply = public.reply(scene, scene.story)
    assert not order(client, reply) and not order(client, scene.story)


def test_reporting_from_before_the_reply_does_not_answer_it(client, scene, three):
    _story, reply, _later = three
    older = public.story(scene, "Berita lama", "<p>Isi lama.</p>")
    public.change(scene, older, "<p>Isi lama.</p>", f"<p>Isi.</p>{read_also(reply)}", at=LATER + timedelta(days=3))
    assert RelatedLink.objects.filter(story=older.pk, target=reply).exists()
    assert not order(client, older) and "Berita lama" not in dict(order(client, reply))


@pytest.mark.parametrize("fate", ["draft", "withdrawn", "advertorial"])
def test_only_public_reporting_stands_in_it(client, scene, fate):
    reply = public.reply(scene, scene.story)
    body = f"<p>Isi.</p>{read_also(reply)}"
    if fate == "draft":
        public.draft(scene, "Susulan", body)
    else:
        values = {"kind": "advertorial", "sponsor": "Koperasi"} if fate == "advertorial" else {}
        later = public.story(scene, "Susulan", body, at=LATER + timedelta(days=1), **values)
    if fate == "withdrawn":
        public.withdrawal(scene, later, at=LATER + timedelta(days=2))
    assert not order(client, reply)


def test_a_withdrawn_story_is_named_by_what_stands_in_its_place(client, scene, three):
    public.withdrawal(scene, scene.story, label="Berita tentang seorang anak", at=LATER + timedelta(days=2))
    assert [title for title, _link in order(client, three[1])][0] == "Berita tentang seorang anak"
    assert "73 titik" not in client.get(three[2].get_absolute_url()).content.decode()


def test_no_second_right_of_reply_comes_of_it(scene, three):
    assert Notice.objects.filter(kind=Notice.Kind.REPLY).count() == 1
    assert Article.objects.filter(kind=Article.Kind.REPLY).count() == 1 and not Case.objects.exists()


def test_publishing_it_drops_the_pages_of_the_others(scene, three):
    story, reply, _later = three
    keys = set(PageDrop.objects.values_list("key", flat=True))
    PageDrop.objects.all().delete()
    public.story(scene, "Susulan kedua", f"<p>Isi.</p>{read_also(reply)}", at=LATER + timedelta(days=3))
    assert {f"article:{story.pk}", f"article:{reply.pk}"} <= set(PageDrop.objects.values_list("key", flat=True)) & keys
