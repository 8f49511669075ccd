"""The one gate: every surface agrees on what is public, and a story that is not can be met on none of them."""

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, FrontPick, LiveStory
from tests.articles import public

LISTS = {
    "front": lambda scene: reverse("front"),
    "section": lambda scene: reverse("section", args=[scene.section.slug]),
    "tag": lambda scene: reverse("tag", args=["air"]),
    "author": lambda scene: reverse("author", args=["ana"]),
    "index": lambda scene: reverse("index"),
    "day": lambda scene: reverse("index_day", args=list(timezone.localdate().timetuple()[:3])),
    "search": lambda scene: reverse("search") + "?q=mataair",
    "feed": lambda scene: reverse("feed"),
    "rss": lambda scene: reverse("feed") + "?format=rss",
    "section feed": lambda scene: reverse("section_feed", args=[scene.section.slug]),
    "tag feed": lambda scene: reverse("tag_feed", args=["air"]),
    "sitemap": lambda scene: reverse("sitemap_month", args=[timezone.now().year, f"{timezone.now().month:02}"]),
    "news sitemap": lambda scene: reverse("sitemap_news"),
    "related stories": lambda scene: scene.other.get_absolute_url(),
}


@pytest.fixture
def stories(scene):
    """A live story, a draft and a withdrawn one, alike in all else; and one that links to all three."""
    now = timezone.now()
    ana = public.author("Ana", "ana")
    alike = {"tags": ["air"], "authors": [(ana, "reporter")], "at": now, "body": "<p>mataair</p>"}
    live = public.story(scene, "Berita hidup", **alike)
    draft = public.draft(scene, "Berita konsep", "<p>mataair</p>")
    draft.tags.add("air")
    gone = public.story(scene, "Berita cabutan", **alike)
    links = "".join(f'<aside data-related-article="{each.pk}"></aside>' for each in (live, draft, gone))
    scene.other = public.story(scene, "Berita lain", f"<p>Lain.</p>{links}", tags=["air"], at=now)
    for position, article in enumerate((draft, gone), start=1):
        FrontPick.objects.create(position=position, article=article)
    public.withdrawal(scene, gone, label="Berita tentang seorang siswa", at=now)
    return {"live": live, "draft": draft, "gone": gone}


@pytest.mark.parametrize("surface", LISTS)
def test_every_surface_shows_the_public_story_alone(client, scene, stories, surface):
    page = client.get(LISTS[surface](scene)).content.decode()
    assert stories["live"].get_absolute_url() in page
    for kind in ("draft", "gone"):
        assert stories[kind].title not in page
        assert f"/berita/{stories[kind].pk}/{stories[kind].slug}" not in page


def test_what_is_counted_is_what_is_public(stories):
    public_ids = set(Article.objects.public().values_list("pk", flat=True))
    assert set(LiveStory.objects.values_list("pk", flat=True)) == public_ids
    assert stories["live"].pk in public_ids and not {stories["draft"].pk, stories["gone"].pk} & public_ids


@pytest.mark.parametrize("name", ["story", "history"])
def test_a_draft_has_no_address(client, stories, name):
    assert client.get(reverse(name, args=[stories["draft"].pk])).status_code == 404


def test_no_version_of_a_draft_or_a_withdrawn_story_can_be_read(client, stories):
    assert client.get(reverse("version", args=[stories["draft"].pk, 1])).status_code == 404
    gone = client.get(reverse("version", args=[stories["gone"].pk, 1]))
    assert gone.status_code == 410 and "mataair" not in gone.content.decode()


@pytest.mark.law("MS-5c", "FL-5")
@pytest.mark.parametrize("name", ["front", "register", "register_json", "register_csv", "register_feed"])
def test_a_withdrawal_is_announced_by_its_label_everywhere(client, stories, name):
    page = client.get(reverse(name)).content.decode()
    assert "Berita tentang seorang siswa" in page and "Berita cabutan" not in page


def test_other_notices_of_a_withdrawn_story_lose_its_title_and_wording_too(client, scene):
    """The register keeps the erratum; what it quoted is closed with the story."""
    article = public.story(scene, "Nama Anak disebut", "<p>Umurnya 12 tahun.</p>")
    notice = public.erratum(scene, article, "12 tahun", "13 tahun")
    public.withdrawal(scene, article, label="Berita tentang seorang anak")
    for address in (reverse("register"), notice.get_absolute_url(), reverse("register_json"), reverse("register_feed")):
        page = client.get(address).content.decode()
        assert "Berita tentang seorang anak" in page
        assert "Nama Anak" not in page and "12 tahun" not in page and "13 tahun" not in page


def test_saving_the_working_copy_changes_no_surface(client, scene, stories):
    """Neither title nor slug of an unpublished copy leaks, though other pages link to the story."""
    before = {name: client.get(address(scene)).content for name, address in LISTS.items() if name != "sitemap"}
    copy = Article.objects.get(pk=stories["live"].pk)
    copy.title, copy.slug, copy.body = "Judul rahasia", "judul-rahasia", "<p>rahasia mataair</p>"
    public.save_copy(article=copy, by=scene.editor, revision=copy.revision)
    for name, was in before.items():
        page = client.get(LISTS[name](scene)).content
        assert b"rahasia" not in page.lower()
        assert len(page) == len(was), name
