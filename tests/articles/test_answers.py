"""How a story says that it was answered, and its answer says to what: passages, other forms, parties without a name."""

import json
import re
from datetime import timedelta

import pytest

from articles import notices
from articles.actions.notices import make_notice
from articles.models import Article, Notice
from tests.articles import public
from tests.articles.public import LATER
from tests.corrections.scene import NOW, says

ANSWERS = [
    {"number": 1, "quote": "Dinas menyebut 73 titik bocor.", "paragraphs": [1, 2]},
    {"number": 0, "quote": "Pipa air bocor <di> 73 titik", "paragraphs": []},
]


def notice(scene, article, reply, **text):
    """A reply's notice with the words that its case put down."""
    article = Article.objects.get(pk=article.pk)
    text = {"title": article.title, "party": "Dinas Air", "received_at": f"{NOW.isoformat()}", "edited": False, **text}
    return make_notice(
        kind=Notice.Kind.REPLY, article=article, version=article.live, reply=reply, by=scene.signer, at=LATER, text=text
    )


def page(client, article):
    return client.get(article.get_absolute_url(), follow=True).content.decode()


@pytest.fixture
def two(scene):
    """One reply to two stories; the second notice says which passages are answered where."""
    other = public.story(scene, "Air keruh di hilir")
    reply = public.reply(scene, other, html="<p>Satu.</p><p>Dua.</p>")
    return other, reply, notice(scene, scene.story, reply, answers=ANSWERS)


class TestPassages:
    @pytest.mark.law("PR-2", "PR-3", "HJ-13a")
    def test_a_reply_to_two_stories_has_a_section_for_each_with_title_date_and_link(self, client, scene, two):
        other, reply, mapped = two
        html = page(client, reply)
        sections = [part.split("</section>")[0] for part in html.split('<section class="row notice notice-reply"')[1:]]
        assert len(sections) == 2
        for article in (other, scene.story):
            (section,) = [part for part in sections if f'href="{article.get_absolute_url()}"' in part]
            assert article.title in section and "10 Maret 2026, 10.00\N{NO-BREAK SPACE}WIB" in section

    @pytest.mark.law("PR-3")
    def test_each_passage_leads_to_the_paragraphs_that_answer_it(self, client, scene, two):
        _other, reply, mapped = two
        html = page(client, reply)
        (section,) = [part for part in html.split("<section") if f'id="notice-{mapped.pk}"' in part]
        assert "Dinas menyebut 73 titik bocor." in section and "Pipa air bocor &lt;di&gt; 73 titik" in section
        assert re.findall(r'href="#(p\d)"', section) == ["p1", "p2"]
        assert 'id="p1"' in html and 'id="p2"' in html
        assert says(client.get(reply.get_absolute_url()), "the whole reply")

    def test_the_replys_own_text_stays_as_it_is(self, client, two):
        html = page(client, two[1])
        assert '<p id="p1">Satu.</p>' in html and '<p id="p2">Dua.</p>' in html
        assert two[1].live.text["body"] == "<p>Satu.</p><p>Dua.</p>"

    @pytest.mark.parametrize(
        "answers", [None, [], [{}], [{"quote": ""}], [{"number": None, "quote": "x", "paragraphs": None}]]
    )
    def test_a_notice_without_them_reads_well(self, client, scene, answers):
        reply = public.reply(scene, public.story(scene, "Lain"))
        notice(scene, scene.story, reply, **({} if answers is None else {"answers": answers}))
        assert client.get(reply.get_absolute_url()).status_code == 200

    @pytest.mark.law("MS-5c")
    def test_nothing_of_a_withdrawn_story_is_quoted(self, client, scene, two):
        public.withdrawal(scene, scene.story, label="Berita tentang seorang anak", at=LATER + timedelta(days=1))
        html = page(client, two[1])
        assert "73 titik" not in html and "Berita tentang seorang anak" in html


class TestOtherForms:
    @pytest.fixture
    def interview(self, scene):
        article = public.story(scene, "Wawancara: Kepala Dinas Air", "<p>Tanya jawab.</p>", at=LATER)
        notice(scene, scene.story, article, format="interview", format_label="Wawancara")
        return article

    @pytest.mark.law("HJ-13c", "MS-4b", "MS-4b.2")
    def test_story_and_answer_are_linked_both_ways_and_name_the_form(self, client, scene, interview):
        story, answer = page(client, scene.story), page(client, interview)
        assert "wawancara" in story and f'href="{interview.get_absolute_url()}"' in story
        assert "wawancara" in answer and f'href="{scene.story.get_absolute_url()}"' in answer
        assert not says(client.get(interview.get_absolute_url()), "Published as it was sent.")

    @pytest.mark.law("HJ-13c")
    @pytest.mark.parametrize("address", ["/koreksi/feed/", "/feed/", "/koreksi/register.json"])
    def test_feeds_and_data_name_it_too(self, client, interview, address):
        assert "awancara" in client.get(address).content.decode().replace("Wawancara: Kepala", "")

    def test_a_plain_reply_is_no_other_form(self, scene):
        reply = public.reply(scene, public.story(scene, "Lain"))
        row = notice(scene, scene.story, reply, format="reply", format_label="Hak Jawab")
        assert notices.Shown(notices.notices().get(pk=row.pk)).form == ""


class TestParty:
    """The complainant chose not to be named."""

    @pytest.fixture
    def reply(self, scene):
        return public.reply(scene, scene.story, title="Hak Jawab terkait pipa air", party="")

    def test_pages_feeds_and_data_read_well_without_a_name(self, client, scene, reply):
        story = client.get(scene.story.get_absolute_url())
        assert says(story, "The right of reply to this story has been used.")
        assert says(client.get(reply.get_absolute_url()), "A reply to the story")
        own = client.get(f"/koreksi/{reply.replies_to.get().pk}/")
        assert says(own, "The right of reply to this story has been used.")
        for address in ("/feed/", "/koreksi/feed/"):
            assert says(client.get(address), "The right of reply to this story has been used.")
        assert client.get("/koreksi/register.json").json()["notices"][0]["party"] == ""

    def test_nobody_without_a_name_does_anything(self, client, scene, reply):
        for address in (scene.story.get_absolute_url(), reply.get_absolute_url(), "/koreksi/", "/koreksi/feed/"):
            html = client.get(address).content.decode()
            assert not re.search(r">\s*(menanggapi|telah|menggunakan|has used|replies)", html), address


class TestMachines:
    @pytest.mark.law("INV-5", "MS-4b", "MS-4b.2")
    def test_structured_data_links_story_and_reply_both_ways_with_their_times(self, client, scene):
        reply = public.reply(scene, scene.story)
        story, answer = (data(page(client, article)) for article in (scene.story, reply))
        host = "http://localhost:8000"
        assert story["subjectOf"] == [
            {
                "@type": "Article",
                "headline": reply.title,
                "url": host + reply.get_absolute_url(),
                "datePublished": "2026-03-11T03:00:00+00:00",
            }
        ]
        assert [each["url"] for each in answer["about"]] == [host + scene.story.get_absolute_url()]
        assert answer["about"][0]["datePublished"] == "2026-03-10T03:00:00+00:00"

    def test_a_withdrawn_story_is_named_there_by_its_label(self, client, scene):
        reply = public.reply(scene, scene.story)
        public.withdrawal(scene, scene.story, label="Berita tentang seorang anak", at=LATER + timedelta(days=1))
        assert data(page(client, reply))["about"][0]["headline"] == "Berita tentang seorang anak"


def data(html):
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)[1])
