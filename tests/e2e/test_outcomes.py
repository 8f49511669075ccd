"""Each way in which a right of reply and a right of correction can end, from both sides.

The newsroom ends it through the case's buttons and reads the letter before it goes; the complainant opens the link in
that letter on a telephone and reads the outcome and its reason; a reader finds it in public, or does not.
One filing of each type comes through the form; the verbs of tests.corrections.scene bring the others to their last step.
"""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache

import pytest
from django.utils import timezone

from articles.models import Article, Notice, Section
from corrections.models import Case
from corrections.models.case import OUTCOMES, CaseType, State
from corrections.workflow import TABLE
from newsroom.core.models import User
from tests.corrections.scene import Scene, letter_file

from .test_filing_form import PHONE, fits, go_on

REPLY, CORRECTION = CaseType.REPLY, CaseType.CORRECTION
OFFICER, SIGNER, SIGNS = "wening", "laras", "Laras Ningtyas Prabowo"
# Lists beside a story show titles of new replies: who files through the form is somebody else.
FILER, AT_FORM, EMAIL = "Maryuni Lestari", "Darmi Astuti", "warga@warga.example"
WORDS = "Titik bocor yang benar 37, bukan 73."
ADDED = "Kalimat ini ditambahkan petugas sebelum surat dikirim."
DOCUMENT = {"name": "surat.pdf", "mimeType": "application/pdf", "buffer": letter_file().read()}
FORM = None  # Where a case stands before it is filed: the complainant brings it, through the form.


# Stands for the number of the story that the newsroom publishes in place of a reply.
INTERVIEW = "interview"


@dataclass(frozen=True)
class Act:
    """`who` presses the button of `verb` on the case's page and fills in `answers`."""

    who: str
    verb: str
    answers: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Ending:
    """`before`: where the case stands when `acts` begin. `heading` and `reason` are what the complainant reads of the end.

    `notice` is the kind of what then stands in public, if anything; without a `reason` the letter leads there.
    """

    type: CaseType
    outcome: State
    before: State | None
    acts: tuple
    heading: str
    reason: str = ""
    notice: str = ""
    late: bool = False

    def __str__(self):
        return f"{self.type}-{self.outcome}"


def paper(kind, **asks):
    answers = {"kind": kind, "number": "7/DP/2026", "dated": "2026-03-12", "document": DOCUMENT, **asks}
    return Act(OFFICER, "order", answers)


def council(type):
    """The three ways out of a dispute, the same for both types."""
    settled, ruled, lapsed = ("Surat bersama sudah diumumkan.", "Putusan dipasang.", "Pengadu tidak hadir dua kali.")
    number = {"number": "9/DP/2026", "document": DOCUMENT}
    return [
        Ending(
            type, State.SETTLED, State.DISPUTED, (paper("settlement"), Act(SIGNER, "settle", {"reason": settled})),
            "Kesepakatan di Dewan Pers sudah dilaksanakan", settled,
        ),
        Ending(
            type, State.RULING, State.DISPUTED,
            (
                paper("ruling", note=True),
                Act(SIGNER, "note", {"summary": "Dewan Pers menilai berita ini perlu dilengkapi (7/DP/2026)."}),
                Act(SIGNER, "rule", {"reason": ruled}),
            ),
            "Putusan Dewan Pers sudah dilaksanakan", ruled, notice="ruling",
        ),
        Ending(
            type, State.LAPSED, State.DISPUTED, (Act(SIGNER, "lapse", {**number, "reason": lapsed}),),
            "Pengaduan di Dewan Pers gugur", lapsed,
        ),
    ]  # fmt: skip


ENDINGS = [
    Ending(
        REPLY, State.PUBLISHED, FORM,
        (
            Act(OFFICER, "find_complete", {"identity": "called_back"}),
            Act(OFFICER, "accept"),
            Act(OFFICER, "submit"),
            Act(SIGNER, "publish", {"apology_due": "no"}),
        ),
        "Tanggapan Anda sudah dimuat", notice="reply",
    ),
    Ending(
        REPLY, State.OTHERWISE, State.COMPLETE,
        (
            Act(SIGNER, "publish_otherwise", {
                "form": "interview", "answer": INTERVIEW, "consent": "Disepakati lewat telepon.", "document": DOCUMENT,
            }),
        ),
        "Urusan Anda dimuat sebagaimana disepakati", notice="reply",
    ),
    Ending(
        REPLY, State.REFUSED, State.COMPLETE,
        (Act(SIGNER, "refuse", {"ground": "12a", "reason": "Tanggapan tiga kali lebih panjang daripada berita."}),),
        "Isi tanggapan Anda belum dapat dimuat", "Tanggapan tiga kali lebih panjang daripada berita.",
    ),
    Ending(
        REPLY, State.FORMALITIES_UNMET, State.INCOMPLETE,
        (Act(SIGNER, "close_form", {"defects": "no_data", "reason": "Kami minta datanya tiga pekan lalu."}),),
        "Pengajuan berakhir karena masih ada yang kurang", "Kami minta datanya tiga pekan lalu.",
    ),
    Ending(
        REPLY, State.LATE, State.RECEIVED,
        (Act(SIGNER, "close_late", {"reason": "Kami menelepon dua kali dan belum sepakat."}),),
        "Tidak tercapai kesepakatan atas pengajuan yang terlambat", "Kami menelepon dua kali dan belum sepakat.", late=True,
    ),
    *council(REPLY),
    Ending(
        CORRECTION, State.CORRECTED, FORM,
        (Act(OFFICER, "find_complete"), Act(SIGNER, "correct", {"main_substance": "no"})),
        "Berita sudah diralat", notice="erratum",
    ),
    Ending(
        CORRECTION, State.NOT_PROVEN, State.COMPLETE,
        (Act(SIGNER, "find_no_error", {"reason": "Angka 73 ada dalam laporan dinas."}),),
        "Redaksi belum menemukan kekeliruan", "Angka 73 ada dalam laporan dinas.",
    ),
    *council(CORRECTION),
]  # fmt: skip


@pytest.fixture(scope="module")
def sessions():
    return {}


@pytest.fixture
def desk(open_page, sign_in, sessions):
    """`desk("laras")`: her page in the newsroom; each signs in once for all tests."""

    @cache
    def at_desk(username):
        page = open_page(storage_state=sessions.get(username))
        if username not in sessions:
            sessions[username] = sign_in(page, username).context.storage_state()
        return page

    return at_desk


@pytest.fixture
def newsroom(orm):
    """`newsroom(age=30)`: the site's own people as a Scene, with a story of its own that came out so many days ago."""

    def gathered(*, age=30):
        editor, officer, signer = (User.objects.get(username=name) for name in ("bagas", OFFICER, SIGNER))
        past = timezone.now() - timedelta(days=age)
        scene = Scene(editor, officer, officer, signer, Section.objects.first(), None, None, now=past)
        title = f"Pipa ke-{Article.objects.count()} bocor di 73 titik"
        scene.story, scene.version = scene.publish_story(title=title, at=past)
        return scene

    return gathered


def brought(ending, scene, phone, desk):
    """The case, one step before its end."""
    if ending.before != FORM:
        at = scene.now + timedelta(days=95 if ending.late else 1)
        return scene.case(ending.before, ending.type, at=at, name=FILER, email=EMAIL, passages=(1,))
    phone.goto(f"/koreksi/ajukan/{scene.story.pk}/")
    phone.locator(f"input[name=jenis][value={'jawab' if ending.type == REPLY else 'koreksi'}]").check()
    go_on(phone)
    phone.locator("input[name=bagian][value=p1]").check()
    go_on(phone)
    phone.locator("textarea[name=benar]").fill(WORDS)
    go_on(phone)
    go_on(phone)
    phone.locator("input[name=nama]").fill(AT_FORM)
    phone.locator("input[name=surel]").fill(EMAIL)
    go_on(phone)
    go_on(phone)
    phone.wait_for_url("**/tanda-terima/")
    if ending.type == CORRECTION:
        mend(desk("bagas"), scene.story)
    return Case.objects.get(stories__article=scene.story)


def mend(page, story):
    """The editor puts the story's working copy right."""
    page.goto(f"/admin/articles/article/{story.pk}/change/")
    page.locator(".tiptap p", has_text="73").click()
    page.keyboard.press("Home")
    page.keyboard.press("Shift+End")
    page.keyboard.type("Dinas menyebut 37 titik bocor.")
    with page.expect_navigation():
        page.click("[name=_save]")


def fill(page, answers):
    for name, value in answers.items():
        fields = page.locator(f".own-verb form [name={name}]")
        kind = fields.first.get_attribute("type")
        if kind == "file":
            fields.set_input_files(value)
        elif value is True:
            fields.check()
        elif kind in ("radio", "checkbox"):
            page.locator(f".own-verb form [name={name}][value='{value}']").check()
        else:
            fields.fill(value)


def carry_out(page, case, act):
    """Press the verb's button, answer, read the letter where there is one, add a sentence, send. Returns the letter."""
    page.goto(f"/admin/corrections/case/{case.pk}/change/")
    page.locator(f".case-verbs a[href$='/{act.verb}/']").click()
    fill(page, act.answers)
    before, main = state(case), page.locator(".own-verb form button[type=submit]").first
    main.click()
    page.locator(".case-letter, .case-head").first.wait_for()
    read = ""
    if page.locator(".case-letter").count():
        assert state(case) == before, "Something was decided before the letter was read."
        letter = page.locator("textarea[name=letter_body]")
        read = letter.input_value()
        letter.fill(read.replace("Salam,", f"{ADDED}\n\nSalam,"))
        fill(page, {name: value for name, value in act.answers.items() if value is DOCUMENT})
        main.click()
        page.locator(".case-head").wait_for()
    return read


def state(case):
    return Case.objects.values_list("state", flat=True).get(pk=case.pk)


def from_the_mail(phone, case):
    """Open the case by the secret link in the newest letter that has one. Returns what the newest letter says."""
    phone.goto(f"/demo/surat/?kepada={EMAIL}")
    letters = phone.locator("main section", has_text=case.number)
    newest = letters.first.inner_text()
    letters.locator("a[href*='/buka/']").first.click()
    phone.wait_for_url(f"**/pengajuan/{case.number}/")
    return newest


def in_public(reader, story):
    """The notice that readers find on the story, in the register and at its own address; None where they find none."""
    reader.goto(story.get_absolute_url())
    assert fits(reader)
    marks = reader.locator("main .notice").evaluate_all("all => all.map(each => each.id)")
    words = reader.locator("main").inner_text()
    reader.goto("/koreksi/")
    assert fits(reader)
    listed = reader.locator(".entries li", has_text=story.title).locator("a").evaluate_all(
        "all => all.map(each => each.getAttribute('href'))"
    )  # fmt: skip
    notices = Notice.objects.filter(article=story)
    assert marks == [f"notice-{notice.pk}" for notice in notices]
    assert listed == [notice.get_absolute_url() for notice in notices]
    if not notices:
        assert FILER not in words
        return None
    notice = notices.get()
    reader.goto(notice.get_absolute_url())
    assert story.title in reader.locator("main").inner_text() and fits(reader)
    return notice


@pytest.mark.law("INV-3")
def test_every_outcome_of_a_reply_and_of_a_correction_is_tried():
    ends = {(type, move.after) for move in TABLE if move.after in OUTCOMES for type in move.types & {REPLY, CORRECTION}}
    tried = [(ending.type, ending.outcome) for ending in ENDINGS]
    assert sorted(ends) == sorted([*tried, (REPLY, State.TAKEN_BACK), (CORRECTION, State.TAKEN_BACK)])


@pytest.mark.law("INV-3")
@pytest.mark.parametrize("ending", ENDINGS, ids=str)
def test_the_newsroom_ends_it_and_both_sides_see_how(ending, newsroom, open_page, desk):
    scene, phone = newsroom(age=100 if ending.late else 30), open_page(**PHONE)
    case = brought(ending, scene, phone, desk)
    for act in ending.acts:
        if act.answers.get("answer") == INTERVIEW:
            interview, _version = scene.publish_story(title="Wawancara: warga tentang pipa", at=timezone.now())
            act = replace(act, answers={**act.answers, "answer": str(interview.pk)})
        letter = carry_out(desk(act.who), case, act)

    assert state(case) == ending.outcome
    assert (ending.reason or "{published}") in letter
    page = desk(act.who)
    assert page.locator(".case-status strong").first.inner_text() == ending.outcome.label
    assert page.locator(f".case-verbs a[href$='/{act.verb}/']").count() == 0

    public = Notice.objects.filter(article=scene.story).first()
    address = public and (public.reply or public).get_absolute_url()
    newest = from_the_mail(phone, case)
    assert phone.locator("#now-h").inner_text() == ending.heading and fits(phone)
    opened = phone.locator("details.msg[open]").inner_text()
    for words in (ending.reason or address, ADDED):
        assert words in opened and words in newest
    assert SIGNS in phone.locator("section:has(#journey-h) li").last.inner_text()
    if not ending.reason:
        phone.locator(".now .btn-1").click()
        phone.wait_for_url(f"**{address}")

    notice = in_public(phone, scene.story)
    assert (notice.kind if notice else "") == ending.notice
    if ending.notice == "reply":
        phone.goto(notice.reply.get_absolute_url())
        assert phone.locator(f"main a[href='{scene.story.get_absolute_url()}']").count() and fits(phone)
        assert ending.outcome == State.OTHERWISE or WORDS in phone.locator("main").inner_text()
    if ending.notice == "erratum":
        phone.goto(scene.story.get_absolute_url())
        assert "Dinas menyebut 37 titik bocor." in phone.locator("main .prose").inner_text()


@pytest.mark.law("INV-3")
@pytest.mark.parametrize(("type", "before"), [(REPLY, State.COMMENT), (CORRECTION, State.RECEIVED)])
def test_the_complainant_takes_it_back_and_both_sides_see_it(type, before, newsroom, open_page, desk):
    scene, phone = newsroom(), open_page(**PHONE)
    case = scene.case(before, type, name=FILER, email=EMAIL, passages=(1,))
    from_the_mail(phone, case)
    phone.locator("#berkas a[href$='/tarik/']").click()
    assert fits(phone)
    phone.locator("[name=alasan]").fill("Sudah selesai lewat telepon.")
    phone.locator("main form .btn-1").click()
    phone.wait_for_url(f"**/pengajuan/{case.number}/")

    assert state(case) == State.TAKEN_BACK
    assert "sudah Anda tarik" in from_the_mail(phone, case)
    assert phone.locator("#now-h").inner_text() == "Anda menarik pengajuan ini" and fits(phone)
    assert phone.locator("a[href$='/tarik/']").count() == 0
    assert in_public(phone, scene.story) is None

    page = desk(OFFICER)
    page.goto(f"/admin/corrections/case/{case.pk}/change/")
    assert page.locator(".case-status strong").first.inner_text() == State.TAKEN_BACK.label
    assert "Sudah selesai lewat telepon." in page.locator("#content").inner_text()
    assert page.locator(".case-verbs a").evaluate_all("all => all.map(each => each.href)") == [
        page.url.replace("/change/", "/message/")
    ]
