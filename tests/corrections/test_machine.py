"""Whatever anybody does, in any order, at any time: the ten invariants hold (press-law.md, section N)."""

import re
from datetime import timedelta

import hypothesis
import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.test import Client
from django.urls import reverse
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from articles.models import Article, Notice
from corrections import matching, workflow
from corrections.actions import close, complainant, council, decide, desk, other_form, prepare, reply, take_away
from corrections.models import Case, CaseEvent, Message
from corrections.models.case import OUTCOMES, SET_ASIDE, CaseType, State
from corrections.models.event import Actor, Verb
from newsroom.core import record
from newsroom.core.errors import Refused
from newsroom.core.models import Chain, Entry

from .scene import NOW, letter_file

SECRETS = ("Sri Wahyuni", "sri@warga.example", "0812 5555 0000")
FORBIDDEN = re.compile(r"2\s*[x×]\s*24|melanggar|pelanggaran|batas hukum|dipatuhi", re.IGNORECASE)
PEOPLE = ("reporter", "editor", "officer", "responsible", "administrator")


def acts(scene):
    """What each verb is called with: (callable, its own answers, whether it takes who and revision)."""
    whom = {"to_party": "Maaf.", "to_readers": "Maaf, pembaca."}

    def answer(case, at):
        story, _version = scene.publish_story(title="Wawancara", at=at)
        return story

    def matched(case):
        return {passage.pk: [1] for passage in matching.named(case)}

    return {
        Verb.TAKE_ON: lambda case, flag, **who: prepare.take_on(case=case, **who),
        Verb.ASK: lambda case, flag, **who: prepare.ask(case=case, text="Kirim data." if flag else " ", **who),
        Verb.FIND_COMPLETE: lambda case, flag, **who: prepare.find_complete(case=case, **who),
        Verb.CHANGE_TYPE: lambda case, flag, **who: prepare.change_type(
            case=case, type=CaseType.REPLY if flag else CaseType.TAKEDOWN, **who
        ),
        Verb.SPAM: lambda case, flag, **who: desk.mark_spam(case=case, reason="Iklan." if flag else "", **who),
        Verb.JOIN: lambda case, flag, **who: desk.join(
            case=case, number=Case.objects.exclude(pk=case.pk).order_by("pk").values_list("number", flat=True)[0], **who
        ),
        Verb.RESTORE: lambda case, flag, **who: desk.restore(case=case, reason="Keliru.", **who),
        Verb.MARK: lambda case, flag, **who: desk.mark(
            case=case, story=case.stories.first(), passages=(1, 2) if flag else (), **who
        ),
        Verb.SHOW_AS: lambda case, flag, **who: desk.show_as(
            case=case, shown_as="initials" if flag else "full", reason="Diminta.", **who
        ),
        Verb.ACCEPT: lambda case, flag, **who: reply.accept(case=case, agreement="Sepakat." if flag else "", **who),
        Verb.EDIT: lambda case, flag, **who: reply.edit(
            case=case, title="Hak Jawab Sri", body="Yang benar 37." if flag else "Satu.\n\nDua.", **who
        ),
        Verb.MATCH: lambda case, flag, **who: reply.match(case=case, answers=matched(case) if flag else {}, waived={}, **who),
        Verb.SEND_EDIT: lambda case, flag, **who: reply.send_edit(case=case, **who),
        Verb.SUBMIT: lambda case, flag, **who: reply.submit(case=case, **who),
        Verb.GO_ON: lambda case, flag, **who: reply.go_on(case=case, reason="Tak ada jawaban." if flag else "", **who),
        Verb.HAND_BACK: lambda case, flag, **who: reply.hand_back(case=case, reason="Judul.", **who),
        Verb.PUBLISH: lambda case, flag, **who: decide.publish_reply(
            case=case, apology_due=flag, again_reason="Lagi.", **whom, **who
        ),
        Verb.PUBLISH_OTHERWISE: lambda case, flag, **who: other_form.publish_otherwise(
            case=case, form="interview", answer=answer(case, who["at"]), consent="Sepakat.",
            document=letter_file() if flag else None, **who
        ),
        Verb.CORRECT: lambda case, flag, **who: decide.correct(
            case=case, items=[("73", "37")], main_substance=flag, **whom, **who
        ),
        Verb.REFUSE: lambda case, flag, **who: decide.refuse(
            case=case, ground="12a" if flag else "12c", reason="Terlalu panjang.", **who
        ),
        Verb.CLOSE_FORM: lambda case, flag, **who: close.close_form(
            case=case, defects=["no_data"], reason="Belum ada.", **who
        ),
        Verb.CLOSE_LATE: lambda case, flag, **who: close.close_late(case=case, reason="Tak sepakat.", **who),
        Verb.FIND_NO_ERROR: lambda case, flag, **who: close.find_no_error(case=case, reason="Cocok.", **who),
        Verb.KEEP: lambda case, flag, **who: close.keep(case=case, reason="Benar.", **who),
        Verb.WITHDRAW: lambda case, flag, **who: take_away.withdraw_stories(
            case=case, ground="child" if flag else "narasumber", reason="Anak.", **who
        ),
        Verb.ERASE: lambda case, flag, **who: take_away.erase(
            case=case, reason="Putusan.", counsel="Ratna", label="Berita lama",
            document=letter_file() if flag else None, **who
        ),
        Verb.DISPUTE: lambda case, flag, **who: decide.dispute(case=case, file_number="12/DP" if flag else "", **who),
        Verb.ORDER: lambda case, flag, **who: council.receive_order(
            case=case, kind="ruling", number="7/PPR", dated=NOW.date(), document=letter_file(), reply=flag, apology=flag,
            note=not flag, **who
        ),
        Verb.NOTE: lambda case, flag, **who: council.note_ruling(case=case, summary="Dewan Pers memutus.", **who),
        Verb.RESUME: lambda case, flag, **who: council.resume(case=case, reason="Mediasi.", **who),
        Verb.RULE: lambda case, flag, **who: council.carried_out(verb=Verb.RULE, case=case, reason="Selesai.", **who),
        Verb.SETTLE: lambda case, flag, **who: council.carried_out(verb=Verb.SETTLE, case=case, reason="Selesai.", **who),
        Verb.LAPSE: lambda case, flag, **who: council.lapse(
            case=case, number="9/DP", reason="Gugur.", document=letter_file(), **who
        ),
    }  # fmt: skip


class Machine(RuleBasedStateMachine):
    """Filings of every type, on one story, worked on by everybody."""

    scene = None

    def __init__(self):
        super().__init__()
        self.block = transaction.atomic()
        self.block.__enter__()
        self.acts = acts(self.scene)
        self.at = NOW + timedelta(days=1)
        self.written = {}
        for type in (CaseType.REPLY, CaseType.CORRECTION, CaseType.TAKEDOWN, CaseType.FORGOTTEN, CaseType.UNSURE):
            self.scene.file(type, phone=SECRETS[2])
        self.first_published_at = Article.objects.get(pk=self.scene.story.pk).first_published_at

    def teardown(self):
        transaction.set_rollback(True)
        self.block.__exit__(None, None, None)

    def case(self, number):
        cases = Case.objects.order_by("pk")
        return cases[number % cases.count()]

    def tried(self, act):
        """The doors say no in a sentence, or it is done; nothing else comes out of them."""
        try:
            with transaction.atomic():
                act()
        except (PermissionDenied, Refused):
            pass

    @rule(hours=st.integers(0, 40 * 24))
    def time_passes(self, hours):
        self.at += timedelta(hours=hours)

    @rule(verb=st.sampled_from(sorted(Verb)), number=st.integers(0, 9), who=st.sampled_from(PEOPLE), flag=st.booleans())
    def somebody_of_the_newsroom_acts(self, verb, number, who, flag):
        if act := self.acts.get(verb):
            case = self.case(number)
            by = self.scene.by(who)
            self.tried(lambda: act(case, flag, by=by, at=self.at, revision=case.revision))

    @rule(number=st.integers(0, 9), flag=st.booleans(), stale=st.integers(0, 2))
    def the_right_person_does_what_is_next(self, number, flag, stale):
        """Walks deep into the workflow, where chance alone would seldom come."""
        case = self.case(number)
        offered = [verb for verb in workflow.offered(case, roles={"responsible"}) if verb in self.acts]
        if offered:
            verb = offered[(number + stale) % len(offered)]
            self.tried(
                lambda: self.acts[verb](
                    case, flag, by=self.scene.signer, at=self.at, revision=case.revision - (stale == 2)
                )
            )

    @rule(number=st.integers(0, 9), what=st.sampled_from(["agree", "object", "take_back", "add", "write"]))
    def the_complainant_acts(self, number, what):
        case = self.case(number)
        revision = case.revision
        self.tried(
            {
                "agree": lambda: reply.agree(case=case, at=self.at, revision=revision),
                "object": lambda: reply.object_to(case=case, at=self.at, revision=revision, note="Kurang."),
                "take_back": lambda: complainant.take_back(case=case, at=self.at, revision=revision),
                "add": lambda: complainant.add(case=case, at=self.at, text=f"Tambahan {self.at}"),
                "write": lambda: complainant.write(case=case, at=self.at, text=f"Pesan {self.at}"),
            }[what]
        )

    @rule(flag=st.booleans())
    def an_editor_changes_the_copy(self, flag):
        story = Article.objects.get(pk=self.scene.story.pk)
        if story.is_public:
            before, after = ("73", "37") if "73" in story.body else ("37", "73")
            self.scene.correct_copy(before, after)

    @invariant()
    def stories_stay_or_say_why(self):
        """INV-1, INV-2"""
        story = Article.objects.get(pk=self.scene.story.pk)
        assert story.first_published_at == self.first_published_at
        gone = Notice.objects.filter(article=story, kind=Notice.Kind.WITHDRAWAL)
        assert story.live_id and (story.withdrawn_at is None) == (not gone.exists())
        for row in [*Notice.objects.all(), *CaseEvent.objects.all()]:
            key = (type(row), row.pk)
            assert self.written.setdefault(key, row.at) == row.at
        with pytest.raises(TypeError):
            story.delete()

    @invariant()
    def each_case_ends_once_by_somebody_for_a_reason(self):
        """INV-3, INV-4"""
        for case in Case.objects.prefetch_related("events"):
            state = State.RECEIVED
            for event in case.events.all():
                if event.verb != Verb.FILE:
                    assert event.before == state, (case, event)
                if event.before in OUTCOMES and event.after != event.before:
                    assert event.verb == Verb.DISPUTE
                if event.before in SET_ASIDE and event.after != event.before:
                    assert event.verb == Verb.RESTORE
                if event.after in OUTCOMES and event.before != event.after:
                    assert event.verb == Verb.TAKE_BACK if event.actor == Actor.COMPLAINANT else event.by_id
                state = event.after
            assert case.state == state

    @invariant()
    def what_is_published_is_linked_and_apologises_where_it_must(self):
        """INV-5 (the pages are walked at the end), INV-9"""
        for event in CaseEvent.objects.filter(
            verb__in=[Verb.PUBLISH, Verb.PUBLISH_ORDERED, Verb.CORRECT]
        ).select_related("case", "entry__text"):
            notices = event.case.notices.all()
            assert notices
            if event.text.get("apology_due") or event.text.get("main_substance"):
                assert any(notice.text["apology"] for notice in notices)

    @invariant()
    def no_letter_says_what_no_letter_may(self):
        """INV-8"""
        for message in Message.objects.filter(outgoing=True):
            if self.written.setdefault(("said", message.pk), message.body) is message.body:
                assert not FORBIDDEN.search(message.body), message.body

    @invariant()
    def the_record_only_grows_and_holds_no_person(self):
        """INV-10"""
        count = Entry.objects.count()
        assert count >= self.written.get("entries", 0)
        for entry in Entry.objects.filter(seq__gt=0).order_by("pk")[self.written.get("entries", 0) :]:
            assert not [secret for secret in SECRETS if secret in str(entry.facts)]
        self.written["entries"] = count

    def end(self):
        """At the end of a walk: chains, pages of the public, and doors that stay shut (INV-5, INV-7, INV-10)."""
        client = Client()
        for chain in Chain.objects.all():
            assert record.verify(chain) == []
        for case in Case.objects.all():
            assert client.get(case.get_absolute_url()).status_code in {403, 404}
            for notice in case.notices.filter(kind=Notice.Kind.REPLY).select_related("article", "reply"):
                original = client.get(notice.article.get_absolute_url()).content.decode()
                answer = client.get(notice.reply.get_absolute_url()).content.decode()
                assert notice.reply.get_absolute_url() in original or notice.reply.withdrawn_at
                assert notice.article.get_absolute_url().rsplit("/", 2)[0] in answer or notice.article.withdrawn_at
        for who in ("reporter", "editor", "administrator"):
            client.force_login(self.scene.by(who), backend="django.contrib.auth.backends.ModelBackend")
            url = reverse("admin:corrections_case_change", args=[Case.objects.first().pk])
            assert client.get(url).status_code == 403


class Walk(Machine):
    def teardown(self):
        try:
            self.end()
        finally:
            super().teardown()


@pytest.mark.law("INV-1", "INV-2", "INV-3", "INV-4", "INV-5", "INV-6", "INV-7", "INV-8", "INV-9", "INV-10")
def test_no_sequence_of_verbs_breaks_an_invariant(scene):
    walk = type("Walk", (Walk,), {"scene": scene})
    run_state_machine_as_test(
        walk, settings=hypothesis.settings(max_examples=8, stateful_step_count=25, deadline=None, derandomize=True)
    )


@pytest.mark.proof
@pytest.mark.law("INV-1", "INV-2", "INV-3", "INV-4", "INV-5", "INV-6", "INV-7", "INV-8", "INV-9", "INV-10")
def test_no_long_sequence_of_verbs_breaks_an_invariant(scene):
    walk = type("Walk", (Walk,), {"scene": scene})
    run_state_machine_as_test(
        walk, settings=hypothesis.settings(max_examples=300, stateful_step_count=60, deadline=None)
    )
