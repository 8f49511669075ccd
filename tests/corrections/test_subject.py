"""Which story a filing is about: one that is there, one that is not, one that nobody chose yet."""

import re

import pytest

from articles.actions.save_copy import save_copy
from articles.models import Article, Notice
from articles.models.version import VersionClosure
from corrections.actions import draft as drafts
from corrections.actions.withdraw import withdraw
from corrections.views.draft_access import COOKIE
from newsroom.core import record
from newsroom.core.models import Outlet

from .scene import NOW, says
from .visitor import FORM, address, open_form, press_send, reach, send, words


@pytest.fixture
def withdrawn(scene):
    withdraw(
        article=scene.story,
        by=scene.editor,
        at=NOW,
        ground="child",
        origin="internal",
        reason="Melindungi anak.",
        label="Sebuah berita",
    )
    return scene.story


@pytest.mark.parametrize("number", ["999999", "0", "-1", "1.0", "abc", "9" * 30, "１", "1'--"])
def test_a_story_that_does_not_exist(client, scene, number):
    response = open_form(client, number)
    assert response.status_code == 404 and says(response, "We do not find this story")


@pytest.mark.law("INV-7")
def test_a_draft_is_as_if_it_did_not_exist(client, scene):
    draft = Article(title="Rahasia besar", body="<p>Isi</p>", section=scene.section)
    save_copy(article=draft, by=scene.editor)
    response = send(client, scene, berkas=None, berita=draft.pk)
    assert response.status_code == 404 and "Rahasia besar" not in words(response)


@pytest.mark.law("MS-5c")
def test_a_withdrawn_story_is_answered_with_its_notice_and_without_its_words(client, withdrawn):
    response = open_form(client, withdrawn.pk)
    page = words(response)
    assert response.status_code == 410 and Notice.objects.get(kind="withdrawal").get_absolute_url() in page
    assert "Pipa air" not in page and "bocor" not in page


def test_an_unknown_version_is_the_live_one_with_a_sentence(client, scene):
    for number in ("7", "x", "0", "9" * 30):
        response = open_form(client, scene.story.pk, versi=number)
        assert response.status_code == 200 and 'name="versi" value="1"' in words(response)
        assert says(response, "We do not know that version; this is the text as it stands now.")


class TestAVersionThatIsNotShown:
    SENTENCE = "That version is no longer shown; this is the text as it stands now."

    @pytest.fixture
    def corrected(self, scene):
        from articles.actions.publish import publish

        scene.correct_copy()
        publish(article=scene.story, by=scene.editor, at=NOW, revision=scene.story.revision, change="update", note="x")
        return scene

    def form(self, client, scene):
        return reach(client, scene, "bagian")

    def test_all_are_shown_by_default(self, client, corrected):
        assert "73 titik bocor." in words(self.form(client, corrected))

    def test_a_closed_one(self, client, corrected):
        entry = record.append(
            chain=corrected.story.chain,
            kind="closure",
            at=NOW,
            facts={"version": corrected.version.pk},
            text={"reason": "x"},
        )
        reach(client, corrected, "periksa")
        VersionClosure.objects.create(entry=entry, version=corrected.version)
        response = client.get(address(corrected.story.pk, "bagian"))
        assert "73 titik bocor." not in words(response) and says(response, self.SENTENCE)
        # What was marked there may be another paragraph here.
        assert not re.search(r'name="bagian"[^>]*checked', words(response))
        assert press_send(client, corrected.story.pk).status_code == 422

    def test_an_outlet_that_shows_none(self, client, corrected):
        Outlet.objects.update(versions_readable=False)
        assert "73 titik bocor." not in words(self.form(client, corrected))
        drafts.discard(key=client.cookies[COOKIE].value)
        response = open_form(client, corrected.story.pk, versi=1, bagian="p1")
        # What was marked there may be another paragraph here.
        assert says(response, self.SENTENCE) and 'name="bagian"' not in words(response)


class TestNobodyIsStuckWithoutAStory:
    def test_the_page_asks_for_one_and_names_the_other_ways(self, client, scene):
        Outlet.objects.update(correction_email="koreksi@tepi.example")
        response = client.get(FORM)
        assert response.status_code == 200 and "koreksi@tepi.example" in words(response)

    @pytest.mark.parametrize("prefix", ["http://localhost:8000", "http://testserver", ""])
    def test_an_address_of_ours_leads_to_its_form(self, client, scene, prefix):
        response = client.get(FORM, {"q": f"{prefix}/berita/{scene.story.pk}/apa-saja/?x=1"})
        assert response.status_code == 302 and response["Location"] == f"{FORM}{scene.story.pk}/"

    def test_words_of_a_title_lead_to_its_form(self, client, scene):
        assert f"{FORM}?berita={scene.story.pk}" in words(client.get(FORM, {"q": "BOCOR pipa"}))

    @pytest.mark.law("HJ-1")
    def test_an_address_of_another_medium_gets_guidance(self, client, scene):
        response = client.get(FORM, {"q": f"https://lain.example/berita/{scene.story.pk}/"})
        assert response.status_code == 200 and "lain.example" in words(response)
        assert says(
            response,
            "This address is not one of ours. A right of reply goes to the medium that published the story. "
            "If a story of ours repeats it, search for ours by words of its title.",
        )

    @pytest.mark.parametrize("junk", ["x\x00y", "%", "_", "http://[", "<script>", "a" * 5000, "//", "\u202e"])
    def test_junk_finds_nothing_and_breaks_nothing(self, client, scene, junk):
        response = client.get(FORM, {"q": junk})
        assert response.status_code in {200, 400} and "<script>" not in words(response)

    @pytest.mark.law("MS-5c")
    def test_a_withdrawn_story_is_not_found_by_its_title(self, client, withdrawn):
        assert f"berita={withdrawn.pk}" not in words(client.get(FORM, {"q": "bocor"}))
