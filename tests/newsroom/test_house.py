"""Outlet, standing pages, people and mail in the admin."""

import pytest
from django.contrib.auth.models import Group

from newsroom.core.canonical import digest
from newsroom.core.models import OutgoingMail, Outlet, Page, User
from tests.articles.story_form import filled
from tests.corrections.scene import NOW, person, says


class TestOutlet:
    def change(self, visit, **data):
        page = visit.get("core_outlet_change", 1)
        return visit.post("core_outlet_change", 1, **filled(page, **data))

    def test_its_list_is_its_page(self, visit, scene):
        response = visit.as_(scene.signer).get("core_outlet_changelist")
        assert response.url == "/admin/core/outlet/1/change/"

    def test_the_responsible_person_changes_it(self, visit, scene):
        visit.as_(scene.signer)
        accounts = "Instagram | @tepi | https://instagram.example/tepi\n\n X|@t|https://x.example/t"
        assert self.change(visit, motto="Baru", social_accounts=accounts).status_code == 302
        outlet = Outlet.get()
        assert outlet.motto == "Baru"
        assert outlet.social_accounts[1] == {"network": "X", "handle": "@t", "url": "https://x.example/t"}

    @pytest.mark.parametrize(
        ("name", "bad"),
        [("social_accounts", "Instagram"), ("social_accounts", "a | b | javascript:alert(1)"), ("name", ""), ("motto", "a\x00b"),
         ("nameplate_path", "M0 0\"><script>"), ("email", "x"), ("name", "a" * 2 * 1024 * 1024)],
    )  # fmt: skip
    def test_what_cannot_be_is_refused_at_its_field(self, visit, scene, name, bad):
        visit.as_(scene.signer)
        response = self.change(visit, **{name: bad})
        assert name in response.context["adminform"].form.errors

    @pytest.mark.parametrize("role", ["reporter", "editor", "officer"])
    def test_others_read_it(self, visit, scene, role):
        visit.as_(scene.by(role))
        assert visit.get("core_outlet_change", 1).status_code == 200
        assert visit.post("core_outlet_change", 1, name="x").status_code == 403

    def test_there_is_one_and_it_stays(self, visit, scene):
        visit.as_(scene.signer)
        assert visit.get("core_outlet_add").status_code == 403
        assert visit.post("core_outlet_delete", 1, post="yes").status_code == 403


@pytest.mark.law("MS-8")
class TestOfficialPages:
    @pytest.fixture
    def page(self, scene):
        return Page.objects.create(
            slug="pedoman-media-siber",
            title="Pedoman",
            official=True,
            body="<p>Teks.</p>",
            source="https://sumber.example/",
        )

    def sign(self, visit, page, **data):
        return visit.post(
            "core_page_tandatangani", page.pk, **{"read_digest": digest(page.body), "compared": "on", **data}
        )

    def test_a_person_signs_what_they_read(self, visit, scene, page, client):
        visit.as_(scene.signer)
        assert "Teks." in visit.get("core_page_tandatangani", page.pk).content.decode()
        assert self.sign(visit, page).status_code == 302
        page.refresh_from_db()
        assert (page.reviewed_by, page.reviewed_digest) == (scene.signer, digest("<p>Teks.</p>"))
        again = self.sign(visit, page)
        assert again.status_code == 409 and says(again, "This text is signed already.")

    def test_a_text_that_was_changed_meanwhile_is_not_signed(self, visit, scene, page):
        visit.as_(scene.signer)
        Page.objects.update(body="<p>Lain.</p>")
        response = self.sign(visit, page)
        assert response.status_code == 409 and says(
            response, "The text was changed in the meantime. Read it again, then sign."
        )
        assert self.sign(visit, page, compared="").status_code == 422

    def test_a_change_takes_the_signature_away(self, visit, scene, page):
        visit.as_(scene.by("administrator"))
        self.sign(visit, page)
        data = filled(visit.get("core_page_change", page.pk), title="Judul lain")
        visit.post("core_page_change", page.pk, **data)
        page.refresh_from_db()
        assert page.reviewed_by == scene.by("administrator")
        visit.post("core_page_change", page.pk, **{**data, "body": "<p>Teks!</p>"})
        page.refresh_from_db()
        assert page.reviewed_by is None and page.reviewed_at is None and page.reviewed_digest == ""

    @pytest.mark.parametrize("lacks", ["body", "source"])
    def test_without_text_or_source_there_is_nothing_to_sign(self, visit, scene, page, lacks):
        Page.objects.update(**{lacks: ""})
        assert self.sign(visit.as_(scene.signer), page).status_code == 409

    @pytest.mark.parametrize("role", ["reporter", "editor", "officer"])
    def test_others_cannot(self, visit, scene, page, role):
        visit.as_(scene.by(role))
        assert self.sign(visit, page).status_code == 403
        assert visit.post("core_page_change", page.pk, title="x").status_code == 403
        assert visit.post("core_page_delete", page.pk, post="yes").status_code == 403


class TestPeople:
    NEW = {
        "username": "baru",
        "name": "Orang Baru",
        "email": "",
        "password1": "kuda-laut-99",
        "password2": "kuda-laut-99",
    }

    def test_an_administrator_adds_somebody_who_can_work_at_once(self, visit, scene, client):
        visit.as_(scene.by("administrator"))
        role = Group.objects.get(name="reporter")
        assert visit.post("core_user_add", **self.NEW, groups=[role.pk]).status_code == 302
        user = User.objects.get(username="baru")
        assert user.is_staff and not user.is_superuser and user.roles == {"reporter"}
        client.logout()
        assert client.post("/admin/login/", {"username": "baru", "password": "kuda-laut-99"}).status_code == 302

    @pytest.mark.parametrize("role", ["reporter", "editor", "officer", "responsible"])
    def test_nobody_else_sees_people(self, visit, scene, role):
        visit.as_(scene.by(role))
        for address in ("", "add/", f"{scene.editor.pk}/change/", f"{scene.editor.pk}/password/"):
            assert visit.client.get(f"/admin/core/user/{address}").status_code == 403

    def test_nobody_is_deleted(self, visit, scene):
        visit.as_(scene.by("administrator"))
        assert visit.post("core_user_delete", scene.editor.pk, post="yes").status_code == 403

    def test_roles_are_given_and_people_leave(self, visit, scene):
        visit.as_(scene.by("administrator"))
        data = filled(visit.get("core_user_change", scene.editor.pk))
        data |= {"groups": [Group.objects.get(name="officer").pk], "is_active": ""}
        assert visit.post("core_user_change", scene.editor.pk, **data).status_code == 302
        user = User.objects.get(pk=scene.editor.pk)
        assert not user.is_active and list(user.groups.values_list("name", flat=True)) == ["officer"]

    def test_nobody_locks_themselves_out(self, visit, scene):
        me = scene.by("administrator")
        visit.as_(me)
        data = filled(visit.get("core_user_change", me.pk)) | {"groups": [], "is_active": "on"}
        response = visit.post("core_user_change", me.pk, **data)
        assert says(response, "You cannot take your own way in away. Ask another administrator.")
        assert me.groups.exists()

    def test_an_administrator_does_not_take_over_a_superuser(self, visit, scene):
        root = person("root")
        User.objects.filter(pk=root.pk).update(is_superuser=True)
        visit.as_(scene.by("administrator"))
        assert visit.post("core_user_change", root.pk, username="root").status_code == 403
        passwords = {"password1": "kuda-laut-99", "password2": "kuda-laut-99"}
        assert visit.client.post(f"/admin/core/user/{root.pk}/password/", passwords).status_code == 403

    def test_nobody_makes_themselves_a_superuser(self, visit, scene):
        me = scene.by("administrator")
        visit.as_(me)
        data = filled(visit.get("core_user_change", me.pk)) | {
            "groups": [g.pk for g in me.groups.all()],
            "is_active": "on",
        }
        visit.post("core_user_change", me.pk, **data, is_superuser="on", is_staff="on", user_permissions=[1])
        assert not User.objects.get(pk=me.pk).is_superuser

    @pytest.mark.parametrize(
        "bad", [{}, {"username": "a\x00"}, {"password2": "lain"}, {"username": "ed"}, {"name": "a" * 2 * 1024 * 1024}]
    )
    def test_bad_forms_name_their_fields(self, visit, scene, bad):
        visit.as_(scene.by("administrator"))
        response = visit.post("core_user_add", **({**self.NEW, **bad} if bad else {}))
        assert response.status_code == 422 and response.context["adminform"].form.errors


class TestMail:
    @pytest.fixture
    def mail(self, db):
        return OutgoingMail.objects.create(
            key="k",
            to="sri@warga.example",
            subject="Perihal",
            body="Buka {{link:case:1-2-3}} <b>x</b>",
            message_id="m",
            attempts=3,
            error="550",
        )

    def test_a_secret_link_is_not_shown(self, visit, scene, mail, settings):
        settings.DEMO = False
        page = visit.as_(scene.officer).get("core_outgoingmail_change", mail.pk).content.decode()
        assert "Buka [tautan rahasia] &lt;b&gt;x&lt;/b&gt;" in page and "{{link" not in page

    @pytest.mark.law("INV-7")
    def test_the_text_is_for_those_who_work_on_cases(self, visit, scene, mail):
        page = visit.as_(scene.by("administrator")).get("core_outgoingmail_change", mail.pk)
        assert page.status_code == 200 and "Buka" not in page.content.decode()
        for role in ("reporter", "editor"):
            assert visit.as_(scene.by(role)).get("core_outgoingmail_change", mail.pk).status_code == 403
            assert visit.get("core_outgoingmail_changelist").status_code == 403

    def test_a_failed_one_is_sent_again_once(self, visit, scene, mail):
        visit.as_(scene.officer)
        assert visit.post("core_outgoingmail_kirim-ulang", mail.pk).status_code == 302
        mail.refresh_from_db()
        assert (mail.attempts, mail.error) == (0, "")
        again = visit.post("core_outgoingmail_kirim-ulang", mail.pk)
        assert again.status_code == 409 and says(again, "This mail waits for its turn.")
        OutgoingMail.objects.update(done_at=NOW)
        assert visit.post("core_outgoingmail_kirim-ulang", mail.pk).status_code == 403

    def test_nobody_edits_or_deletes_one(self, visit, scene, mail):
        for user in (scene.officer, scene.signer, scene.by("administrator")):
            visit.as_(user)
            assert visit.post("core_outgoingmail_change", mail.pk, subject="x").status_code == 403
            assert visit.post("core_outgoingmail_delete", mail.pk, post="yes").status_code == 403
            assert visit.get("core_outgoingmail_add").status_code == 403
