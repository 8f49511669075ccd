"""Ends without a reply: form, lateness, wishes to take down or forget, the newsroom's own errors, the Press Council."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction

from articles.models import Article, Notice
from corrections import letters, workflow
from corrections.actions import close, council, decide, desk, prepare, reply, take_away
from corrections.actions.file_case import Disputed, Filer, Words, file_case
from corrections.actions.raise_own import raise_own
from corrections.models import Case, Message, Party
from corrections.models.case import CaseType, State
from corrections.models.event import Verb
from newsroom.core import record
from newsroom.core.errors import Refused, Stale
from newsroom.core.models import Chain

from .scene import NOW, letter_file

LATER = NOW + timedelta(days=3)


def last_letter(case):
    return case.messages.order_by("pk").last()


@pytest.mark.law("INV-3", "HJ-8", "HJ-10b", "UP-15")
class TestForm:
    def close(self, scene, case, at, **changed):
        values = {"defects": ["no_authority"], "reason": "Surat kuasa belum kami terima.", **changed}
        return close.close_form(case=case, by=scene.signer, at=at, revision=case.revision, **values)

    def test_only_after_a_reminder_and_its_day(self, scene):
        with pytest.raises(Stale), transaction.atomic():
            self.close(scene, scene.case(State.RECEIVED), LATER)
        case = scene.case(State.INCOMPLETE)
        with pytest.raises(Refused, match="can still complete"), transaction.atomic():
            self.close(scene, case, case.answer_until)
        case = self.close(scene, case, case.answer_until + timedelta(seconds=1))
        assert case.state == State.FORMALITIES_UNMET
        body = last_letter(case).body
        assert letters.press_council_route() in body and "Surat kuasa belum kami terima." in body

    @pytest.mark.parametrize("changed", [{"defects": []}, {"defects": ["late"]}, {"reason": " "}])
    def test_it_names_what_is_missing(self, scene, changed):
        case = scene.case(State.INCOMPLETE)
        with pytest.raises(Refused):
            self.close(scene, case, case.answer_until + timedelta(seconds=1), **changed)

    def test_by_who_signs_alone(self, scene):
        case = scene.case(State.INCOMPLETE)
        with pytest.raises(PermissionDenied):
            close.close_form(
                case=case, by=scene.officer, at=LATER, revision=case.revision, defects=["no_data"], reason="x"
            )


@pytest.mark.law("HJ-16b", "INV-3")
class TestLate:
    def test_a_person_ends_it_with_how_an_agreement_was_sought(self, scene):
        case = scene.file(at=NOW + timedelta(days=90))
        assert case.state == State.RECEIVED
        with pytest.raises(Refused), transaction.atomic():
            close.close_late(case=case, by=scene.signer, at=case.received_at, revision=case.revision, reason=" ")
        case = close.close_late(
            case=case, by=scene.signer, at=case.received_at, revision=case.revision, reason="Dua kali ditelepon."
        )
        assert case.state == State.LATE and letters.press_council_route() in last_letter(case).body

    def test_what_came_in_time_never_ends_so(self, scene):
        case = scene.file()
        with pytest.raises(Refused, match="within the filing window"):
            close.close_late(case=case, by=scene.signer, at=LATER, revision=case.revision, reason="x")

    def test_with_an_agreement_it_is_served(self, scene):
        case = scene.complete(scene.file(at=NOW + timedelta(days=90)), NOW + timedelta(days=91))
        with pytest.raises(Refused, match="both sides agreed"), transaction.atomic():
            reply.accept(case=case, by=scene.officer, at=NOW + timedelta(days=91), revision=case.revision)
        case = reply.accept(
            case=case, by=scene.officer, at=NOW + timedelta(days=91), revision=case.revision, agreement="Lewat surat."
        )
        assert case.events.last().text["agreement"] == "Lewat surat."


@pytest.mark.law("UP-4.2", "MS-5a")
class TestTakeDown:
    def withdraw(self, scene, case, **changed):
        values = {"ground": "child", "reason": "Demi masa depan seorang anak.", **changed}
        return take_away.withdraw_stories(case=case, by=scene.signer, at=LATER, revision=case.revision, **values)

    def test_a_wish_is_logged_as_its_own_type_and_never_withdraws_at_once(self, scene):
        case = scene.file(CaseType.TAKEDOWN)
        with pytest.raises(Stale), transaction.atomic():
            self.withdraw(scene, case)
        scene.story.refresh_from_db()
        assert scene.story.is_public

    @pytest.mark.parametrize("ground", ["", "source_wish", "late"])
    def test_the_wish_is_no_ground(self, scene, ground):
        with pytest.raises(Refused, match="ground from the list"):
            self.withdraw(scene, scene.case(State.COMPLETE, CaseType.TAKEDOWN), ground=ground)

    def test_a_ground_and_a_decision_withdraw_it_with_notice_and_letter(self, scene, client):
        case = self.withdraw(scene, scene.case(State.COMPLETE, CaseType.TAKEDOWN))
        notice = case.notices.get()
        assert case.state == State.WITHDRAWN and notice.kind == Notice.Kind.WITHDRAWAL
        assert (notice.text["origin"], notice.text["prompted_by"]) == ("external", case.number)
        assert client.get(scene.story.get_absolute_url()).status_code == 410
        assert notice.get_absolute_url() in last_letter(case).body

    @pytest.mark.parametrize("type", [CaseType.TAKEDOWN, CaseType.FORGOTTEN])
    def test_or_the_story_stays_with_a_reason_and_the_councils_route(self, scene, type):
        case = scene.case(State.COMPLETE, type)
        with pytest.raises(Refused), transaction.atomic():
            close.keep(case=case, by=scene.signer, at=LATER, revision=case.revision, reason="")
        case = close.keep(case=case, by=scene.signer, at=LATER, revision=case.revision, reason="Beritanya benar.")
        assert case.state == State.STORY_STAYS and letters.press_council_route() in last_letter(case).body


@pytest.mark.law("LG-3", "MS-5a.3")
class TestForgotten:
    def test_nothing_is_erased_without_the_courts_decision(self, visit, scene):
        case = scene.case(State.COMPLETE, CaseType.FORGOTTEN)
        data = {"counsel": "Ratna, S.H.", "reason": "Putusan pengadilan.", "label": "Sebuah berita lama"}
        assert visit.as_(scene.signer).verb(case, "erase", **data).status_code == 422
        assert visit.verb(case, "erase", **data, document=letter_file()).status_code == 302
        case.refresh_from_db()
        assert case.files.get().kind == "order"
        assert case.state == State.ERASED and case.notices.get().text["ground"] == "legal_order"
        assert case.notices.get().text["title"] == "Sebuah berita lama"


@pytest.mark.law("KE-10a", "UP-1.13")
class TestOwn:
    def raised(self, scene, **changed):
        values = {"happened": "Jumlah titik salah.", "right": "37", "passages": (1,), **changed}
        return raise_own(version=scene.version, by=scene.by("reporter"), at=LATER, **values)

    def test_any_member_of_the_newsroom_raises_one_without_a_complainant(self, scene):
        case = self.raised(scene)
        assert (case.type, case.state, case.channel) == (CaseType.OWN, State.COMPLETE, "newsroom")
        assert not Party.objects.exists() and not Message.objects.exists()
        assert case.events.get().entry.by == scene.by("reporter")
        assert not list(record.verify(Chain.objects.get(name=case.chain)))

    def test_it_says_what_is_wrong(self, scene):
        with pytest.raises(Refused, match="what is wrong"):
            self.raised(scene, happened=" ")

    def test_it_ends_in_an_erratum_of_the_newsroom(self, scene):
        case = self.raised(scene)
        scene.correct_copy()
        case = decide.correct(
            case=case, by=scene.signer, at=LATER, revision=case.revision, items=[("73", "37")], main_substance=True,
            to_readers="Kami meminta maaf kepada pembaca.",
        )  # fmt: skip
        assert case.state == State.CORRECTED
        text = case.notices.get().text
        assert (text["found_by"], text["received_at"]) == ("newsroom", "") and not Message.objects.exists()

    def test_or_in_a_withdrawal_for_a_fundamental_error(self, scene):
        case = self.raised(scene)
        values = {"ground": "fundamental_error", "reason": "Beritanya keliru.", "to_readers": "Kami meminta maaf."}
        with pytest.raises(Refused, match="own finding"), transaction.atomic():
            take_away.withdraw_stories(case=case, by=scene.signer, at=LATER, revision=case.revision, **values)
        case = take_away.withdraw_stories(
            case=case, by=scene.signer, at=LATER, revision=case.revision, finding="Sumbernya palsu.", **values
        )
        assert case.notices.get().text["origin"] == "internal"

    def test_its_page_in_the_admin_shows_no_complainant_and_does_not_fail(self, visit, scene):
        case = self.raised(scene)
        for user in (scene.officer, scene.signer):
            assert visit.as_(user).get("corrections_case_change", case.pk).status_code == 200
        assert visit.get("corrections_case_changelist").status_code == 200
        scene.correct_copy()
        assert visit.get("corrections_case_correct", case.pk).status_code == 200


@pytest.mark.law("HJ-17", "INV-3")
class TestDispute:
    def test_what_was_not_served_can_be_taken_up_again_and_served(self, scene):
        case = scene.case(State.DISPUTED)
        case = council.resume(
            case=case, by=scene.officer, at=LATER, revision=case.revision, reason="Disepakati dalam mediasi."
        )
        assert case.state == State.COMPLETE
        case = scene.publish(scene.submit(scene.accept(case, LATER), LATER), LATER)
        assert case.state == State.PUBLISHED and case.reply_versions.count() == 1

    def test_a_reply_refused_after_an_edit_keeps_its_wordings(self, scene):
        case = scene.edit(scene.case(State.DRAFTING), LATER)
        case = scene.dispute(scene.refuse(case, LATER), LATER)
        case = council.resume(case=case, by=scene.officer, at=LATER, revision=case.revision, reason="Mediasi.")
        case = scene.accept(case, LATER)
        assert [version.original for version in case.reply_versions.all()] == [True, False]

    def test_what_was_served_is_ended_by_a_paper_alone(self, scene):
        case = scene.dispute(scene.case(State.PUBLISHED), LATER)
        with pytest.raises(Refused, match="served already"):
            council.resume(case=case, by=scene.officer, at=LATER, revision=case.revision, reason="x")

    def test_it_ends_by_the_councils_document_on_the_pages_of_the_admin(self, visit, scene):
        case = scene.case(State.DISPUTED)
        assert visit.as_(scene.signer).verb(case, "rule", reason="x").status_code == 409
        data = {"kind": "ruling", "number": "7/PPR-DP/2026", "dated": "2026-04-01"}
        visit.as_(scene.officer)
        assert visit.verb(case, "order", **data).status_code == 422
        assert visit.verb(case, "order", **data, document=letter_file()).status_code == 302
        case.refresh_from_db()
        assert visit.verb(case, "rule", reason="Dilaksanakan.").status_code == 403
        assert visit.as_(scene.signer).verb(case, "settle", reason="Dilaksanakan.").status_code == 409
        assert visit.verb(case, "rule", reason="Dilaksanakan.").status_code == 302
        case.refresh_from_db()
        assert case.state == State.RULING

    def test_it_lapses_only_by_a_document(self, visit, scene):
        case = scene.case(State.DISPUTED)
        visit.as_(scene.signer)
        data = {"number": "9/DP/2026", "reason": "Dinyatakan gugur."}
        assert visit.verb(case, "lapse", **data).status_code == 422
        assert visit.verb(case, "lapse", **data, document=letter_file()).status_code == 302
        case.refresh_from_db()
        assert case.state == State.LAPSED and case.files.get().kind == "council"


class TestRuling:
    """A ruling that asks for reply, apology and note: the case stays open until each is found in public."""

    def signature(self, scene, **asks):
        case = scene.order(scene.case(State.DISPUTED), LATER, **asks)
        case = council.resume(case=case, by=scene.officer, at=LATER, revision=case.revision, reason="PPR.")
        return scene.submit(scene.accept(case, LATER), LATER)

    def publish(self, scene, case, **changed):
        values = {"apology_due": False, "to_party": "Kami meminta maaf.", "to_readers": "Maaf, pembaca.", **changed}
        return decide.publish_reply(case=case, by=scene.signer, at=LATER, revision=case.revision, **values)

    @pytest.mark.law("FL-1", "INV-9")
    def test_the_apology_that_it_orders_is_no_longer_a_question(self, scene):
        case = self.signature(scene, reply=True, apology=True)
        with pytest.raises(Refused, match="apology"), transaction.atomic():
            self.publish(scene, case, to_party="", to_readers="")
        case = self.publish(scene, case)
        assert case.state == State.DISPUTED and "Maaf, pembaca." in case.notices.get().text["apology"]
        assert scene.carried_out(case, LATER, Verb.RULE).state == State.RULING

    @pytest.mark.law("FL-1")
    def test_without_the_apology_it_stays_open(self, scene):
        """The order is read again: a later document asks for more than was published."""
        case = self.publish(scene, self.signature(scene, reply=True))
        case = scene.order(case, LATER, reply=True, apology=True)
        with pytest.raises(Refused, match="apology is not found"):
            scene.carried_out(case, LATER, Verb.RULE)

    @pytest.mark.law("FL-2")
    def test_without_the_note_it_stays_open_and_with_it_readers_see_it(self, scene, client):
        case = self.publish(scene, self.signature(scene, reply=True, apology=True, note=True))
        with pytest.raises(Refused, match="note of the ruling"), transaction.atomic():
            scene.carried_out(case, LATER, Verb.RULE)
        words = "Dewan Pers memutus dalam PPR nomor 7/PPR-DP/2026."
        case = council.note_ruling(case=case, by=scene.signer, at=LATER, revision=case.revision, summary=words)
        with pytest.raises(Refused, match="stands already"), transaction.atomic():
            council.note_ruling(case=case, by=scene.signer, at=LATER, revision=case.revision, summary=words)
        for article in (scene.story, case.reply):
            assert words in client.get(article.get_absolute_url()).content.decode()
        page = client.get(case.reply.get_absolute_url()).content.decode()
        assert page.index("Kami sudah mengirim data") < page.index(words)
        assert scene.carried_out(case, LATER, Verb.RULE).state == State.RULING

    @pytest.mark.law("FL-3")
    @pytest.mark.parametrize("change", [lambda body: body + "\n\nCatatan redaksi.", lambda body: body.split("\n\n")[0]])
    def test_nothing_is_added_to_or_cut_from_the_reply(self, scene, change):
        case = scene.order(scene.case(State.DISPUTED), LATER, reply=True)
        case = council.resume(case=case, by=scene.officer, at=LATER, revision=case.revision, reason="PPR.")
        case = scene.accept(case, LATER)
        body = change(case.reply_versions.first().text["body"])
        case = scene.send_edit(scene.edit(case, LATER, body=body), LATER)
        case = reply.agree(case=case, at=LATER, revision=case.revision)
        with pytest.raises(Refused, match="without additions"):
            self.publish(scene, case)

    @pytest.mark.law("FL-1", "FL-2")
    def test_no_other_end_goes_round_what_was_decided(self, scene):
        case = self.signature(scene, reply=True)
        with pytest.raises(Refused, match="carry out"), transaction.atomic():
            scene.refuse(case, LATER)
        case = scene.order(scene.case(State.DISPUTED), LATER, note=True)
        with pytest.raises(Refused, match="carry out"), transaction.atomic():
            council.resume(case=case, by=scene.officer, at=LATER, revision=case.revision, reason="PPR.")

    @pytest.mark.law("FL-1")
    def test_a_reply_is_ordered_for_whatever_was_asked_first(self, scene):
        case = scene.case(State.COMPLETE, CaseType.CORRECTION)
        case = scene.order(scene.dispute(scene.find_no_error(case, LATER), LATER), LATER, reply=True)
        case = council.resume(case=case, by=scene.officer, at=LATER, revision=case.revision, reason="PPR.")
        with pytest.raises(Refused, match="carry out"), transaction.atomic():
            scene.find_no_error(case, LATER)
        change = {"by": scene.officer, "at": LATER, "revision": case.revision}
        with pytest.raises(Refused, match="carry out"), transaction.atomic():
            prepare.change_type(case=case, type=CaseType.TAKEDOWN, **change)
        case = prepare.change_type(case=case, type=CaseType.REPLY, **change)
        case = self.publish(scene, scene.submit(scene.accept(case, LATER), LATER))
        assert scene.carried_out(case, LATER, Verb.RULE).state == State.RULING

    @pytest.mark.law("FL-2")
    def test_a_withdrawn_story_needs_no_note(self, scene):
        case = scene.dispute(scene.case(State.WITHDRAWN), LATER)
        case = scene.order(case, LATER, note=True)
        assert scene.carried_out(case, LATER, Verb.RULE).state == State.RULING

    def test_its_document_can_be_opened_from_the_case(self, visit, scene):
        case = scene.order(scene.case(State.DISPUTED), LATER)
        kept = case.files.get()
        assert kept.kind == "council"
        assert visit.as_(scene.officer).get("corrections_case_file", case.pk, kept.pk).status_code == 200

    @pytest.mark.law("HJ-15")
    def test_the_author_of_the_story_says_why_they_sign_it(self, scene):
        case = self.signature(scene, reply=True)
        Article.objects.filter(pk=scene.story.pk).update(created_by=scene.signer)
        with pytest.raises(Refused, match="You wrote"), transaction.atomic():
            self.publish(scene, case)
        assert self.publish(scene, case, own_story_reason="Pengganti cuti.").state == State.DISPUTED

    def test_a_reply_that_was_served_is_served_anew_as_ordered(self, scene):
        case = scene.dispute(scene.case(State.PUBLISHED), LATER)
        case = scene.order(case, LATER, reply=True, apology=True)
        case = council.resume(case=case, by=scene.officer, at=LATER, revision=case.revision, reason="PPR.")
        case = self.publish(scene, scene.submit(scene.accept(case, LATER), LATER))
        assert case.state == State.DISPUTED and case.notices.filter(kind="reply").count() == 2


class TestSetAside:
    @pytest.mark.law("HJ-3")
    def test_spam_needs_a_reason_stays_findable_and_comes_back(self, visit, scene):
        case = scene.file()
        visit.as_(scene.officer)
        assert visit.verb(case, "spam", reason=" ").status_code == 422
        assert visit.verb(case, "spam", reason="Iklan judi.").status_code == 302
        case.refresh_from_db()
        event = case.events.last()
        assert (case.state, event.by, event.text["reason"]) == (State.SPAM, scene.officer, "Iklan judi.")
        found = visit.get("corrections_case_changelist", q=case.number)
        assert case in found.context["cl"].result_list
        assert case not in visit.get("corrections_case_changelist").context["cl"].result_list
        assert visit.verb(case, "restore", reason="Ternyata sungguhan.").status_code == 302
        case.refresh_from_db()
        assert case.state == State.RECEIVED

    def test_a_duplicate_is_joined_not_dropped(self, scene):
        main, twice = scene.file(), scene.file(email="SRI@warga.example", name="Sri W.")
        twice = desk.join(case=twice, by=scene.officer, at=LATER, revision=twice.revision, number=main.number.lower())
        assert (twice.state, twice.joined_to) == (State.JOINED, main)
        assert twice.statements.count() == 1 and main.number in last_letter(twice).body
        twice = desk.restore(case=twice, by=scene.officer, at=LATER, revision=twice.revision, reason="Dua hal.")
        assert (twice.state, twice.joined_to) == (State.RECEIVED, None)

    def test_only_with_a_filing_of_the_same_person_on_the_same_story(self, scene):
        case = scene.file()
        stranger = scene.file(name="Budi", email="budi@warga.example")
        _story, version = scene.publish_story(title="Berita lain sekali")
        elsewhere = scene.file(version=version, passages=())
        for other, sentence in ((stranger, "different people"), (elsewhere, "same story"), (case, "no other filing")):
            with pytest.raises(Refused, match=sentence), transaction.atomic():
                desk.join(case=case, by=scene.officer, at=LATER, revision=case.revision, number=other.number)

    def test_only_with_one_that_is_worked_on_and_that_one_is_not_set_aside_under_it(self, scene):
        ended, case = scene.case(State.TAKEN_BACK), scene.file()
        with pytest.raises(Refused, match="not worked on any more"), transaction.atomic():
            desk.join(case=case, by=scene.officer, at=LATER, revision=case.revision, number=ended.number)
        main, twice = scene.file(), scene.file()
        desk.join(case=twice, by=scene.officer, at=LATER, revision=twice.revision, number=main.number)
        with pytest.raises(Refused, match="joined with this one"):
            desk.mark_spam(case=main, by=scene.officer, at=LATER, revision=main.revision, reason="Iklan.")

    @pytest.mark.law("PR-10")
    def test_what_comes_back_has_its_form_checked_anew(self, visit, scene):
        case = scene.case(State.COMPLETE)
        assert case.formal_at
        case = desk.mark_spam(case=case, by=scene.officer, at=LATER, revision=case.revision, reason="Iklan.")
        case = desk.restore(case=case, by=scene.officer, at=LATER, revision=case.revision, reason="Keliru.")
        assert (case.formal_at, case.formal_by) == (None, None)
        assert visit.as_(scene.officer).get("corrections_case_change", case.pk).context["missing"]

    def test_they_count_as_open_nowhere(self, scene):
        scene.case(State.SPAM)
        assert not Case.objects.open().exists()


class TestSeveralStories:
    def both(self, scene, type=CaseType.CORRECTION):
        story, version = scene.publish_story(title="Pipa lagi", body="<p>Juga di sini 73 titik.</p>")
        case = file_case(
            type=type,
            stories=[Disputed(scene.version, (1,)), Disputed(version, (1,))],
            filer=Filer("Sri", "sri@warga.example"),
            words=Words(right="37"),
            at=NOW + timedelta(days=1),
        )
        return scene.complete(case, LATER), story

    def correct(self, scene, case, **values):
        return decide.correct(
            case=case,
            by=scene.signer,
            at=LATER,
            revision=case.revision,
            items=[("73", "37")],
            main_substance=False,
            **values,
        )

    def test_each_is_corrected_and_the_case_ends_with_the_last(self, scene):
        case, other = self.both(scene)
        scene.correct_copy()
        Article.objects.filter(pk=scene.story.pk).update(created_by=scene.signer)
        with pytest.raises(Refused, match="You wrote"), transaction.atomic():
            self.correct(scene, case, more=True)
        Article.objects.filter(pk=scene.story.pk).update(created_by=scene.editor)
        case = self.correct(scene, case, more=True)
        assert case.state == State.COMPLETE and case.notices.count() == 1
        scene.story = other
        scene.correct_copy()
        case = self.correct(scene, case)
        assert case.state == State.CORRECTED
        assert {notice.article for notice in case.notices.all()} == {Case.objects.get().stories.first().article, other}

    def test_a_reply_links_with_each_of_them(self, scene):
        case, other = self.both(scene, CaseType.REPLY)
        case = scene.publish(scene.submit(scene.accept(case, LATER), LATER), LATER)
        assert {notice.article for notice in case.notices.all()} == {scene.story, other}

    def test_an_officer_adds_one(self, scene):
        case = scene.file()
        _story, version = scene.publish_story(title="Pipa lagi")
        case = desk.add_story_to(case=case, by=scene.officer, at=LATER, revision=case.revision, version=version)
        assert case.stories.count() == 2
        with pytest.raises(Stale):
            desk.add_story_to(case=case, by=scene.officer, at=LATER, revision=case.revision, version=version)

    @pytest.mark.law("HJ-10a")
    def test_an_officer_marks_what_a_letter_disputes(self, scene):
        case = scene.file(passages=())
        story = case.stories.get()
        with pytest.raises(Refused), transaction.atomic():
            desk.mark(case=case, by=scene.officer, at=LATER, revision=case.revision, story=story)
        case = desk.mark(case=case, by=scene.officer, at=LATER, revision=case.revision, story=story, passages=(1, 2))
        assert [passage.number for passage in story.passages.all()] == [1, 2]
        assert not case.stories.get().whole
        assert workflow.MOVES[Verb.MARK].roles == workflow.OFFICERS


def test_a_wish_changes_its_type_like_any_other(scene):
    case = scene.file(CaseType.UNSURE)
    case = prepare.change_type(case=case, by=scene.officer, at=LATER, revision=case.revision, type=CaseType.TAKEDOWN)
    assert case.type == CaseType.TAKEDOWN
    with pytest.raises(Refused):
        prepare.change_type(case=case, by=scene.officer, at=LATER, revision=case.revision, type=CaseType.OWN)
