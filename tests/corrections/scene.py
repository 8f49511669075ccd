"""A small newsroom for tests of cases: people by role, a published story, and filings in any state, made by the verbs."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import translation
from django.utils.html import escape
from django.utils.translation import gettext

from articles.actions.duties import Answers
from articles.actions.publish import publish
from articles.actions.save_copy import save_copy
from articles.models import Article, Section
from corrections import matching
from corrections.actions import close, complainant, council, decide, desk, other_form, prepare, reply, take_away
from corrections.actions.file_case import Disputed, Filer, Words, file_case
from corrections.models.case import CaseType, State
from corrections.models.event import Verb
from newsroom.core.models import Outlet, User

NOW = datetime(2026, 3, 10, 3, 0, tzinfo=UTC)  # Tuesday, 10.00 WIB
BODY = "<p>Dinas menyebut 73 titik bocor.</p><p>Warga <em>diminta</em> sabar.</p><p>Perbaikan mulai April.</p>"
# What an editor answers about a story that nobody flagged.
PLAIN = Answers(verified=True, may_harm=False, compliant=True)
RIGHT = "Titik bocor yang benar 37, bukan 73.\n\nKami sudah mengirim data itu pada Januari."


def letter_file(name="surat.pdf"):
    """A small PDF, as an upload."""
    return SimpleUploadedFile(
        name, b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n", "application/pdf"
    )


def person(username, *roles, **extra):
    """Somebody of the newsroom with these roles."""
    user = User.objects.create_user(
        username, f"{username}@tepi.example", "sandi", name=username.title(), is_staff=True, **extra
    )
    user.groups.set(Group.objects.filter(name__in=roles))
    return user


@dataclass
class Scene:
    """The newsroom of a test. Times count from NOW, which is when the story came out."""

    editor: User
    officer: User
    second_officer: User
    signer: User
    section: Section
    story: Article
    version: object
    others: dict = field(default_factory=dict)
    now: datetime = NOW

    def by(self, role):
        """Somebody who holds this role alone."""
        known = {"editor": self.editor, "officer": self.officer, "responsible": self.signer}
        return known.get(role) or self.others[role]

    def publish_story(self, *, title="Pipa air bocor di 73 titik", body=BODY, at=NOW, **values):
        story = Article(title=title, body=body, section=self.section, **values)
        save_copy(article=story, by=self.editor)
        version = publish(article=story, by=self.editor, at=at, revision=story.revision, answers=PLAIN)
        story.refresh_from_db()
        return story, version

    def correct_copy(self, before="73", after="37"):
        """Change the working copy of the story; the public still reads the old one."""
        self.story.refresh_from_db()
        self.story.body = self.story.body.replace(before, after)
        save_copy(article=self.story, by=self.editor, revision=self.story.revision)
        self.story.refresh_from_db()

    def file(self, type=CaseType.REPLY, *, at=None, right=RIGHT, happened="", version=None, passages=(0, 1), **filer):
        """A filing just received."""
        values = {"name": "Sri Wahyuni", "email": "sri@warga.example", **filer}
        return file_case(
            type=type,
            stories=[Disputed(version or self.version, tuple(passages), whole=not passages)],
            filer=Filer(**values),
            words=Words(happened, right),
            at=at or self.now + timedelta(days=1),
        )

    def case(self, state=State.RECEIVED, type=None, **filing):
        """A filing that the verbs brought to `state`."""
        type = type or TYPE_OF.get(state, CaseType.REPLY)
        if state == State.LATE:
            filing.setdefault("at", self.now + timedelta(days=90))
        case = self.file(type, **filing)
        at = max(self.now + timedelta(days=2), case.received_at)
        for step in ROUTES[state](self, type):
            case = step(case, at)
        assert case.state == state
        return case

    def complete(self, case, at):
        return prepare.find_complete(case=case, by=self.officer, at=at, revision=case.revision)

    def ask(self, case, at):
        return prepare.ask(case=case, by=self.officer, at=at, revision=case.revision, text="Mohon kirim datanya.")

    def accept(self, case, at):
        return self.matched(reply.accept(case=case, by=self.officer, at=at, revision=case.revision), at)

    def edit(self, case, at, body="Titik bocor yang benar 37."):
        title = case.reply_versions.first().text["title"]
        return reply.edit(case=case, by=self.officer, at=at, revision=case.revision, title=title, body=body)

    def send_edit(self, case, at):
        case = self.matched(case, at)
        return reply.send_edit(case=case, by=self.officer, at=at, revision=case.revision)

    def matched(self, case, at):
        """The case, with the first paragraph answering every passage that was named."""
        if not matching.unanswered(case):
            return case
        answers = {passage.pk: [1] for passage in matching.named(case)}
        return reply.match(case=case, by=self.officer, at=at, revision=case.revision, answers=answers, waived={})

    def submit(self, case, at):
        return reply.submit(case=case, by=self.officer, at=at, revision=case.revision)

    def publish(self, case, at):
        return decide.publish_reply(case=case, by=self.signer, at=at, revision=case.revision, apology_due=False)

    def correct(self, case, at):
        self.correct_copy()
        return decide.correct(
            case=case, by=self.signer, at=at, revision=case.revision, items=[("73", "37")], main_substance=False
        )

    def refuse(self, case, at):
        return decide.refuse(
            case=case, by=self.signer, at=at, revision=case.revision, ground="12a", reason="Terlalu panjang."
        )

    def find_no_error(self, case, at):
        return close.find_no_error(case=case, by=self.signer, at=at, revision=case.revision, reason="Datanya cocok.")

    def take_back(self, case, at):
        return complainant.take_back(case=case, at=at, revision=case.revision)

    def dispute(self, case, at):
        return decide.dispute(case=case, by=self.officer, at=at, revision=case.revision, file_number="12/DP/2026")

    def publish_otherwise(self, case, at):
        answer, _version = self.publish_story(title="Wawancara: warga Tepi tentang pipa", at=at)
        return other_form.publish_otherwise(
            case=case, by=self.signer, at=at, revision=case.revision, form="interview", answer=answer,
            consent="Disepakati lewat telepon.", document=letter_file(),
        )  # fmt: skip

    def close_form(self, case, at):
        at = case.answer_until + timedelta(hours=1)
        return close.close_form(
            case=case, by=self.signer, at=at, revision=case.revision, defects=["no_data"], reason="Data belum ada."
        )

    def close_late(self, case, at):
        return close.close_late(case=case, by=self.signer, at=at, revision=case.revision, reason="Tidak ada sepakat.")

    def keep(self, case, at):
        return close.keep(case=case, by=self.signer, at=at, revision=case.revision, reason="Beritanya benar.")

    def withdraw(self, case, at):
        return take_away.withdraw_stories(
            case=case, by=self.signer, at=at, revision=case.revision, ground="child", reason="Demi masa depan anak."
        )

    def erase(self, case, at):
        return take_away.erase(
            case=case, by=self.signer, at=at, revision=case.revision, reason="Putusan pengadilan.", counsel="Ratna, S.H.",
            document=letter_file(), label="Sebuah berita lama",
        )  # fmt: skip

    def order(self, case, at, kind="ruling", **asks):
        return council.receive_order(
            case=case, by=self.officer, at=at, revision=case.revision, kind=kind, number="7/PPR-DP/2026", dated=at.date(),
            document=letter_file(), **asks,
        )  # fmt: skip

    def settle(self, case, at):
        case = self.order(case, at, "settlement")
        return self.carried_out(case, at, Verb.SETTLE)

    def rule(self, case, at):
        return self.carried_out(self.order(case, at), at, Verb.RULE)

    def carried_out(self, case, at, verb):
        return council.carried_out(
            verb=verb, case=case, by=self.signer, at=at, revision=case.revision, reason="Semua butir dilaksanakan."
        )

    def lapse(self, case, at):
        return council.lapse(
            case=case, by=self.signer, at=at, revision=case.revision, number="9/DP/2026", reason="Dinyatakan gugur.",
            document=letter_file(),
        )  # fmt: skip

    def spam(self, case, at):
        return desk.mark_spam(case=case, by=self.officer, at=at, revision=case.revision, reason="Iklan judi.")

    def join(self, case, at):
        other = self.file(case.type)
        return desk.join(case=case, by=self.officer, at=at, revision=case.revision, number=other.number)


ROUTES = {
    State.RECEIVED: lambda s, type: [],
    State.INCOMPLETE: lambda s, type: [s.ask],
    State.COMPLETE: lambda s, type: [s.complete],
    State.DRAFTING: lambda s, type: [s.complete, s.accept],
    State.COMMENT: lambda s, type: [s.complete, s.accept, s.edit, s.send_edit],
    State.SIGNATURE: lambda s, type: [s.complete, s.accept, s.submit],
    State.PUBLISHED: lambda s, type: [s.complete, s.accept, s.submit, s.publish],
    State.CORRECTED: lambda s, type: [s.complete, s.correct],
    State.REFUSED: lambda s, type: [s.complete, s.refuse],
    State.NOT_PROVEN: lambda s, type: [s.complete, s.find_no_error],
    State.TAKEN_BACK: lambda s, type: [s.take_back],
    State.DISPUTED: lambda s, type: _disputed(s, type),
    State.OTHERWISE: lambda s, type: [s.complete, s.publish_otherwise],
    State.FORMALITIES_UNMET: lambda s, type: [s.ask, s.close_form],
    State.LATE: lambda s, type: [s.close_late],
    State.STORY_STAYS: lambda s, type: [s.complete, s.keep],
    State.WITHDRAWN: lambda s, type: [s.complete, s.withdraw],
    State.ERASED: lambda s, type: [s.complete, s.erase],
    State.SETTLED: lambda s, type: [*_disputed(s, type), s.settle],
    State.RULING: lambda s, type: [*_disputed(s, type), s.rule],
    State.LAPSED: lambda s, type: [*_disputed(s, type), s.lapse],
    State.SPAM: lambda s, type: [s.spam],
    State.JOINED: lambda s, type: [s.join],
}
# What a case must be to reach a state, where that is not a right of reply; and when it must have come.
TYPE_OF = {
    State.CORRECTED: CaseType.CORRECTION,
    State.NOT_PROVEN: CaseType.CORRECTION,
    State.STORY_STAYS: CaseType.TAKEDOWN,
    State.WITHDRAWN: CaseType.TAKEDOWN,
    State.ERASED: CaseType.FORGOTTEN,
}


def _disputed(s, type):
    return [s.complete, s.refuse if type == CaseType.REPLY else s.find_no_error, s.dispute]


def build():
    """The newsroom, with one story out."""
    Outlet(
        name="Tepi Bengawan",
        legal_entity="PT Tepi Bengawan Media",
        email="redaksi@tepi.example",
        business_responsible="Ratna",
        editorial_responsible="Pandu",
    ).save()
    scene = Scene(
        editor=person("ed", "editor"),
        officer=person("rani", "officer"),
        second_officer=person("tono", "officer"),
        signer=person("pandu", "responsible"),
        section=Section.objects.create(name="Daerah", slug="daerah"),
        story=None,
        version=None,
    )
    scene.others = {"reporter": person("wira", "reporter"), "administrator": person("admin", "administrator")}
    scene.story, scene.version = scene.publish_story()
    return scene


class Visit:
    """A signed-in browser in the admin, that speaks in names of addresses."""

    def __init__(self, client):
        self.client = client

    def as_(self, user):
        self.client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return self

    def get(self, name, /, *args, **query):
        return self.client.get(reverse(f"admin:{name}", args=args), query)

    def post(self, name, /, *args, **data):
        return self.client.post(reverse(f"admin:{name}", args=args), data)

    def verb(self, case, verb, **data):
        """Press the button of a verb on the page that was opened just now; a letter that it draws goes as it stands."""
        response = self.post(f"corrections_case_{verb}", case.pk, revision=case.revision, **data)
        files = {name: value for name, value in data.items() if hasattr(value, "seek")}
        for file in files.values():
            file.seek(0)
        return self.send_letter(response, **files) if drew_letter(response) else response

    def send_letter(self, response, **changed):
        """Send the letter that stands on the page, with what the officer `changed` in it."""
        form, kept = response.context["form"], {}
        for name, value in response.context["kept"]:
            kept.setdefault(name, []).append(value)
        letter = {name: form[name].value() for name in ("letter_subject", "letter_body")}
        return self.client.post(response.request["PATH_INFO"], {**kept, **letter, **changed})


def drew_letter(response):
    """Whether a letter stands on the page, to be read before it goes."""
    return response.status_code == 200 and "kept" in response.context


def says(response, msgid, **values):
    """Whether the page says this sentence, in the language in which it was made."""
    with translation.override("id"):
        words = gettext(msgid)
    return escape(words % values if values else words) in response.content.decode()
