"""The ways into a filing: its link, the confirmation of an address, a new link, and every way that is closed."""

import logging
from datetime import timedelta

import pytest
from django.core import signing
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from corrections import links
from corrections.models import Party
from corrections.views import case_access
from newsroom.core import outbox
from newsroom.core.log import MaskSecretPaths
from newsroom.core.models import OutgoingMail

from .scene import says
from .visitor import filer_of, open_link, words

FIND = "/koreksi/pengajuan/"
SAME_ANSWER = (
    "If number and contact belong together, a new link is on its way to the e-mail address of the filing. "
    "The older link then no longer works."
)


def confirm_path(case):
    return reverse("case_confirm", args=[links.confirm_token(filer_of(case))])


class TestTheLink:
    @pytest.mark.law("INV-7")
    def test_it_sets_a_cookie_for_one_path_and_leads_to_a_clean_address(self, client, scene):
        case = scene.file()
        response = open_link(client, case)
        cookie = response.cookies["pengajuan"]
        assert (response.status_code, response["Location"]) == (302, case.get_absolute_url())
        assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == (case.get_absolute_url(), True, "Lax")
        assert not cookie["secure"]

    def test_the_cookie_is_secure_where_the_site_is(self, client, scene, settings):
        settings.HTTPS = True
        assert open_link(client, scene.file()).cookies["pengajuan"]["secure"]

    def test_opening_changes_nothing(self, client, scene):
        case = scene.file()
        open_link(client, case)
        client.get(case.get_absolute_url())
        case.refresh_from_db()
        assert case.revision == 0 and case.events.count() == 1

    @pytest.mark.parametrize("token", ["x", "1-1", "1-1~forged", "1~1~1", "~", "%00", "a" * 2000])
    def test_a_forged_one_opens_nothing_and_helps_on(self, client, scene, token):
        scene.file()
        response = client.get(f"{FIND}buka/{token}/")
        assert response.status_code in {400, 404} and not response.cookies

    def test_a_changed_one_opens_nothing(self, client, scene):
        one, other = scene.file(), scene.file()
        token = links.token(filer_of(one))
        forged = token.replace(f"{filer_of(one).pk}-", f"{filer_of(other).pk}-", 1)
        assert client.get(f"{FIND}buka/{forged}/").status_code == 404

    def test_a_confirmation_does_not_open_a_filing(self, client, scene):
        token = links.confirm_token(filer_of(scene.file()))
        assert client.get(f"{FIND}buka/{token}/").status_code == 404

    @pytest.mark.law("INV-7")
    def test_the_cookie_of_one_filing_does_not_open_another(self, client, scene):
        one, other = scene.file(), scene.file()
        open_link(client, one)
        assert client.get(one.get_absolute_url()).status_code == 200
        for name in ("case", "case_receipt", "case_original"):
            assert client.get(reverse(name, args=[other.number])).status_code == 404
        for name in ("suntingan", "pesan", "tambah", "tarik", "tutup"):
            assert client.post(reverse("case_act", args=[other.number, name])).status_code == 404

    def test_without_a_key_a_filing_looks_like_none(self, client, scene):
        known, unknown = (client.get(f"{FIND}{number}/") for number in (scene.file().number, "P-2026-9999"))
        assert known.status_code == unknown.status_code == 404
        assert says(known, "This page opens with your personal link")
        assert words(known) == words(unknown)

    @pytest.mark.parametrize("where", ["link", "page", "confirm", "find", "closed"])
    def test_the_pages_are_kept_nowhere_and_tell_nobody_where_they_were(self, client, scene, where):
        case = scene.file()
        opened = open_link(client, case)
        paths = {"page": case.get_absolute_url(), "confirm": confirm_path(case), "find": FIND, "closed": f"{FIND}P-1/"}
        response = opened if where == "link" else client.get(paths[where])
        assert "no-store" in response["Cache-Control"] and response["X-Robots-Tag"] == "noindex"
        # An address with a secret is never told, not even to ourselves; a clean one to us alone.
        secret = where in {"link", "confirm"}
        assert response["Referrer-Policy"] == ("strict-origin" if secret else "same-origin")

    def test_it_can_be_closed_on_this_device(self, client, scene):
        case = scene.file()
        open_link(client, case)
        response = client.post(reverse("case_act", args=[case.number, "tutup"]))
        assert response.status_code == 200 and response.cookies["pengajuan"]["path"] == case.get_absolute_url()
        assert client.get(case.get_absolute_url()).status_code == 404

    def test_logs_never_hold_the_secret(self, scene):
        for path in (f"{FIND}buka/SECRET/", f"{FIND}konfirmasi/SECRET/?x=1"):
            record = logging.LogRecord("django.request", 30, "", 0, "Not Found: %s", (path,), None)
            assert MaskSecretPaths().filter(record) and "SECRET" not in record.getMessage()


class TestConfirmation:
    def test_opening_it_confirms_nothing(self, client, scene):
        case = scene.file()
        assert client.get(confirm_path(case)).status_code == 200
        assert filer_of(case).email_confirmed_at is None

    def test_the_button_confirms_once(self, client, scene):
        case = scene.file()
        first = client.post(confirm_path(case))
        assert (first.status_code, first["Location"]) == (302, case.get_absolute_url())
        assert says(client.get(first["Location"]), "Thank you. Your e-mail address is confirmed.")
        assert filer_of(case).email_confirmed_at and case.events.filter(verb="confirm").count() == 1

    def test_used_again_it_says_so_calmly(self, client, scene):
        case = scene.file()
        client.post(confirm_path(case))
        for response in (client.get(confirm_path(case)), client.post(confirm_path(case))):
            assert response.status_code == 200 and says(response, "This address is confirmed already")
        assert case.events.filter(verb="confirm").count() == 1

    def test_an_old_one_is_gone_and_shows_the_way_to_a_new_one(self, client, scene, monkeypatch):
        case = scene.file()
        path = confirm_path(case)
        later = timezone.now() + timedelta(days=links.CONFIRM_DAYS, minutes=1)
        monkeypatch.setattr(signing.time, "time", later.timestamp)
        for response in (client.get(path), client.post(path)):
            assert response.status_code == 410 and FIND in words(response)
        assert filer_of(case).email_confirmed_at is None

    @pytest.mark.parametrize("token", ["x", "1-1~1~x", "1~2~3~4"])
    def test_a_forged_one(self, client, scene, token):
        scene.file()
        assert client.post(f"{FIND}konfirmasi/{token}/").status_code == 404
        assert not Party.objects.exclude(email_confirmed_at=None).exists()

    def test_the_key_of_the_filing_confirms_nothing(self, client, scene):
        case = scene.file()
        assert client.post(f"{FIND}konfirmasi/{links.token(filer_of(case))}/").status_code == 404

    def test_it_is_no_gate(self, client, scene):
        case = scene.file()
        open_link(client, case)
        assert client.get(case.get_absolute_url()).status_code == 200


class TestANewLink:
    def ask(self, client, number, contact):
        return client.post(FIND, {"nomor": number, "kontak": contact})

    @pytest.mark.parametrize(
        ("number", "contact"),
        [("{}", "SRI@warga.example "), ("{}", "+62 812-3456-7890"), (" {} ", "0812 34567890")],
    )
    def test_whoever_knows_number_and_contact_gets_it_by_mail_alone(self, client, scene, number, contact):
        case = scene.file(phone="0812 3456 7890")
        old = links.token(filer_of(case))
        response = self.ask(client, number.format(case.number).lower(), contact)
        assert response.status_code == 200 and says(response, SAME_ANSWER) and not response.cookies
        assert links.party_of(old) is None
        mail = OutgoingMail.objects.get(key__startswith="link:")
        assert mail.to == "sri@warga.example" and links.token(filer_of(case)) in outbox.filled(mail.body)
        assert "/konfirmasi/" in outbox.filled(mail.body)

    @pytest.mark.law("INV-7")
    @pytest.mark.parametrize(
        ("number", "contact"),
        [("{}", "lain@warga.example"), ("P-2026-9999", "sri@warga.example"), ("{}", "-"), ("x\x00", "y\x00")],
    )
    def test_whoever_does_not_gets_the_same_answer_and_nothing(self, client, scene, number, contact):
        case = scene.file()
        right = words(self.ask(Client(), case.number, "sri@warga.example"))
        generation = filer_of(case).generation
        response = self.ask(client, number.format(case.number), contact)
        assert words(response) == right and filer_of(case).generation == generation
        assert OutgoingMail.objects.filter(key__startswith="link:").count() == 1

    def test_nothing_is_mailed_to_whoever_gave_no_address(self, client, scene):
        case = scene.file(email="", phone="0812 3456 7890")
        assert says(self.ask(client, case.number, "0812 3456 7890"), SAME_ANSWER)
        assert filer_of(case).generation == 1 and not OutgoingMail.objects.filter(key__startswith="link:").exists()

    def test_an_empty_form_says_what_is_missing(self, client, scene):
        assert self.ask(client, "", "").status_code == 422

    def test_too_many_questions_from_one_connection(self, client, scene):
        for _number in range(case_access.PER_CLIENT):
            assert self.ask(client, "P-2026-0001", "x@y.example").status_code == 200
        assert self.ask(client, "P-2026-0001", "x@y.example").status_code == 429

    def test_nobody_can_keep_somebody_elses_link_turning(self, scene):
        case = scene.file()
        for number in range(case_access.PER_CASE + 2):
            client = Client(REMOTE_ADDR=f"203.0.113.{number}")
            assert self.ask(client, case.number, "sri@warga.example").status_code == 200
        assert filer_of(case).generation == 1 + case_access.PER_CASE
