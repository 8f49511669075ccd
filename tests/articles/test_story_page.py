"""The page of a story: what a reader meets, in which order, and at which address."""

import re
from urllib.parse import parse_qsl, urlsplit

import pytest

from articles.models import Article, LiveStory
from newsroom.core.models import Outlet
from tests.articles import public
from tests.articles.public import LATER
from tests.corrections.scene import NOW, says


def page(client, article):
    response = client.get(LiveStory.objects.get(pk=article.pk).get_absolute_url())
    assert response.status_code == 200
    return response.content.decode()


class TestAddress:
    @pytest.mark.parametrize("slug", ["", "slug-lama/", "judul-é/", "%3Cscript%3E/"])
    def test_any_other_slug_leads_to_the_current_one(self, client, scene, slug):
        response = client.get(f"/berita/{scene.story.pk}/{slug}")
        assert response.status_code == 301
        assert response["Location"] == f"/berita/{scene.story.pk}/pipa-air-bocor-di-73-titik/"

    def test_what_followed_the_address_comes_along(self, client, scene):
        response = client.get(f"/berita/{scene.story.pk}/?dari=wa&x=1")
        assert response["Location"].endswith("/pipa-air-bocor-di-73-titik/?dari=wa&x=1")

    def test_a_new_slug_takes_the_old_ones_readers_along(self, client, scene):
        copy = Article.objects.get(pk=scene.story.pk)
        copy.slug = "pipa-bocor"
        public.save_copy(article=copy, by=scene.editor, revision=copy.revision)
        public.change(scene, copy, "April", "Mei")
        old = client.get(f"/berita/{copy.pk}/pipa-air-bocor-di-73-titik/", follow=True)
        assert old.redirect_chain == [(f"/berita/{copy.pk}/pipa-bocor/", 301)]

    @pytest.mark.parametrize("number", ["0", "999999", "9" * 30])
    def test_a_story_that_never_was_is_a_404(self, client, scene, number):
        assert client.get(f"/berita/{number}/").status_code == 404

    def test_a_story_never_stands_at_the_address_of_a_history(self, client, scene):
        article = public.story(scene, "Riwayat")
        assert article.get_absolute_url() == f"/berita/{article.pk}/berita-riwayat/"
        assert "<h1>Riwayat</h1>" in page(client, article)

    @pytest.mark.parametrize("method", ["post", "put", "delete"])
    def test_a_page_is_for_reading(self, client, scene, method):
        assert getattr(client, method)(scene.story.get_absolute_url()).status_code == 405

    def test_it_is_asked_for_anew_each_time_and_has_one_canonical_address(self, client, scene):
        response = client.get(scene.story.get_absolute_url())
        assert response["Cache-Control"] == "no-cache"
        assert f'<link rel="canonical" href="http://localhost:8000{scene.story.get_absolute_url()}">' in (
            response.content.decode()
        )


class TestText:
    def test_the_public_reads_the_live_version_not_the_working_copy(self, client, scene):
        copy = Article.objects.get(pk=scene.story.pk)
        copy.title, copy.body, copy.standfirst = "Judul baru", "<p>Naskah baru.</p>", "Ringkasan baru"
        public.save_copy(article=copy, by=scene.editor, revision=copy.revision)
        html = page(client, copy)
        assert "baru" not in html and "73 titik bocor" in html

    @pytest.mark.law("HJ-10a")
    def test_passages_carry_the_numbers_that_a_filing_names(self, client, scene):
        body = "<h2>Judul</h2><p>Satu.</p><ul><li>Dua</li></ul><blockquote><p>Tiga.</p></blockquote><p>Empat.</p>"
        html = page(client, public.story(scene, "Bagian", body))
        assert re.findall(r'<(\w+) id="p(\d)"', html) == [("p", "1"), ("ul", "2"), ("blockquote", "3"), ("p", "4")]

    def test_the_dateline_opens_the_first_paragraph(self, client, scene):
        html = page(client, public.story(scene, "Beranjangsana", dateline="Bojonegoro"))
        assert '<p id="p1"><span class="dateline">BOJONEGORO, TEPI BENGAWAN</span> - Isi berita.</p>' in html

    def test_the_dateline_stands_alone_before_a_list(self, client, scene):
        html = page(client, public.story(scene, "Daftar", "<ul><li>a</li></ul>", dateline="Bojonegoro"))
        assert re.search(r'<p><span class="dateline">BOJONEGORO, [^<]*</span></p>\s*<ul id="p1"><li>a</li></ul>', html)

    def test_baca_juga_is_an_aside_with_the_current_headline(self, client, scene):
        other = public.story(scene, "Judul lama", "<p>x lama</p>")
        article = public.story(scene, "Bertaut", f'<p>a</p><aside data-related-article="{other.pk}"></aside><p>b</p>')
        public.change(scene, other, "lama", "kini")
        html = page(client, article)
        assert re.search(r'<aside class="also">\s*<b>[^<]+</b>\s*<a href="[^"]+">Judul kini</a>\s*</aside>', html)

    def test_a_photo_keeps_the_words_it_was_published_with(self, client, scene):
        photo = public.photo(scene, caption="Los barat", alt="Los pasar")
        article = public.story(
            scene, "Bergambar", f'<p>a</p><figure data-photo="{photo.pk}"></figure>', lead_photo=photo
        )
        photo.caption = photo.alt = "Keterangan baru"
        photo.save()
        html = page(client, article)
        assert html.count("Los barat") == 2 and html.count('alt="Los pasar"') == 2 and "Keterangan baru" not in html
        assert html.count("Tepi/Ana") == 2

    @pytest.mark.law("MS-2c4", "MS-2d")
    def test_the_label_of_an_unverified_story_ends_it_in_brackets_and_italics(self, client, scene):
        html = page(client, public.story(scene, "Kabar", "<p>Awal.</p><p>Akhir.</p>", unverified=True))
        label = re.search(r'<p class="unverified">.*?</p>', html, re.S)
        assert html.index("Akhir.") < label.start() < html.index('class="end"')
        assert re.search(r"<em>\([^<)]+\)</em>", label[0])
        assert 'class="unverified"' not in page(client, scene.story)

    @pytest.mark.law("MS-6a", "MS-6b")
    def test_paid_content_says_so_first_and_by_whom(self, client, scene):
        html = page(client, public.story(scene, "Wisata", kind="advertorial", sponsor="Koperasi Sejahtera"))
        head = html[html.index("<article>") : html.index("<h1>")]
        assert "label-ad" in head and "Koperasi Sejahtera" in head

    def test_authors_are_named_as_published_and_linked_where_they_are(self, client, scene):
        ana = public.author("Ana", "ana", biography="Meliput air.")
        article = public.story(scene, "Berbyline", authors=[(ana, "reporter"), (ana, "editor")])
        ana.name, ana.slug = "Ana Baru", "ana-baru"
        ana.save()
        html = page(client, article)
        assert html.count('<a href="/penulis/ana-baru/">Ana</a>') == 2 and "Meliput air." in html

    def test_times_are_the_outlets_with_its_zone(self, client, scene):
        assert "10.00\N{NO-BREAK SPACE}WIB" in page(client, scene.story)
        Outlet.objects.update(time_zone="Asia/Jayapura")
        assert "12.00\N{NO-BREAK SPACE}WIT" in page(client, scene.story)


class TestNotices:
    @pytest.mark.law("MS-4b", "MS-4c", "PR-6", "PR-4", "INV-5")
    def test_they_stand_above_the_text_newest_first_with_their_time(self, client, scene):
        first = public.erratum(scene, scene.story, "73", "37", apology="Kami meminta maaf.")
        answer = public.reply(scene, scene.story, at=LATER.replace(hour=9))
        html = page(client, scene.story)
        newer = answer.replies_to.get()
        places = [html.index(f'id="notice-{pk}"') for pk in (newer.pk, first.pk)] + [html.index('class="main prose"')]
        assert places == sorted(places)
        assert "10.00\N{NO-BREAK SPACE}WIB" in html[places[1] : places[2]]
        assert "73</del>" in html and "37</ins>" in html and "Kami meminta maaf." in html

    def test_only_the_words_that_differ_are_marked(self, client, scene):
        article = public.story(scene, "Kios", "<p>Sebanyak 73 dari 214 kios.</p>")
        public.erratum(scene, article, "Sebanyak 73 dari 214 kios", "Sebanyak 37 dari 214 kios")
        html = re.sub(r'<span class="vh">[^<]*</span>', "", page(client, article))
        assert "Sebanyak <del>73</del> dari 214 kios" in html and "Sebanyak <ins>37</ins> dari 214 kios" in html

    def test_the_corrected_passage_is_marked_once_where_the_words_stand_whole(self, client, scene):
        article = public.story(scene, "Angka", "<p>Ada 370 orang.</p><p>Dan 73 kios.</p><p>Lagi 73.</p>")
        notice = public.erratum(scene, article, "73", "37")
        html = page(client, article)
        assert html.count('class="mark"') == 1
        assert html.index('id="p1"') < html.index(f'href="#notice-{notice.pk}"') < html.index('id="p2"')

    @pytest.mark.law("MS-4b.2", "PR-2")
    def test_a_reply_opens_with_who_replies_to_what_and_when_it_came(self, client, scene):
        answer = public.reply(scene, scene.story, edited=True, apology="Maaf kepada Dinas Air.")
        response = client.get(answer.get_absolute_url())
        html = response.content.decode()
        opening = html[html.index("notice-reply") : html.index('class="main prose"')]
        assert "Dinas Air" in opening and "Maaf kepada Dinas Air." in opening
        assert f'href="{scene.story.get_absolute_url()}">Pipa air bocor di 73 titik</a>' in opening
        assert opening.count("10 Maret 2026, 10.00\N{NO-BREAK SPACE}WIB") == 1  # the story
        assert opening.count("10 Maret 2026, 15.00\N{NO-BREAK SPACE}WIB") == 1  # the receipt
        assert says(response, "Edited by the newsroom; whoever replied was shown the changes.")

    def test_a_reply_that_was_not_edited_says_so(self, client, scene):
        answer = public.reply(scene, scene.story)
        assert says(client.get(answer.get_absolute_url()), "Published as it was sent.")

    @pytest.mark.law("MS-4b", "MS-4b.2", "INV-5")
    def test_story_and_reply_are_linked_both_ways_by_one_row(self, client, scene):
        answer = public.reply(scene, scene.story)
        assert answer.replies_to.count() == 1
        assert f'href="{answer.get_absolute_url()}"' in page(client, scene.story)
        assert f'href="{scene.story.get_absolute_url()}"' in page(client, answer)

    @pytest.mark.law("PR-7", "UP-1.11", "UP-1.12", "UP-5.2", "UP-5.3")
    def test_the_editorial_note_leads_to_the_form_with_story_and_version_chosen(self, client, scene):
        Outlet.objects.update(correction_email="koreksi@tepi.example", address="Jalan Tanggul 7")
        public.change(scene, scene.story, "April", "Mei")
        html = page(client, scene.story)
        links = [link.replace("&amp;", "&") for link in re.findall(r'href="(/koreksi/ajukan/\?[^"]+)"', html)]
        asked = [dict(parse_qsl(urlsplit(link).query)) for link in links]
        chosen = {"berita": str(scene.story.pk), "versi": "2"}
        assert chosen in asked
        assert [{**chosen, "jenis": kind} for kind in ("jawab", "koreksi")] == [
            query for query in asked if "jenis" in query
        ]
        assert (
            "mailto:koreksi@tepi.example?subject=HAK%20JAWAB%2FKOREKSI%20-%20Pipa%20air%20bocor%20di%2073%20titik"
            in html
        )
        assert "Jalan Tanggul 7" in html


class TestRelated:
    def test_the_same_tags_come_first_then_the_same_section_newest_first(self, client, scene):
        same = public.story(scene, "Bertag sama", tags=["air"], at=NOW - public.timedelta(days=9))
        newest = public.story(scene, "Serubrik terbaru", at=LATER)
        linked = public.story(scene, "Sudah ditautkan", tags=["air"])
        article = public.story(
            scene, "Pokok", f'<p>a</p><aside data-related-article="{linked.pk}"></aside>', tags=["air"]
        )
        html = page(client, article)
        foot = html[html.index('aria-labelledby="related"') :]
        assert re.findall(r"<h3><a [^>]*>([^<]+)</a>", foot) == [same.title, newest.title, scene.story.title]
        assert linked.title not in foot


class TestWithdrawn:
    @pytest.mark.law("MS-5c", "FL-5", "INV-1", "KE-10")
    def test_its_address_answers_410_with_reason_time_apology_and_replies(self, client, scene):
        answer = public.reply(scene, scene.story)
        public.withdrawal(scene, scene.story)
        for slug in ("", "pipa-air-bocor-di-73-titik/", "apa-saja/"):
            response = client.get(f"/berita/{scene.story.pk}/{slug}")
            html = response.content.decode()
            assert response.status_code == 410 and response["Cache-Control"] == "no-cache"
            assert "Melindungi seorang anak." in html and "Kami meminta maaf." in html
            assert "11 Maret 2026, 10.00\N{NO-BREAK SPACE}WIB" in html
            assert f'href="{answer.get_absolute_url()}"' in html
            assert '<meta name="robots" content="noindex">' in html
            assert "73 titik bocor" not in html and "application/ld+json" not in html

    def test_a_neutral_label_takes_the_place_of_the_title(self, client, scene):
        public.withdrawal(scene, scene.story, label="Berita tentang sebuah desa")
        html = client.get(f"/berita/{scene.story.pk}/").content.decode()
        assert "<h1>Berita tentang sebuah desa</h1>" in html and "Pipa air" not in html

    def test_a_reply_to_it_names_it_by_its_label_and_links_to_what_remains(self, client, scene):
        answer = public.reply(scene, scene.story)
        public.withdrawal(scene, scene.story, label="Berita tentang sebuah desa")
        html = page(client, answer)
        assert f'href="/berita/{scene.story.pk}/">Berita tentang sebuah desa</a>' in html and "Pipa air" not in html
