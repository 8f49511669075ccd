"""Contact data of parties: in outline until somebody with a case role asks, and every asking on record."""

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone

from corrections import contacts
from corrections.models import ContactRead
from corrections.models.case import State
from newsroom.core.models import FileAccess

from .scene import says
from .test_admin_cases import with_file

CONTACTS = {
    "email": "sri.rahasia@warga.example",
    "phone": "0899 8877 6655",
    "postal": "Gang Tersembunyi 9, Tirtawangsa 57711",
}


@pytest.fixture
def case(scene):
    return scene.file(**CONTACTS, represents="Koperasi Tirta")


def filer(case):
    return case.parties.get(is_filer=True)


@pytest.mark.parametrize(
    ("kind", "value", "outline"),
    [
        ("email", "sri@warga.example", "s…@warga.example"),
        ("email", "tanpa-tanda", "…"),
        ("phone", "+62 812-3456-7890", "…7890"),
        ("phone", "110", "…"),
        ("postal", CONTACTS["postal"], "… Tirtawangsa"),
        ("postal", "Gang Tersembunyi 9", "…"),
    ],
)
def test_an_outline_says_little(kind, value, outline):
    assert getattr(contacts, kind)(value) == outline


@pytest.mark.law("INV-7", "PD-13")
class TestReading:
    def test_no_page_shows_them_by_being_looked_at(self, visit, scene, case):
        visit.as_(scene.officer)
        addresses = [reverse("admin:corrections_case_change", args=[case.pk]), reverse("admin:index")]
        addresses += [reverse(f"admin:corrections_case_{name}", args=[case.pk]) for name in ("ask", "message")]
        addresses += [reverse("admin:corrections_case_changelist"), reverse("admin:core_outgoingmail_changelist")]
        addresses += [reverse("admin:corrections_case_contact", args=[case.pk, filer(case).pk])]
        for address in addresses:
            page = visit.client.get(address, follow=True).content.decode()
            assert not [value for value in CONTACTS.values() if value in page], address
        assert not ContactRead.objects.exists()

    def test_a_press_shows_them_once_and_leaves_one_row(self, visit, scene, case):
        visit.as_(scene.officer)
        response = visit.post("corrections_case_contact", case.pk, filer(case).pk)
        page = response.content.decode()
        assert all(value in page for value in CONTACTS.values())
        assert "no-store" in response["Cache-Control"]
        row = ContactRead.objects.get()
        assert (row.party, row.by, row.by_name) == (filer(case), scene.officer, "Rani")
        assert CONTACTS["email"] not in visit.get("corrections_case_change", case.pk).content.decode()

    @pytest.mark.parametrize("role", ["reporter", "editor", "administrator"])
    def test_nobody_without_a_case_role_reads_them(self, visit, scene, case, role):
        response = visit.as_(scene.by(role)).post("corrections_case_contact", case.pk, filer(case).pk)
        assert response.status_code == 403 and not ContactRead.objects.exists()

    def test_a_party_of_another_case_is_not_found(self, visit, scene, case):
        other = scene.file(name="Lain")
        response = visit.as_(scene.officer).post("corrections_case_contact", other.pk, filer(case).pk)
        assert response.status_code == 404 and not ContactRead.objects.exists()

    def test_the_row_stays(self, visit, scene, case):
        visit.as_(scene.officer).post("corrections_case_contact", case.pk, filer(case).pk)
        with pytest.raises(DatabaseError), transaction.atomic():
            ContactRead.objects.update(by_name="Orang lain")

    @pytest.mark.parametrize("words", [CONTACTS["email"], "rahasia@", "0899", "Tersembunyi"])
    def test_the_queue_is_not_searched_by_them(self, visit, scene, case, words):
        response = visit.as_(scene.officer).get("corrections_case_changelist", q=words)
        assert not list(response.context["cl"].result_list)


@pytest.mark.law("INV-7", "PD-13")
class TestWhoRead:
    @pytest.fixture
    def read(self, visit, scene, case):
        visit.as_(scene.officer).post("corrections_case_contact", case.pk, filer(case).pk)
        visit.get("corrections_case_file", case.pk, with_file(case).pk)
        other = scene.file(name="Lain")
        visit.as_(scene.signer).post("corrections_case_contact", other.pk, filer(other).pk)
        return case

    @pytest.mark.parametrize("role", ["responsible", "administrator"])
    def test_the_page_lists_contact_and_file_and_no_personal_value(self, visit, scene, read, role):
        response = visit.as_(scene.by(role)).get("corrections_contactread_changelist", pengajuan=read.number)
        rows = response.context["readings"]
        assert [(row.who, row.number) for row in rows] == [("Rani", read.number)] * 2
        page = response.content.decode()
        assert not [value for value in (*CONTACTS.values(), "Sri Wahyuni", "ktp rahasia") if value in page]
        assert len(visit.get("corrections_contactread_changelist").context["readings"]) == 3

    @pytest.mark.parametrize("role", ["officer", "editor", "reporter"])
    def test_it_is_for_them_alone(self, visit, scene, read, role):
        assert visit.as_(scene.by(role)).get("corrections_contactread_changelist").status_code == 403

    @pytest.mark.parametrize("number", ["%F0%9F", "x" * 5000, "P-0"])
    def test_junk_finds_nothing(self, visit, scene, read, number):
        response = visit.as_(scene.signer).get("corrections_contactread_changelist", pengajuan=number)
        assert response.status_code == 200

    def test_its_queries_do_not_grow(self, visit, scene, read, django_assert_max_num_queries):
        visit.as_(scene.signer)
        for _time in range(8):
            ContactRead.objects.create(party=filer(read), by=scene.officer, by_name="Rani", at=timezone.now())
            FileAccess.objects.create(file=read.files.get().file, by=scene.officer, by_name="Rani", at=timezone.now())
        with django_assert_max_num_queries(10):
            visit.get("corrections_contactread_changelist")

    def test_rows_are_neither_added_nor_changed_by_hand(self, visit, scene, read):
        row = ContactRead.objects.first()
        visit.as_(scene.by("administrator"))
        assert visit.get("corrections_contactread_add").status_code == 403
        for name in ("change", "delete"):
            assert visit.post(f"corrections_contactread_{name}", row.pk, by_name="x", post="yes").status_code == 403


def test_the_case_page_leads_the_signer_to_the_list(visit, scene, case):
    assert says(visit.as_(scene.signer).get("corrections_case_change", case.pk), "Who read personal data")
    link = reverse("admin:corrections_contactread_changelist")
    assert link not in visit.as_(scene.officer).get("corrections_case_change", case.pk).content.decode()


def test_a_party_without_contact_data_has_no_button(visit, scene):
    case = scene.case(State.RECEIVED, represents="Koperasi Tirta")
    page = visit.as_(scene.officer).get("corrections_case_change", case.pk).content.decode()
    principal = case.parties.get(is_filer=False)
    assert reverse("admin:corrections_case_contact", args=[case.pk, principal.pk]) not in page
