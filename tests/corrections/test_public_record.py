"""What the best systems got wrong with corrections in public (each of these was somebody's bug once), tried on ours."""

import json
import re
from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.template.loader import render_to_string
from django.urls import reverse

from articles.actions.notices import make_notice
from articles.models import Article, LiveStory, Notice
from corrections import transparency
from corrections.register_filter import KINDS
from newsroom.core.models import PageDrop
from newsroom.core.templatetags.news import LABELS
from tests.articles import public
from tests.articles.public import LATER

QUOTED = "tigapuluhtujuh"


@pytest.fixture
def corrected(scene):
    """A story with an erratum and a reply, which a second story names in a Baca Juga."""
    ana = public.author("Ana", "ana")
    article = public.story(
        scene, "Nama Anak disebut", "<p>Ada tujuhpuluhtiga titik.</p>", tags=["air"], authors=[(ana, "reporter")]
    )
    erratum = public.erratum(scene, article, "tujuhpuluhtiga", QUOTED)
    reply = public.reply(scene, article, title="Hak Jawab Dinas Air", at=LATER + timedelta(hours=1))
    link = f'<aside data-related-article="{article.pk}"></aside>'
    other = public.story(scene, "Berita lain", f"<p>Lain.</p>{link}", tags=["air"])
    return {"story": article, "erratum": erratum, "reply": reply, "other": other}


def surfaces(corrected):
    """Every public address that shows a notice or its label."""
    own = [row.get_absolute_url() for row in Notice.objects.all()]
    names = ("front", "register", "register_json", "register_csv", "register_feed", "feed", "index", "sitemap_news")
    stories = [corrected[name].get_absolute_url() for name in ("other", "reply")]
    lists = [
        "/rubrik/daerah/",
        "/tag/air/",
        "/penulis/ana/",
        "/cari/?q=titik",
        "/tag/air/feed/",
        "/rubrik/daerah/feed/",
    ]
    return [*map(reverse, names), *own, *stories, *lists, f"/berita/{corrected['story'].pk}/"]


class TestBadge:
    """On the story and wherever a card leads to it."""

    CARDS = ["/", "/rubrik/daerah/", "/tag/air/", "/penulis/ana/", "/cari/?q=titik", "/indeks/", "/indeks/2026/03/10/"]

    @staticmethod
    def labels(html, title):
        """Labels of each card (or other part in which a headline is a link) that leads to the story."""
        parts = re.findall(r'<article class="card.*?</article>|<aside class="also".*?</aside>|<li>.*?</li>', html, re.S)
        return [set(re.findall(r"label-(\w+)", part)) for part in parts if f">{title}</a>" in part]

    @pytest.mark.law("MS-4b", "INV-5")
    @pytest.mark.parametrize("address", CARDS)
    def test_each_list_shows_both_labels(self, client, corrected, address):
        found = self.labels(client.get(address).content.decode(), corrected["story"].title)
        assert any({"erratum", "reply"} <= labels for labels in found), address

    @pytest.mark.law("MS-4b")
    def test_baca_juga_and_related_stories_show_them_too(self, client, scene, corrected):
        html = client.get(corrected["other"].get_absolute_url()).content.decode()
        (also,) = self.labels(html, corrected["story"].title)
        assert also == {"erratum", "reply"}
        third = public.story(scene, "Ketiga", tags=["air"])
        foot = client.get(third.get_absolute_url()).content.decode()
        assert {"erratum", "reply"} in self.labels(
            foot[foot.index('aria-labelledby="related"') :], corrected["story"].title
        )

    def test_headlines_under_the_lead_of_the_front_page_too(self, client, scene, corrected):
        link = f'<aside data-related-article="{corrected["story"].pk}"></aside>'
        public.story(scene, "Utama", f"<p>Isi.</p>{link}", at=LATER + timedelta(days=1))
        for n in range(3):
            public.story(scene, f"Sisanya {n}", at=LATER + timedelta(hours=20 + n))
        html = client.get("/").content.decode()
        more = html[html.index('class="more-on"') :].split("</ul>")[0]
        assert {"erratum", "reply"} in self.labels(more, corrected["story"].title)

    @pytest.mark.parametrize("variant", ["lead", "big", "row", "text", ""])
    def test_every_kind_of_card_shows_all_of_them(self, corrected, variant):
        LiveStory.objects.filter(pk=corrected["story"].pk).update(has_ruling=True)
        story = LiveStory.objects.select_related("section").get(pk=corrected["story"].pk)
        for terse in (False, True):
            html = render_to_string("parts/card.html", {"story": story, "variant": variant, "terse": terse})
            assert set(re.findall(r"label-(\w+)", html)) == {"erratum", "reply", "ruling"}

    @pytest.mark.law("INV-5", "MS-4c")
    def test_feed_and_structured_data_carry_them(self, client, corrected):
        story = client.get(corrected["story"].get_absolute_url(), follow=True).content.decode()
        data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', story, re.S)[1])
        assert [len(data[name]) for name in ("correction", "subjectOf")] == [1, 1]
        assert all(each["datePublished"] for name in ("correction", "subjectOf") for each in data[name])
        for address in ("/feed/", "/tag/air/feed/"):
            feed = client.get(address).content.decode()
            entry = next(part for part in feed.split("<entry") if corrected["story"].title in part)
            assert len(re.findall("<category", entry)) == 3
        reply = next(
            part for part in client.get("/feed/").content.decode().split("<entry") if "<title>Hak Jawab" in part
        )
        assert len(re.findall("<category", reply)) == 2

    def test_a_story_without_a_notice_has_none(self, client, scene):
        (labels,) = self.labels(client.get("/rubrik/daerah/").content.decode(), scene.story.title)
        assert not labels


class TestNothingOfWhatIsNotPublic:
    @pytest.mark.law("MS-5c")
    def test_wording_and_title_of_a_withdrawn_story_vanish_everywhere_at_once(self, client, scene, corrected):
        """Newspack listed notes of stories that were private or in the bin."""
        addresses = surfaces(corrected)
        before = "".join(client.get(address, follow=True).content.decode() for address in addresses)
        assert "Nama Anak" in before and QUOTED in before and "tujuhpuluhtiga" in before
        public.withdrawal(scene, corrected["story"], label="Berita tentang seorang anak", at=LATER + timedelta(days=1))
        for address in surfaces(corrected):
            html = client.get(address, follow=True).content.decode()
            for gone in ("Nama Anak", "nama-anak", QUOTED, "tujuhpuluhtiga"):
                assert gone not in html, (address, gone)

    def test_a_draft_of_a_corrected_story_shows_no_word_of_its_copy(self, client, scene, corrected):
        copy = Article.objects.get(pk=corrected["story"].pk)
        copy.title, copy.body = "Judul rahasia", "<p>rahasia</p>"
        public.save_copy(article=copy, by=scene.editor, revision=copy.revision)
        for address in surfaces(corrected):
            assert "rahasia" not in client.get(address, follow=True).content.decode().lower(), address

    def test_no_notice_lies_in_the_stored_text(self, corrected):
        """Notes put into the body broke whatever else read it."""
        text = Article.objects.get(pk=corrected["story"].pk).live.text
        assert text["body"] == f"<p>Ada {QUOTED} titik.</p>"


class TestRecord:
    @pytest.mark.law("PR-13")
    def test_each_notice_stands_once_in_every_list_of_them(self, client, corrected):
        rows = client.get("/koreksi/register.json").json()["notices"]
        assert sorted(row["id"] for row in rows) == sorted(Notice.objects.values_list("pk", flat=True))
        feed = client.get("/koreksi/feed/").content.decode()
        assert feed.count("<entry>") == len(rows)

    @pytest.mark.law("MS-4b.2", "MS-4c")
    def test_each_has_a_page_of_its_own_with_canonical_time_and_story(self, client, corrected):
        for row in Notice.objects.all():
            html = client.get(row.get_absolute_url()).content.decode()
            assert f'<link rel="canonical" href="http://localhost:8000{row.get_absolute_url()}">' in html
            assert "noindex" not in html and f'href="{corrected["story"].get_absolute_url()}' in html
            assert re.search(r'<time datetime="2026-03-11T1[01]:00\+07:00">', html)

    def test_every_kind_has_its_words_label_filter_and_place_in_the_figures(self):
        """Superdesk compared with "Corrected" where "corrected" was stored, and never sent the signal."""
        kinds = set(Notice.Kind)
        assert kinds == set(KINDS.values()) == set(transparency.KINDS) and kinds <= set(LABELS)

    @pytest.mark.parametrize("act", ["update", "delete"])
    def test_no_notice_is_changed_or_deleted_by_any_door(self, corrected, act):
        rows = Notice.objects.filter(pk=corrected["erratum"].pk)
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(at=LATER) if act == "update" else rows._raw_delete("default")

    @pytest.mark.law("MS-5c")
    def test_an_unfinished_copy_stands_in_no_withdrawals_way(self, client, scene, corrected):
        """An emergency must not wait for a title: Superdesk once refused for a missing dateline."""
        copy = Article.objects.get(pk=corrected["story"].pk)
        copy.title = copy.body = ""
        public.save_copy(article=copy, by=scene.editor, revision=copy.revision)
        public.withdrawal(scene, corrected["story"], at=LATER + timedelta(days=1))
        assert client.get(f"/berita/{corrected['story'].pk}/").status_code == 410

    @pytest.mark.law("PR-11", "HJ-3")
    def test_a_filing_about_a_reply_is_received_like_any_other_and_publishes_nothing(self, scene, corrected):
        case = scene.file(version=corrected["reply"].live, passages=(1,))
        assert case.state == "received" and case.stories.get().article == corrected["reply"]
        assert Notice.objects.filter(kind=Notice.Kind.REPLY).count() == 1

    def test_one_row_is_the_only_link_between_story_and_reply(self, corrected):
        row = Notice.objects.get(kind=Notice.Kind.REPLY)
        text = {"title": row.article.title, "party": "Dinas Air"}
        with pytest.raises(DatabaseError), transaction.atomic():
            make_notice(kind=row.kind, article=row.article, reply=row.reply, by=row.by, at=LATER, text=text)

    def test_a_notice_drops_every_list_whose_cards_now_carry_its_label(self, scene, corrected):
        PageDrop.objects.all().delete()
        public.reply(scene, corrected["story"], title="Hak Jawab kedua", party="Warga", at=LATER + timedelta(days=1))
        keys = set(PageDrop.objects.values_list("key", flat=True))
        version = Article.objects.get(pk=corrected["story"].pk).live.text
        wanted = {f"article:{corrected['story'].pk}", f"article:{corrected['other'].pk}", "front", "index", "register"}
        wanted |= {f"section:{version['section']['id']}", f"tag:{version['tags'][0]['id']}"}
        assert wanted | {f"author:{version['byline'][0]['author']}"} <= keys
