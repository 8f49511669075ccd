"""What readers get of a text's nodes, on the page of a story and of its versions; and what machines do not get."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from articles import changes
from articles.actions.mask_identity import mask_identity
from articles.models import Article, LivePhoto, RelatedLink, SearchText
from corrections.passages import parts_of
from newsroom.core.models import PageDrop
from tests.articles import public
from tests.articles.test_query_counts import questions

EMBED = '<figure data-embed="{}" data-embed-id="{}" data-caption="{}"></figure>'
VIDEO = EMBED.format("youtube", "dQw4w9WgXcQ", "Pintu air dibuka")


def page(client, article):
    response = client.get(Article.objects.get(pk=article.pk).live_story.get_absolute_url())
    assert response.status_code == 200
    return response.content.decode()


class TestLinks:
    def test_a_link_by_id_leads_to_the_current_address(self, client, scene):
        target = public.story(scene, "Tanggul retak")
        story = public.story(scene, "Penuh", f'<p>Lihat <a data-article="{target.pk}">tanggul</a> itu.</p>')
        html = page(client, story)
        assert f'<a href="{target.live_story.get_absolute_url()}">tanggul</a>' in html and "data-article" not in html

    def test_of_a_withdrawn_story_the_words_stay_and_the_baca_juga_goes(self, client, scene):
        target = public.story(scene, "Tanggul retak")
        story = public.story(
            scene,
            "Penuh",
            f'<p>Lihat <a data-article="{target.pk}">tanggul</a> itu.</p>'
            f'<aside data-related-article="{target.pk}"></aside>',
        )
        PageDrop.objects.all().delete()
        public.withdrawal(scene, target)
        assert PageDrop.objects.filter(key=f"article:{story.pk}").exists()
        html = page(client, story)
        assert "Lihat tanggul itu." in html and f"/berita/{target.pk}/" not in html

    def test_pages_that_link_are_dropped_and_baca_juga_stays_what_it_is(self, scene):
        target = public.story(scene, "Tanggul retak")
        other = public.story(scene, "Pintu air")
        linked = f'<p><a data-article="{target.pk}">a</a> <a data-article="{other.pk}">b</a> <a data-article="99999">c</a></p>'
        story = public.story(scene, "Penuh", f'{linked}<aside data-related-article="{other.pk}"></aside>')
        assert dict(RelatedLink.objects.filter(story=story.pk).values_list("target", "in_words")) == {
            target.pk: True,
            other.pk: False,
        }
        PageDrop.objects.all().delete()
        public.change(scene, target, "Isi", "Isinya")
        assert PageDrop.objects.filter(key=f"article:{story.pk}").exists()

    def test_a_link_that_leads_elsewhere_is_a_change_that_readers_can_see(self, scene):
        """FL-6: no silent change."""
        story = public.story(scene, "Penuh", '<p>Lihat <a href="https://satu.example/">ini</a>.</p>')
        public.change(scene, story, "satu.example", "dua.example")
        (change,) = changes.between(story.versions.get(number=1).text, story.versions.get(number=2).text)
        words = "".join(piece.text for row in change.rows if row.changed for piece in row.pieces)
        assert "satu" in words and "dua" in words


class TestNodes:
    def test_each_stands_on_the_page_with_its_words(self, client, scene):
        one, two = (public.photo(scene, color, caption=f"Foto {color}", alt="x") for color in ("teal", "red"))
        story = public.story(
            scene,
            "Penuh",
            f'<p>Satu.</p><figure data-gallery="{one.pk} {two.pk}" data-caption="Dua pagi"></figure>'
            '<blockquote data-pull="Ana, pedagang"><p>Kami sabar.</p></blockquote>'
            '<aside data-box="Angka &lt;b&gt;"><p>214 kios</p></aside>'
            "<table><tbody><tr><th><p>Kios</p></th><td><p>214</p></td></tr></tbody></table>",
        )
        html = page(client, story)
        for said in ("Foto teal", "1/2", "Foto red", "2/2", "Dua pagi", "Tepi/Ana"):
            assert said in html, said
        assert '<blockquote class="pull" id="p2"><p>Kami sabar.</p><footer>Ana, pedagang</footer></blockquote>' in html
        assert '<h2 id="p3-title">Angka &lt;b&gt;</h2>' in html
        assert '<th scope="row"><p>Kios</p></th>' in html and 'tabindex="0"' in html
        assert set(LivePhoto.objects.filter(story=story.pk).values_list("photo", flat=True)) == {one.pk, two.pk}
        words = SearchText.objects.get(pk=story.pk).words
        assert "214 kios" in words and "ana, pedagang" in words and "angka" in words
        captions = [words for number, words in parts_of(story.live).items() if number > 1000]
        assert captions == ["Dua pagi", "Foto teal", "Foto red"]
        assert "Kami sabar" not in client.get("/feed/").content.decode()

    def test_a_change_in_any_of_them_shows(self, scene):
        before = (
            '<figure data-gallery="1 2" data-caption="A"></figure><blockquote data-pull="Ana"><p>b</p></blockquote>'
            '<aside data-box="C"><p>d</p></aside><table><tr><td>e</td><td>f</td></tr></table>' + VIDEO
        )
        for was, now in [("1 2", "1 3"), ('"A"', '"Z"'), ("Ana", "Ani"), (">b<", ">z<"), ('"C"', '"Z"'), (">d<", ">z<"),
                         (">f<", ">z<"), ("dQw4w9WgXcQ", "dQw4w9WgXcZ"), ("Pintu", "Jalan")]:  # fmt: skip
            assert changes.between({"body": before}, {"body": before.replace(was, now)}), was

    def test_they_cost_no_question_each(self, client, scene):
        def asked(count):
            photos = [public.photo(scene, (count, n, 9)) for n in range(count + 1)]
            targets = [public.story(scene, f"Lain {count} {n}") for n in range(count)]
            body = f'<p>a</p><figure data-gallery="{" ".join(str(each.pk) for each in photos)}"></figure>' * count
            body += "".join(f'<p><a data-article="{each.pk}">x</a></p>' for each in targets) + VIDEO * count
            return len(questions(client, public.story(scene, f"Penuh {count}", body).get_absolute_url()))

        assert asked(1) == asked(5)


class TestEmbeds:
    def test_nothing_of_another_site_is_on_the_page_before_a_reader_asks(self, client, scene):
        story = public.story(scene, "Penuh", f"<p>Satu.</p>{VIDEO}")
        html = page(client, story)
        assert not re.search(r"<(?:iframe|script|img|link)[^>]+youtube", html)
        assert '<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ"' in html
        # The button works with script alone, so it shows with script alone.
        assert re.search(r"<div hidden>\s*<p class=\"hint\">[^<]*YouTube[^<]*</p>\s*<p><button", html)
        assert 'data-referrer="strict-origin-when-cross-origin"' in html

    @pytest.mark.parametrize(
        ("body", "hosts"),
        [
            ("<p>Satu.</p>", None),
            (VIDEO, ["https://www.youtube-nocookie.com"]),
            (
                VIDEO + EMBED.format("x", "123", ""),
                ["https://platform.twitter.com", "https://www.youtube-nocookie.com"],
            ),
        ],
    )
    def test_frames_are_allowed_for_the_hosts_on_the_page_alone(self, client, scene, body, hosts):
        story = public.story(scene, "Penuh", f"<p>a</p>{body}")
        for address in (story.get_absolute_url(), reverse("version", args=[story.pk, 1])):
            policy = dict(
                part.strip().split(" ", 1) for part in client.get(address)["Content-Security-Policy"].split(";")
            )
            assert policy.get("frame-src", "").split() == (hosts or [])
            assert policy["script-src"] == "'self'"
        assert "frame-src" not in client.get("/")["Content-Security-Policy"]


class TestTheEditorsDoor:
    def test_an_address_is_named(self, visit, scene):
        client = visit.as_(scene.by("reporter")).client
        look = reverse("admin:embed_look")
        found = client.get(look, {"address": "https://youtu.be/dQw4w9WgXcQ"}).json()
        assert found == {
            "provider": "youtube",
            "id": "dQw4w9WgXcQ",
            "name": "YouTube",
            "address": "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        }
        refused = client.post(look, {"address": "https://evil.example/x"})
        assert refused.status_code == 422 and "TikTok" in refused.json()["error"]

    def test_it_is_for_the_newsroom(self, client, db):
        assert client.get(reverse("admin:embed_look"), {"address": "x"}).status_code == 302


@pytest.mark.law("KE-5a")
def test_a_protected_name_is_masked_in_every_node(client, scene):
    name = "Zulaikha Purnamawati"
    one, two, three = (public.photo(scene, color) for color in ("teal", "red", "blue"))
    story = public.story(
        scene,
        "Sidang",
        f'<p>Satu.</p><figure data-gallery="{one.pk} {two.pk}" data-caption="Rumah {name}"></figure>'
        f'<blockquote data-pull="{name}, siswa"><p>Kata {name}.</p></blockquote>'
        f'<aside data-box="Siapa {name}"><ul><li>{name}</li></ul></aside>'
        "<table><tr><td>Zulaikha</td><td>Purnamawati</td></tr></table>"
        + EMBED.format("youtube", "dQw4w9WgXcQ", f"Video {name}")
        + EMBED.format("maps", "Rumah+Zulaikha+Purnamawati", ""),
    )
    beside = public.story(
        scene, "Lain", f'<p>a</p><figure data-gallery="{three.pk} {one.pk}" data-caption=""></figure>'
    )
    linking = public.story(scene, "Tautan", f'<p><a data-article="{story.pk}">a</a></p>')
    mask_identity(
        article=Article.objects.get(pk=story.pk), words=[name], why="child-victim", reason="Ia berumur 16 tahun.",
        by=scene.editor, at=timezone.now(), photos=[one],
    )  # fmt: skip
    for address in (story.get_absolute_url(), reverse("version", args=[story.pk, 1])):
        html = client.get(address).content.decode()
        assert "zulaikha" not in html.lower() and "purnamawati" not in html.lower()
        assert html.count("[disamarkan]") == 8  # the caption of the video is its title too
    copy = Article.objects.get(pk=story.pk)
    assert "ulaikha" not in copy.body and f'data-photo="{two.pk}"' in copy.body
    assert f'<figure data-photo="{three.pk}"' in Article.objects.get(pk=beside.pk).live.text["body"]
    assert page(client, linking)


def test_a_title_that_would_turn_the_line_around_is_saved_without_it(scene):
    story = public.draft(scene, "Harga\u202e turun\u200b lagi", standfirst="\ufeffRingkas")
    assert (story.title, story.standfirst) == ("Harga turun lagi", "Ringkas")
