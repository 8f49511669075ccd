"""Speed from the start: a page asks the database a fixed number of questions, whatever stands on it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, Author, FrontPick, Notice, Section
from newsroom.core.models import Page
from tests.articles import public
from tests.articles.public import LATER
from tests.corrections.scene import NOW

LISTS = ["/", "/rubrik/daerah/", "/tag/tag-0/", "/penulis/penulis-0/", "/indeks/", "/indeks/2026/03/10/", "/cari/?q=isi",
         "/koreksi/", "/feed/", "/tag/tag-0/feed/", "/koreksi/feed/", "/koreksi/register.json",
         "/koreksi/register.csv", "/sitemap.xml", "/sitemap-2026-03.xml", "/sitemap-news.xml", "/redaksi/"]  # fmt: skip


def fill(scene, count):
    """`count` of everything that a page can show; returns the story that shows most."""
    for number in range(count):
        Page.objects.create(slug=f"kebijakan-{number}", title=f"Kebijakan {number}", body="<p>x</p>")
        Section.objects.create(name=f"Rubrik {number}", slug=f"rubrik-{number}")
    authors = [(public.author(f"Penulis {n}", f"penulis-{n}"), "reporter") for n in range(count)]
    tags = [f"tag {n}" for n in range(count)]
    photos = [public.photo(scene, (n, 0, 0)) for n in range(count)]
    alike = {"tags": tags, "authors": authors, "lead_photo": photos[0]}
    others = [public.story(scene, f"Lain {n}", at=NOW + timedelta(minutes=n), **alike) for n in range(count + 9)]
    body = "".join(f'<p>Isi {n} tujuh.</p><figure data-photo="{each.pk}"></figure>' for n, each in enumerate(photos))
    body += "".join(f'<aside data-related-article="{each.pk}"></aside>' for each in others[:count])
    full = public.story(scene, "Penuh", body, **alike)
    FrontPick.objects.create(position=1, article=full)
    for n in range(count):
        public.erratum(scene, full, f"Isi {n} tujuh", f"Isi {n} delapan", at=LATER + timedelta(minutes=n))
        public.reply(scene, full, title=f"Hak Jawab {n}", at=LATER + timedelta(minutes=n))
    public.withdrawal(scene, others[-1])
    return full


def questions(client, address):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        response = client.get(address)
    assert response.status_code == 200, address
    return [query["sql"] for query in asked.captured_queries]


@pytest.mark.parametrize("count", [1, 6])
def test_a_story_asks_at_most_twelve_and_a_list_at_most_ten(client, scene, count):
    full = fill(scene, count)
    story = questions(client, full.get_absolute_url())
    assert len(story) <= 12, "\n".join(story)
    answer = Article.objects.filter(kind="reply").first()
    assert len(questions(client, answer.get_absolute_url())) <= 12
    for address in [*LISTS, Notice.objects.first().get_absolute_url()]:
        asked = questions(client, address)
        assert len(asked) <= 10, address + "\n" + "\n".join(asked)


def test_the_number_is_the_same_for_one_and_for_many(client, scene):
    """Not only few: what is added to a page adds no question."""
    few = fill(scene, 1)
    addresses = [few.get_absolute_url(), reverse("history", args=[few.pk]), *LISTS]
    counts = {address: len(questions(client, address)) for address in addresses}
    add(scene, few)
    for address, count in counts.items():
        assert len(questions(client, address)) <= count, address


def add(scene, full):
    """Five more of everything onto the same pages."""
    authors = [(Author.objects.get(slug="penulis-0"), "reporter")]
    for n in range(5):
        extra = public.story(scene, f"Isi tambahan {n}", tags=["tag 0"], authors=authors, at=timezone.now())
        link, at = f'<aside data-related-article="{extra.pk}"></aside>', LATER + timedelta(days=n + 1)
        public.change(scene, full, "</figure>", f"</figure><p>Baru {n} satu.</p>{link}", at=at)
        public.erratum(scene, full, f"Baru {n} satu", f"Baru {n} dua", at=at)
        public.reply(scene, full, title=f"Hak Jawab tambahan {n}", at=at)


@pytest.mark.parametrize("address", LISTS[:7])
def test_no_list_loads_the_text_of_a_story(client, scene, address):
    fill(scene, 1)
    for sql in questions(client, address):
        assert '"articles_article"."body"' not in sql and '"articles_searchtext"."words",' not in sql
        # A text of record is a notice's own.
        assert '"core_text"' not in sql or '"articles_notice"' in sql
