"""The queue and the page of a case, and who may see anything of them."""

from datetime import timedelta

import pytest
from django.contrib import admin
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from corrections.admin.rules import BY_TYPE
from corrections.law.catalogue import rule
from corrections.models import Case, CaseFile, Figure
from corrections.models.case import CaseType, State
from newsroom.core.actions.keep_file import keep_file
from newsroom.core.errors import Refused
from newsroom.core.models import FileAccess

from .scene import NOW, says

RULED_OUT = ("reporter", "editor", "administrator")


def with_file(case):
    kept = keep_file(upload=ContentFile(b"%PDF-1.7\n%%EOF", name="ktp rahasia.pdf"), at=NOW)
    return CaseFile.objects.create(case=case, file=kept)


def addresses(case, file):
    """Every address of the admin that has to do with cases."""
    found = []
    for pattern in admin.site._registry[Case].get_urls():
        if not pattern.name:
            continue
        wants = list(pattern.pattern.converters)
        known = {"object_id": case.pk, "case_id": case.pk, "pk": file.pk}
        found.append(reverse(f"admin:{pattern.name}", kwargs={name: known[name] for name in wants}))
    return found


@pytest.mark.law("INV-7", "HJ-9c")
@pytest.mark.parametrize("role", RULED_OUT)
def test_nobody_without_a_case_role_reaches_any_address_of_a_case(visit, scene, role):
    case = scene.case(State.SIGNATURE)
    file = with_file(case)
    visit.as_(scene.by(role))
    found = addresses(case, file)
    assert len(found) > 20
    for address in found:
        for method in (visit.client.get, visit.client.post):
            response = method(address)
            assert response.status_code == 403, address
            assert "Sri Wahyuni" not in response.content.decode()
    assert not FileAccess.objects.exists()


@pytest.mark.law("INV-7")
def test_a_stranger_is_sent_to_sign_in(client, scene):
    case = scene.file()
    for address in addresses(case, with_file(case)):
        assert client.get(address).url.startswith(reverse("admin:login"))


@pytest.mark.law("INV-7")
@pytest.mark.parametrize("role", RULED_OUT)
def test_a_case_that_does_not_exist_answers_them_the_same(visit, scene, role):
    visit.as_(scene.by(role))
    for name in ("change", "ask", "publish", "delete", "history"):
        assert visit.get(f"corrections_case_{name}", 999).status_code == 403


@pytest.mark.law("HJ-3", "MS-4c", "INV-2")
def test_no_form_adds_changes_or_deletes_a_case(visit, scene):
    case = scene.case(State.PUBLISHED)
    visit.as_(scene.signer)
    assert visit.get("corrections_case_add").status_code == 403
    for name in ("change", "delete"):
        assert (
            visit.post(f"corrections_case_{name}", case.pk, received_at_0="2020-01-01", state="received").status_code
            == 403
        )
    assert visit.post(
        "corrections_case_changelist", action="delete_selected", _selected_action=case.pk
    ).status_code in {302, 403, 200}
    assert Case.objects.get(pk=case.pk).state == State.PUBLISHED


@pytest.mark.law("MS-4c", "MS-4b")
@pytest.mark.parametrize("role", ["editor", "officer", "responsible", "administrator"])
def test_the_time_and_the_link_of_a_notice_cannot_be_changed_by_hand(visit, scene, role):
    notice = scene.case(State.PUBLISHED).notices.get()
    visit.as_(scene.by(role))
    for name in ("change", "delete"):
        response = visit.post(f"articles_notice_{name}", notice.pk, at_0="2020-01-01", at_1="00:00", post="yes")
        assert response.status_code == 403
    same = type(notice).objects.get(pk=notice.pk)
    assert (same.at, same.reply_id) == (notice.at, notice.reply_id)


class TestQueue:
    def rows(self, response):
        return [case.number for case in response.context["cl"].result_list]

    def test_open_cases_that_wait_for_us_come_first_the_oldest_on_top(self, visit, scene):
        scene.now = timezone.now() - timedelta(days=3)
        waiting = scene.case(State.INCOMPLETE, at=scene.now + timedelta(hours=1))
        newer = scene.file(at=scene.now + timedelta(hours=3))
        older = scene.file(at=scene.now + timedelta(hours=2))
        scene.case(State.REFUSED)
        assert self.rows(visit.as_(scene.officer).get("corrections_case_changelist")) == [
            older.number, newer.number, waiting.number,
        ]  # fmt: skip

    def test_a_case_whose_answer_did_not_come_in_time_waits_for_us_again(self, visit, scene):
        scene.now = timezone.now() - timedelta(days=30)
        silent = scene.case(State.INCOMPLETE)
        fresh = scene.file(at=timezone.now())
        response = visit.as_(scene.officer).get("corrections_case_changelist")
        assert self.rows(response) == [silent.number, fresh.number]

    def test_it_says_age_party_story_and_the_unconfirmed_address(self, visit, scene):
        scene.file(at=timezone.now() - timedelta(days=3, minutes=1), represents="Koperasi Tirta")
        response = visit.as_(scene.officer).get("corrections_case_changelist")
        page = response.content.decode()
        for words in ("Koperasi Tirta", "Sri Wahyuni", "Pipa air bocor di 73 titik", "3 hari"):
            assert words in page
        assert says(response, "e-mail not confirmed")
        assert "sri@warga.example" not in page

    @pytest.mark.parametrize("words", ["Koperasi", "bocor", "P-2026-0002", "sri wahyuni"])
    def test_it_is_searched_by_number_party_and_story(self, visit, scene, words):
        other, version = scene.publish_story(title="Jembatan roboh")
        scene.file(name="Orang Lain", version=version)
        found = scene.file(represents="Koperasi Tirta")
        assert self.rows(visit.as_(scene.officer).get("corrections_case_changelist", q=words)) == [found.number]

    def test_a_search_finds_closed_cases_too(self, visit, scene):
        closed = scene.case(State.REFUSED)
        visit.as_(scene.officer)
        assert self.rows(visit.get("corrections_case_changelist", q=closed.number)) == [closed.number]
        assert self.rows(visit.get("corrections_case_changelist", q=closed.number, buka="tidak")) == [closed.number]
        assert self.rows(visit.get("corrections_case_changelist", q=" ")) == []

    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            ({"buka": "tidak"}, ["refused"]),
            ({"buka": "semua"}, ["mine", "theirs", "correction", "refused"]),
            ({"petugas": "saya"}, ["mine"]),
            ({"petugas": "belum"}, ["theirs", "correction"]),
            ({"type__exact": "correction"}, ["correction"]),
            ({"state__exact": "complete"}, ["mine"]),
        ],
    )
    def test_filters(self, visit, scene, query, expected):
        known = {
            "mine": scene.case(State.COMPLETE, at=NOW + timedelta(hours=1)),
            "theirs": scene.file(at=NOW + timedelta(hours=2)),
            "correction": scene.file(CaseType.CORRECTION, at=NOW + timedelta(hours=3)),
            "refused": scene.case(State.REFUSED),
        }
        response = visit.as_(scene.officer).get("corrections_case_changelist", **query)
        assert self.rows(response) == [known[name].number for name in expected]

    @pytest.mark.parametrize(
        "query",
        [{"p": "junk"}, {"p": "999999"}, {"o": "zz"}, {"buka": "junk"}, {"q": "\x00"}, {"state__exact": "junk"}],
    )
    def test_junk_in_the_address_is_no_crash(self, visit, scene, query):
        scene.file()
        assert visit.as_(scene.officer).get("corrections_case_changelist", **query).status_code in {200, 302, 400}

    def test_its_queries_do_not_grow_with_the_cases(self, visit, scene):
        visit.as_(scene.officer)

        def count():
            with CaptureQueriesContext(
                connection,
            ) as queries:
                visit.get("corrections_case_changelist")
            assert not any('"articles_article"."body"' in query["sql"] for query in queries)
            return len(queries)

        scene.file()
        count()
        few = count()
        for _number in range(6):
            scene.case(State.INCOMPLETE, represents="Koperasi Tirta")
        assert count() == few

    @pytest.mark.law("PR-9", "HJ-13d", "INV-8")
    def test_a_house_target_appears_only_where_the_outlet_set_one_and_is_called_so(self, visit, scene):
        scene.file(at=timezone.now())
        visit.as_(scene.officer)
        assert "target redaksi" not in visit.get("corrections_case_changelist").content.decode()
        Figure.objects.filter(key="house_target_days").update(value="2")
        scene.file(at=timezone.now())
        assert "target redaksi" in visit.get("corrections_case_changelist").content.decode()


class TestScreen:
    def page(self, visit, case, user):
        response = visit.as_(user).get("corrections_case_change", case.pk)
        assert response.status_code == 200
        return response

    def test_it_marks_the_disputed_passages_beside_the_text(self, visit, scene):
        response = self.page(visit, scene.file(passages=(2,)), scene.officer)
        (shown,) = response.context["disputed"]
        assert [(number, marked) for number, _text, marked in shown.paragraphs] == [(1, False), (2, True), (3, False)]
        assert not shown.title_marked

    @pytest.mark.law("HJ-12a", "KE-11c")
    def test_it_shows_the_lengths_on_one_basis(self, visit, scene):
        sizes = self.page(visit, scene.file(right="x" * 2001), scene.officer).context["sizes"]
        assert sizes.comparison.reply.characters == 2001 and sizes.comparison.longer
        assert 0 < sizes.percent < 100 and "1" in sizes.where

    @pytest.mark.law("UP-5.2", "UP-5.3")
    @pytest.mark.parametrize("type", CaseType)
    def test_every_type_has_its_rules_in_words(self, visit, scene, type):
        context = self.page(visit, scene.file(type), scene.officer).context
        assert context["rules_now"] and all(rule.words and rule.clause for rule in context["rules_now"])

    @pytest.mark.parametrize("listed", BY_TYPE.values(), ids=BY_TYPE)
    def test_each_rule_of_the_panel_is_in_the_catalogue(self, listed):
        assert all(rule(rule_id).citation for rule_id, _words in listed)

    @pytest.mark.law("HJ-16a", "HJ-16b")
    def test_a_late_request_is_shown_as_needing_agreement_never_as_refused(self, visit, scene):
        response = self.page(visit, scene.file(at=NOW + timedelta(days=90)), scene.officer)
        assert response.context["disputed"][0].standing == "needs_agreement"
        assert says(response, "Late is no refusal: it is served when both sides agree.")

    @pytest.mark.law("UP-18.2", "MS-4e")
    @pytest.mark.parametrize(
        ("type", "shown"), [(CaseType.REPLY, True), (CaseType.CORRECTION, False), (CaseType.UNSURE, False)]
    )
    def test_the_fine_stands_with_the_right_of_reply_alone(self, visit, scene, type, shown):
        page = self.page(visit, scene.file(type), scene.officer).content.decode()
        assert ("Rp500.000.000" in page) == shown

    def test_the_amount_of_the_fine_is_data(self, visit, scene):
        Figure.objects.filter(key="fine_18_2").update(value="750000000")
        assert "Rp750.000.000" in self.page(visit, scene.file(), scene.officer).content.decode()

    @pytest.mark.law("HJ-14a")
    def test_edits_stand_as_a_difference_to_the_original(self, visit, scene):
        case = scene.edit(scene.case(State.DRAFTING), NOW, body="Titik bocor yang benar 37 saja.")
        page = self.page(visit, case, scene.signer).content.decode()
        assert "<del>" in page and "<ins>" in page

    def test_without_an_address_it_says_that_letters_are_called_or_posted(self, visit, scene):
        case = scene.file(email="", phone="0812 3456 7890")
        response = self.page(visit, case, scene.officer)
        assert says(response, "no e-mail: call or post this")

    def test_every_event_stands_there_with_who_and_what_was_written(self, visit, scene):
        case = scene.case(State.REFUSED)
        events = self.page(visit, case, scene.officer).context["events"]
        assert [event.who for event in events] == ["Pandu", "Rani", "pengaju"]
        assert ("", "Terlalu panjang.") in events[0].details

    @pytest.mark.parametrize(
        ("state", "type", "officer", "signer"),
        [
            (State.RECEIVED, CaseType.UNSURE, "change_type", "change_type"),
            (State.RECEIVED, CaseType.REPLY, "ask", "ask"),
            (State.RECEIVED, CaseType.CORRECTION, "find_complete", "find_complete"),
            (State.INCOMPLETE, CaseType.REPLY, "ask", "ask"),
            (State.COMPLETE, CaseType.REPLY, "accept", "accept"),
            (State.COMPLETE, CaseType.CORRECTION, None, None),
            (State.DRAFTING, CaseType.REPLY, "submit", "submit"),
            (State.COMMENT, CaseType.REPLY, None, "go_on"),
            (State.SIGNATURE, CaseType.REPLY, None, "publish"),
            (State.PUBLISHED, CaseType.REPLY, None, None),
        ],
    )
    def test_there_is_one_main_button_that_fits_state_and_person(self, visit, scene, state, type, officer, signer):
        case = scene.case(state, type)
        for user, expected in ((scene.officer, officer), (scene.signer, signer)):
            buttons = self.page(visit, case, user).context["verb_buttons"]
            main = [button["name"] for button in buttons if button["main"]]
            assert main == ([expected] if expected else [])
            assert not [button for button in buttons if button["main"] and button["reason"]]

    def test_a_button_that_cannot_be_used_says_why(self, visit, scene):
        case = scene.case(State.DRAFTING)
        buttons = self.page(visit, case, scene.officer).context["verb_buttons"]
        (send,) = [button for button in buttons if button["name"] == "send_edit"]
        assert send["reason"]

    @pytest.mark.parametrize("state", State)
    def test_every_state_has_its_page_and_a_next_step(self, visit, scene, state):
        case = scene.case(state, represents="Koperasi Tirta")
        for user in (scene.officer, scene.signer):
            assert self.page(visit, case, user).context["next_step"]

    def test_markup_in_any_field_is_shown_as_text(self, visit, scene):
        bad = "<script>alert(1)</script>"
        case = scene.file(
            right=bad, happened=bad, name=f"Sri {bad}", represents=f"Koperasi {bad}", phone=bad[:40], postal=bad
        )
        for name in ("corrections_case_change", "corrections_case_ask", "corrections_case_message"):
            page = visit.as_(scene.officer).get(name, case.pk).content.decode()
            assert bad not in page
        assert "&lt;script&gt;" in self.page(visit, case, scene.officer).content.decode()
        assert bad not in visit.get("corrections_case_changelist").content.decode()


@pytest.mark.law("INV-7", "HJ-9c", "PD-13")
class TestFiles:
    def test_a_file_is_a_download_and_leaves_a_trace(self, visit, scene):
        case = scene.file()
        file = with_file(case)
        response = visit.as_(scene.officer).get("corrections_case_file", case.pk, file.pk)
        assert b"".join(response.streaming_content).startswith(b"%PDF")
        assert response["Content-Disposition"] == 'attachment; filename="ktp rahasia.pdf"'
        assert (response["Content-Type"], response["X-Content-Type-Options"]) == ("application/octet-stream", "nosniff")
        access = FileAccess.objects.get()
        assert (access.file, access.by, access.by_name) == (file.file, scene.officer, "Rani")

    def test_it_belongs_to_its_case(self, visit, scene):
        file, other = with_file(scene.file()), scene.file(name="Lain")
        assert visit.as_(scene.officer).get("corrections_case_file", other.pk, file.pk).status_code == 404

    @pytest.mark.parametrize(
        "content", [b"MZ\x90\x00" + b"\0" * 300, b"", b"<script>alert(1)</script>", b"PK\x03\x04" + b"\0" * 60]
    )
    def test_what_is_not_what_its_name_says_is_not_kept(self, db, content):
        with pytest.raises(Refused):
            keep_file(upload=ContentFile(content, name="surat.pdf"), at=NOW)

    def test_what_is_too_large_is_not_kept(self, db):
        with pytest.raises(Refused, match="10 MB"):
            keep_file(upload=ContentFile(b"%PDF-1.7\n" + b"0" * (10 * 1024 * 1024), name="surat.pdf"), at=NOW)


@pytest.mark.law("INV-7")
def test_a_story_shows_its_filings_to_case_roles_alone(visit, scene):
    case = scene.file()
    for user, seen in (
        (scene.officer, True),
        (scene.signer, True),
        (scene.editor, False),
        (scene.by("reporter"), False),
    ):
        page = visit.as_(user).get("articles_article_change", scene.story.pk).content.decode()
        assert (case.number in page) == seen
