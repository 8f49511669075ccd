"""The history of a story: no silent change, and no word of what was closed."""

import re

import pytest
from django.urls import reverse

from articles.actions.correct import close_version
from newsroom.core.models import Outlet
from tests.articles import public
from tests.articles.public import LATER, timedelta
from tests.corrections.scene import says


@pytest.fixture
def article(scene):
    """A story of three versions: first, update, correction."""
    found = public.story(scene, "Kios", "<p>Ada 73 kios.</p><p>Tetap.</p><p>Mulai April.</p>")
    public.change(scene, found, "April", "Mei", note="Bulan pembukaan.")
    public.erratum(scene, found, "73", "37", at=LATER + timedelta(hours=1))
    return found


def history(client, article, **query):
    return client.get(reverse("history", args=[article.pk]), query)


def plain(response):
    html = re.sub(r'<span class="vh">[^<]*</span>', "", response.content.decode())
    return re.sub(r"\s+", " ", html)


@pytest.mark.law("FL-6")
def test_each_version_says_its_kind_time_and_note(client, article):
    response = history(client, article)
    html = plain(response)
    listed = html[html.index('class="versions"') :]
    assert [int(n) for n in re.findall(r"/versi/(\d)/", listed)] == [3, 2, 1]
    assert "Bulan pembukaan." in listed and "11.00 WIB" in listed
    for kind in ("Correction", "Update", "First publication"):
        assert says(response, kind)


def test_the_last_two_are_compared_word_by_word(client, article):
    html = plain(history(client, article))
    assert "Ada <del>73</del> <ins>37</ins> kios." in html and "<del>April</del>" not in html
    assert 'aria-current="true"' in html


def test_any_two_can_be_compared_whatever_their_order(client, article):
    for query in ({"dari": 1, "ke": 3}, {"dari": 3, "ke": 1}):
        html = plain(history(client, article, **query))
        assert "<del>73</del> <ins>37</ins>" in html and "<del>April</del> <ins>Mei</ins>" in html


@pytest.mark.parametrize(
    "query", [{"dari": "x"}, {"dari": 9, "ke": 1}, {"dari": 2, "ke": 2}, {"ke": "-1"}, {"dari": "9" * 40}]
)
def test_versions_that_are_not_there_give_the_last_two(client, article, query):
    response = history(client, article, **query)
    assert response.status_code == 200 and "<del>73</del>" in plain(response)


def test_one_version_is_no_comparison(client, scene):
    response = history(client, scene.story)
    assert says(response, "There is one version so far")


def test_history_and_versions_are_not_for_search_engines(client, article):
    for address in (reverse("history", args=[article.pk]), reverse("version", args=[article.pk, 1])):
        assert '<meta name="robots" content="noindex">' in client.get(address).content.decode()


def test_a_version_reads_as_it_was_and_points_to_the_story(client, scene, article):
    html = client.get(reverse("version", args=[article.pk, 1])).content.decode()
    assert "Ada 73 kios." in html and "Mulai April." in html
    assert f'<link rel="canonical" href="http://localhost:8000{article.get_absolute_url()}">' in html
    assert "<form" not in html


def test_a_version_keeps_the_baca_juga_title_of_its_day(client, scene):
    other = public.story(scene, "Judul lama", "<p>lama</p>")
    article = public.story(scene, "Bertaut", f'<p>a</p><aside data-related-article="{other.pk}"></aside>')
    public.change(scene, other, "lama", "kini")
    assert "Judul lama" in client.get(reverse("version", args=[article.pk, 1])).content.decode()


@pytest.mark.parametrize("number", [0, 4, 10**30])
def test_a_version_that_is_not_there_is_a_404(client, article, number):
    assert client.get(reverse("version", args=[article.pk, number])).status_code == 404


class TestClosed:
    def test_a_closed_version_shows_its_reason_and_no_word(self, client, scene, article):
        close_version(version=article.versions.get(number=1), by=scene.signer, at=LATER, reason="Memuat alamat.")
        response = client.get(reverse("version", args=[article.pk, 1]))
        html = response.content.decode()
        assert response.status_code == 410 and "Memuat alamat." in html and "73 kios" not in html

    def test_it_cannot_be_compared_either(self, client, scene, article):
        close_version(version=article.versions.get(number=2), by=scene.signer, at=LATER, reason="Memuat alamat.")
        for query in ({}, {"dari": 1, "ke": 2}):
            html = plain(history(client, article, **query))
            assert "73" not in html[: html.index("<footer")] and "Memuat alamat." in html
        assert "<del>73</del>" in plain(history(client, article, dari=1, ke=3))

    def test_a_setting_leaves_kinds_times_and_notes_alone(self, client, article):
        Outlet.objects.update(versions_readable=False)
        html = plain(history(client, article))
        assert "Bulan pembukaan." in html and "73" not in html[: html.index("<footer")]
        assert client.get(reverse("version", args=[article.pk, 1])).status_code == 410
        assert client.get(reverse("version", args=[article.pk, 3])).status_code == 200

    @pytest.mark.law("MS-5c")
    def test_the_history_of_a_withdrawn_story_is_a_list_without_words(self, client, scene, article):
        public.withdrawal(scene, article, label="Berita tentang pasar")
        response = history(client, article, dari=1, ke=2)
        html = plain(response)
        assert response.status_code == 410 and "<h1>Berita tentang pasar</h1>" in html
        assert not re.search("73|37|Bulan pembukaan|/versi/", html[html.index("<main") : html.index("<footer")])

    def test_the_title_of_a_withdrawn_story_is_in_no_other_history(self, client, scene):
        other = public.story(scene, "Nama yang dilindungi")
        link = f'<aside data-related-article="{other.pk}"></aside>'
        article = public.story(scene, "Bertaut", f"<p>a</p>{link}")
        public.change(scene, article, link, "")
        assert "Nama yang dilindungi" in plain(history(client, article))
        public.withdrawal(scene, other, label="Berita lain")
        for address in (reverse("history", args=[article.pk]), reverse("version", args=[article.pk, 1])):
            assert "Nama yang dilindungi" not in client.get(address).content.decode()
