"""How a party's name goes public: as it was chosen, in everything that is published; changed by an officer for a reason."""

from datetime import timedelta

import pytest

from articles.actions import register_identity
from corrections import conditions, workflow
from corrections.actions import desk, other_form, reply
from corrections.models import Case, Message
from corrections.models.case import CaseType, State
from corrections.models.event import Verb
from corrections.stages import TOLD
from newsroom.core.errors import Refused, Stale

from .scene import NOW, letter_file, says

LATER = NOW + timedelta(days=3)
NAME = "Sri Wahyuni"


def show_as(scene, case, shown_as, reason="Diminta lewat telepon."):
    return desk.show_as(case=case, by=scene.officer, at=LATER, revision=case.revision, shown_as=shown_as, reason=reason)


class TestPublished:
    @pytest.mark.parametrize(
        ("shown_as", "public"), [("full", NAME), ("initials", "S. W."), ("hidden", "the party that responds")]
    )
    def test_a_reply_and_its_notice_carry_the_name_that_was_chosen(self, scene, client, shown_as, public):
        case = scene.publish(scene.case(State.SIGNATURE, shown_as=shown_as), LATER)
        notice = case.notices.get()
        assert case.reply.title == f"Hak Jawab {public} terkait berita “{scene.story.title}”"
        assert (notice.text["party"], notice.text["edited"]) == (public, False)
        for address in (
            case.reply.get_absolute_url(),
            scene.story.get_absolute_url(),
            notice.get_absolute_url(),
            "/koreksi/",
        ):
            assert (NAME in client.get(address).content.decode()) <= (shown_as == "full"), address

    def test_another_form_too_and_the_principal_stands_for_their_proxy(self, scene):
        case = scene.case(State.COMPLETE, represents="Koperasi Tirta", shown_as="initials")
        answer, _version = scene.publish_story(title="Wawancara", at=LATER)
        case = other_form.publish_otherwise(
            case=case, by=scene.signer, at=LATER, revision=case.revision, form="interview", answer=answer,
            consent="Sepakat.", document=letter_file(),
        )  # fmt: skip
        assert case.notices.get().text["party"] == "K. T."

    def test_letters_to_the_party_itself_address_them_by_name(self, scene):
        case = scene.publish(scene.case(State.SIGNATURE, shown_as="hidden"), LATER)
        letters = Message.objects.filter(case=case, outgoing=True)
        assert letters.exists() and all(f"Yth. {NAME}" in letter.body for letter in letters)


@pytest.mark.law("KE-5a")
def test_a_protected_name_that_does_not_go_public_holds_nothing(scene):
    register_identity.protect(
        article=scene.story, kind="name", words=NAME, why="sexual-victim", by=scene.officer, at=NOW
    )
    case = scene.case(State.COMPLETE, shown_as="hidden")
    assert workflow.reason_against(case, Verb.PUBLISH_OTHERWISE, at=LATER) == ""
    case = show_as(scene, case, "full")
    assert "name of the party" in workflow.reason_against(case, Verb.PUBLISH_OTHERWISE, at=LATER)


class TestChanging:
    def test_an_officer_changes_it_for_a_reason_and_it_is_on_record(self, visit, scene):
        case = scene.file(represents="Koperasi Tirta")
        data = {"shown_as": "initials", "reason": "Diminta lewat telepon."}
        form = visit.as_(scene.officer).get("corrections_case_show_as", case.pk).context["form"]
        assert form.initial["shown_as"] == "full"
        assert visit.verb(case, "show_as", **data).status_code == 302
        assert set(case.parties.values_list("shown_as", flat=True)) == {"initials"}
        event = case.events.last()
        assert event.text == {"from": "full", "to": "initials", "reason": "Diminta lewat telepon."}
        page = visit.get("corrections_case_change", case.pk)
        assert says(page, "Initials") and says(page, "Name in public changed")
        assert TOLD[Verb.SHOW_AS]

    @pytest.mark.parametrize(
        "data", [{"shown_as": "initials"}, {"reason": "Diminta."}, {"shown_as": "x", "reason": "x"}]
    )
    def test_what_is_missing_is_said(self, visit, scene, data):
        case = scene.file()
        assert visit.as_(scene.officer).verb(case, "show_as", **data).status_code == 422
        assert case.parties.get().shown_as == "full"

    def test_what_stands_already_is_a_second_click_and_an_unknown_choice_none(self, scene):
        case = scene.file()
        with pytest.raises(Stale, match="like this already"):
            show_as(scene, case, "full")
        with pytest.raises(Refused):
            show_as(scene, case, "nickname")
        with pytest.raises(Refused):
            show_as(scene, case, "hidden", reason=" ")
        assert Case.objects.get(pk=case.pk).revision == case.revision

    @pytest.mark.parametrize("before", [State.DRAFTING, State.COMMENT, State.SIGNATURE])
    def test_the_heading_that_we_gave_follows_and_their_words_stay_unedited(self, scene, before):
        case = scene.case(before)
        edited = reply.edited(case)
        body = case.reply_versions.last().text["body"]
        case = show_as(scene, case, "initials")
        wording = case.reply_versions.last().text
        assert wording == {"title": f"Hak Jawab S. W. terkait berita “{scene.story.title}”", "body": body}
        assert case.state == before and reply.edited(case) == edited
        if before == State.SIGNATURE:
            assert scene.publish(case, LATER).notices.get().text["edited"] is False

    def test_handed_on_without_a_comment_on_what_they_chose(self, scene):
        case = show_as(scene, scene.case(State.DRAFTING), "hidden")
        assert not conditions.waits_for_comment(case)
        assert scene.submit(case, LATER).state == State.SIGNATURE

    def test_a_heading_that_somebody_wrote_with_the_name_is_held(self, scene):
        case = scene.case(State.DRAFTING)
        case = reply.edit(
            case=case, by=scene.officer, at=LATER, revision=case.revision, title=f"Hak Jawab: {NAME} membantah", body="37."
        )  # fmt: skip
        case = show_as(scene, case, "initials")
        assert case.reply_versions.last().text["title"] == f"Hak Jawab: {NAME} membantah"
        Case.objects.filter(pk=case.pk).update(state=State.SIGNATURE)
        case.refresh_from_db()
        for verb in (Verb.PUBLISH, Verb.PUBLISH_ORDERED):
            assert conditions.named_as_chosen in workflow.MOVES[verb].conditions
        assert "who chose otherwise" in workflow.reason_against(case, Verb.PUBLISH, at=LATER)
        with pytest.raises(Refused):
            scene.publish(case, LATER)
        case = show_as(scene, case, "full")
        assert conditions.named_as_chosen(case, LATER) == ""

    def test_what_the_title_of_the_story_says_is_public_already(self, scene):
        _story, version = scene.publish_story(title=f"{NAME} menggugat PDAM")
        case = scene.case(State.SIGNATURE, version=version, passages=(0,), shown_as="hidden")
        assert NAME in case.reply_versions.last().text["title"]
        assert conditions.named_as_chosen(case, LATER) == ""

    @pytest.mark.parametrize("state", [State.PUBLISHED, State.DISPUTED, State.SPAM])
    def test_not_once_something_came_out(self, visit, scene, state):
        case = scene.case(state)
        data = {"shown_as": "hidden", "reason": "Diminta."}
        assert visit.as_(scene.officer).verb(case, "show_as", **data).status_code == 409
        assert case.parties.get().shown_as == "full"

    def test_our_own_correction_has_nobody_to_name(self, scene):
        case = scene.file(CaseType.CORRECTION)
        Case.objects.filter(pk=case.pk).update(type=CaseType.OWN)
        case.refresh_from_db()
        assert "type" in workflow.reason_against(case, Verb.SHOW_AS, at=LATER)
