"""The letter before it goes: the first POST draws it, the officer edits it, the second acts and sends exactly that."""

import re
from pathlib import Path

import pytest

from corrections import links
from corrections.models import Case, CaseEvent, Message
from corrections.models.case import CaseType, State
from newsroom.core import outbox, record
from newsroom.core.models import Chain, Entry, OutgoingMail, PrivateFile

from .scene import NOW, drew_letter, letter_file, says
from .visitor import filer_of

SHOWN = {"identity": "called_back"}

# (state, type, role, verb, what is filled in)
LETTERS = [
    (State.RECEIVED, "reply", "officer", "ask", {"text": "Mohon surat kuasa."}),
    (State.RECEIVED, "reply", "officer", "find_complete", SHOWN),
    (State.COMPLETE, "reply", "officer", "accept", {}),
    (State.DRAFTING, "reply", "officer", "send_edit", {"text": "Kami ringkas."}),
    (State.SIGNATURE, "reply", "responsible", "publish", {"apology_due": "no"}),
    (State.COMPLETE, "reply", "responsible", "refuse", {"ground": "12a", "reason": "Terlalu panjang."}),
    (State.COMPLETE, "correction", "responsible", "find_no_error", {"reason": "Datanya cocok."}),
    (State.REFUSED, "reply", "officer", "dispute", {"file_number": "7/DP"}),
    (State.RECEIVED, "reply", "officer", "message", {"text": "Terima kasih."}),
    (
        State.COMPLETE,
        "correction",
        "responsible",
        "correct",
        {"items_was": ["73"], "items_should_be": ["37"], "main_substance": "no"},
    ),
]
NAMES = [row[3] for row in LETTERS]


def rows():
    return [model.objects.count() for model in (CaseEvent, Message, OutgoingMail, Entry)]


@pytest.fixture
def drawn(visit, scene):
    """`drawn(state, type, role, verb, data)`: the case, and the page on which its letter stands."""

    def at_the_letter(state, type, role, verb, data, **filing):
        case = scene.case(state, type, **filing)
        if verb == "send_edit":
            case = scene.edit(case, NOW)
        if verb == "correct":
            scene.correct_copy()
            data = {**data, "story_revision": scene.story.revision}
        visit.as_(scene.by(role))
        before = rows()
        page = visit.post(f"corrections_case_{verb}", case.pk, revision=case.revision, **data)
        assert drew_letter(page), page.context and page.context["form"].errors
        assert rows() == before and Case.objects.get(pk=case.pk).state == case.state
        return case, page

    return at_the_letter


def letter_of(page):
    return page.context["form"]["letter_body"].value()


@pytest.mark.law("UP-15")
@pytest.mark.parametrize("row", LETTERS, ids=NAMES)
def test_what_the_officer_wrote_is_what_goes_and_what_is_kept(visit, scene, drawn, row):
    case, page = drawn(*row)
    text = letter_of(page)
    assert "{link}" in text and "Sri Wahyuni" in text
    changed = text.replace("Salam,", "Kami menunggu kabar Ibu.\n\nSalam hangat,")
    response = visit.send_letter(page, letter_subject="Untuk Ibu Sri", letter_body=changed)
    assert response.status_code == 302
    message = case.messages.first()
    assert (message.subject, message.edited, message.mail.body) == ("Untuk Ibu Sri", True, message.body)
    sent = re.escape(changed).replace(r"\{link\}", re.escape(f"{{{{link:case:{filer_of(case).pk}}}}}"))
    assert re.fullmatch(re.sub(r"\\\{\w+\\\}", ".+", sent), message.body)
    assert "{" not in outbox.filled(message.body)
    entry = Entry.objects.get(chain=case.chain, kind="letter")
    assert entry.facts["edited"] is True and entry.by == scene.by(row[2])
    assert record.verify(Chain.objects.get(name=case.chain)) == []


@pytest.mark.parametrize("row", LETTERS, ids=NAMES)
def test_a_letter_that_nobody_changed_is_the_template_and_the_record_says_so(visit, scene, drawn, row):
    case, page = drawn(*row)
    assert visit.send_letter(page).status_code == 302
    message = case.messages.first()
    assert not message.edited and Entry.objects.get(chain=case.chain, kind="letter").facts["edited"] is False


@pytest.mark.parametrize(
    ("row", "gap"),
    [*((row, "{link}") for row in LETTERS), (LETTERS[0], "{until}"), (LETTERS[3], "{until}"), (LETTERS[4], "{published}")],
)  # fmt: skip
def test_a_letter_that_lost_a_gap_is_refused_kindly_and_the_words_stay(visit, drawn, row, gap):
    case, page = drawn(*row)
    before = rows()
    response = visit.send_letter(page, letter_body=letter_of(page).replace(gap, "SINI") + "Tulisan petugas.")
    assert response.status_code == 422 and "kept" in response.context
    assert gap in response.context["form"].errors["letter_body"][0]
    assert "Tulisan petugas." in response.content.decode() and rows() == before


@pytest.mark.law("UP-15")
@pytest.mark.parametrize("row", [row for row in LETTERS if row[3] in {"refuse", "find_no_error", "publish", "correct"}])
def test_the_way_to_the_press_council_stays_in(visit, drawn, row):
    case, page = drawn(*row)
    response = visit.send_letter(page, letter_body=letter_of(page).replace("dewanpers.or.id", "kantor kami"))
    assert response.status_code == 422 and "dewanpers.or.id" in response.context["form"].errors["letter_body"][0]
    assert Case.objects.get(pk=case.pk).state == case.state


@pytest.mark.law("INV-7")
def test_no_words_in_a_letter_become_somebody_elses_link(visit, scene, drawn):
    victim = filer_of(scene.file(email="korban@warga.example"))
    mark = f"{{{{link:case:{victim.pk}}}}}"
    case, page = drawn(*LETTERS[0], name="{link} {until}")
    assert "Yth. { link} { until}," in letter_of(page)
    visit.send_letter(page, letter_body=f"{mark} {{{mark}}}\n{letter_of(page)}")
    assert links.token(victim) not in outbox.filled(case.messages.first().mail.body)


@pytest.mark.parametrize("letter", [{"letter_body": ""}, {"letter_subject": " "}, {"letter_body": "a\x00{link}"}])
def test_an_empty_or_broken_letter_is_said_at_its_field(visit, drawn, letter):
    case, page = drawn(*LETTERS[1])
    response = visit.send_letter(page, **letter)
    assert response.status_code == 422 and set(response.context["form"].errors) == set(letter)
    assert Case.objects.get(pk=case.pk).state == State.RECEIVED


def test_the_way_back_to_the_form_keeps_what_was_typed(visit, drawn):
    case, page = drawn(*LETTERS[5])
    response = visit.send_letter(page, step="form")
    assert response.status_code == 200 and not drew_letter(response)
    assert response.context["form"]["reason"].value() == "Terlalu panjang."
    assert Case.objects.get(pk=case.pk).state == State.COMPLETE


def test_what_was_answered_before_stands_beside_the_letter(drawn):
    _case, page = drawn(*LETTERS[4])
    assert [words for _label, words in page.context["answers"]][0] == ["Tidak"]


@pytest.mark.law("HJ-12d")
def test_a_letter_that_names_the_third_party_is_held_back(visit, drawn):
    filled = {"ground": "12d", "reason": "Ada pihak lain.", "interest": "Rahasia usaha", "third_party_names": "Budi"}
    case, page = drawn(State.COMPLETE, CaseType.REPLY, "responsible", "refuse", filled)
    response = visit.send_letter(page, letter_body=letter_of(page) + "Ini soal Budi.")
    assert response.status_code == 422 and response.context["form"].errors["letter_body"]
    assert Case.objects.get(pk=case.pk).state == State.COMPLETE
    assert visit.send_letter(page).status_code == 302


def test_somebody_who_acted_meanwhile_is_said_and_the_letter_stays(visit, scene, drawn):
    case, page = drawn(*LETTERS[0])
    scene.ask(case, NOW)
    response = visit.send_letter(page, letter_body=letter_of(page) + "Kalimat saya.")
    assert response.status_code == 409
    assert says(response, "Somebody else acted on this filing in the meantime. Look at it again, then decide.")
    assert "Kalimat saya." in letter_of(response)
    assert visit.send_letter(response).status_code == 302
    assert "Kalimat saya." in case.messages.first().body


def test_a_second_click_on_send_sends_one_letter(visit, drawn):
    case, page = drawn(*LETTERS[8])
    assert visit.send_letter(page).status_code == 302
    before = rows()
    assert visit.send_letter(page).status_code == 409 and rows() == before


def test_markup_in_a_letter_is_text(visit, drawn):
    _case, page = drawn(*LETTERS[1])
    response = visit.send_letter(page, letter_body="<script>alert(1)</script>")
    assert "<script>alert(1)</script>" not in response.content.decode()


def test_without_an_address_the_page_says_how_it_reaches_them(drawn):
    _case, page = drawn(*LETTERS[1], email="", phone="0812 3456 7890")
    assert says(page, "There is no e-mail address: after sending, call or post this letter.")


class TestFiles:
    # One verb that needs its file, and one that takes it where there is one.
    LAPSE = (State.DISPUTED, "reply", "responsible", "lapse", {"number": "7/RIS/2026", "reason": "Gugur."})
    WITHDRAW = (
        State.COMPLETE,
        "takedown",
        "responsible",
        "withdraw",
        {"ground": "trauma", "reason": "Pemulihan korban."},
    )

    @pytest.mark.parametrize("row", [LAPSE, WITHDRAW], ids=["needed", "taken"])
    def test_one_that_was_attached_is_asked_for_again_and_kept_once(self, visit, drawn, row):
        case, page = drawn(*row[:4], {**row[4], "document": letter_file()})
        assert not PrivateFile.objects.exists()
        response = visit.send_letter(page)
        assert response.status_code == 422 and "document" in response.context["form"].errors
        assert "kept" in response.context and not PrivateFile.objects.exists()
        assert visit.send_letter(response, document=letter_file()).status_code == 302
        assert PrivateFile.objects.count() == 1

    def test_one_that_was_not_attached_is_not_missed(self, visit, drawn):
        _case, page = drawn(*self.WITHDRAW)
        assert visit.send_letter(page).status_code == 302

    def test_drawing_the_letter_leaves_nothing_on_the_disk(self, drawn, settings):
        before = on_disk(settings)
        drawn(*self.LAPSE[:4], {**self.LAPSE[4], "document": letter_file()})
        assert on_disk(settings) == before


def on_disk(settings):
    return {path for path in Path(settings.PRIVATE_MEDIA_ROOT).rglob("*") if path.is_file()}
