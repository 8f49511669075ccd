"""The withdrawal of a story, added to its admin from here."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.models import Notice
from newsroom.core.models import PrivateFile

from .scene import says

GOOD = {"origin": "external", "prompted_by": "Keluarga", "ground": "child", "reason": "Masa depan anak."}


def withdraw(visit, scene, **data):
    return visit.post("articles_article_cabut", scene.story.pk, **data)


@pytest.mark.law("MS-5a", "MS-5c")
class TestWithdraw:
    def test_an_editor_withdraws_on_a_listed_ground(self, visit, scene):
        assert visit.as_(scene.editor).get("articles_article_cabut", scene.story.pk).status_code == 200
        assert withdraw(visit, scene, **GOOD, label="Berita dicabut").status_code == 302
        notice = Notice.objects.get(kind="withdrawal")
        assert (notice.text["title"], notice.by) == ("Berita dicabut", scene.editor)
        scene.story.refresh_from_db()
        assert not scene.story.is_public

    @pytest.mark.parametrize("role", ["reporter", "officer", "administrator"])
    def test_nobody_else_does(self, visit, scene, role):
        visit.as_(scene.by(role))
        assert visit.get("articles_article_cabut", scene.story.pk).status_code == 403
        assert withdraw(visit, scene, **GOOD).status_code == 403

    @pytest.mark.law("UP-4.2")
    @pytest.mark.parametrize("ground", ["", "permintaan narasumber", "source"])
    def test_the_wish_of_a_source_is_not_selectable(self, visit, scene, ground):
        page = visit.as_(scene.editor).get("articles_article_cabut", scene.story.pk)
        assert len(list(page.context["form"].fields["ground"].choices)) == 7
        response = withdraw(visit, scene, **{**GOOD, "ground": ground})
        assert response.status_code == 422 and not Notice.objects.exists()
        assert "Masa depan anak." in response.content.decode()

    @pytest.mark.law("MS-5a.2", "MS-5a.3", "INV-9")
    @pytest.mark.parametrize(
        "changed",
        [
            {"prompted_by": ""},
            {"reason": ""},
            {"reason": "a" * (2 * 1024 * 1024)},
            {"reason": "a\x00b"},
            {"ground": "press_council"},
            {"ground": "fundamental_error"},
            {"ground": "fundamental_error", "finding": "Narasumber rekaan."},
            {"ground": "legal_order", "counsel": "Adv. Rini"},
        ],
    )
    def test_what_is_missing_is_said_and_the_story_stays(self, visit, scene, changed):
        response = withdraw(visit.as_(scene.editor), scene, **{**GOOD, **changed})
        assert response.status_code == 422 and response.context["form"].errors
        scene.story.refresh_from_db()
        assert scene.story.is_public

    @pytest.mark.law("MS-5a.3")
    def test_an_order_of_law_is_attached(self, visit, scene):
        visit.as_(scene.signer)
        data = {**GOOD, "ground": "legal_order", "counsel": "Adv. Rini"}
        fake = SimpleUploadedFile("perintah.pdf", b"MZ\x90\x00" + b"\0" * 300)
        assert withdraw(visit, scene, **data, document=fake).status_code == 422
        assert not PrivateFile.objects.exists()
        real = SimpleUploadedFile("perintah.pdf", b"%PDF-1.7\n%%EOF")
        assert withdraw(visit, scene, **data, document=real).status_code == 302
        assert Notice.objects.get().text["document"] == PrivateFile.objects.get().pk

    def test_a_second_click_gets_a_sentence(self, visit, scene):
        visit.as_(scene.editor)
        assert withdraw(visit, scene, **GOOD).status_code == 302
        response = withdraw(visit, scene, **GOOD)
        assert response.status_code == 409 and says(response, "This story was withdrawn already.")
        assert Notice.objects.count() == 1
