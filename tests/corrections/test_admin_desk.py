"""What the desk puts in order: stories added, passages marked, duplicates, spam; identity found; errors that colleagues report."""

import re

import pytest
from django.contrib.auth.models import Group

from articles.actions.save_copy import save_copy
from articles.models import Article
from corrections import formal
from corrections.models import Case, CaseFile, Party
from corrections.models.case import CaseType, State
from newsroom.core.actions.keep_file import keep_file
from tests.articles.public import photo

from .scene import NOW, letter_file, says

OWN = {"submission": "satu", "what": "passages", "passages": ["1"], "happened": "Angkanya terbalik.", "right": "37"}


def fresh(case):
    return Case.objects.get(pk=case.pk)


@pytest.fixture
def scanned(scene):
    """A letter that lies here as a scan, its passages not marked."""
    case = scene.file(right="")
    case.stories.get().passages.all().delete()
    CaseFile.objects.create(case=case, file=keep_file(upload=letter_file(), at=NOW), kind="scan")
    return case


@pytest.mark.law("HJ-10a")
class TestMarking:
    def test_the_page_says_that_nothing_is_marked_and_the_next_step_is_to_mark(self, visit, scene, scanned):
        response = visit.as_(scene.officer).get("corrections_case_change", scanned.pk)
        assert says(response, "The disputed passages are not marked yet.")
        assert response.context["main_verb"] == "mark"
        assert [str(defect) for defect in formal.missing(scanned, at=NOW)] == ["no_passage"]

    def test_an_officer_marks_them_and_the_marks_before_stay_on_record(self, visit, scene, scanned):
        visit.as_(scene.officer)
        assert visit.verb(scanned, "mark", what="passages", passages=["1", "3"]).status_code == 302
        assert visit.verb(fresh(scanned), "mark", what="passages", passages=["1"]).status_code == 302
        assert [passage.number for passage in scanned.stories.get().passages.all()] == [1]
        last = scanned.events.last()
        assert (last.text["marked_before"], last.text["marked"], last.by) == ([1, 3], [1], scene.officer)
        page = visit.get("corrections_case_change", scanned.pk)
        assert not says(page, "The disputed passages are not marked yet.")
        assert not formal.missing(scanned, at=NOW)

    @pytest.mark.parametrize(
        "data", [{"what": "passages"}, {"what": "passages", "passages": ["99"]}, {}, {"what": "later"}]
    )
    def test_what_cannot_be_is_said(self, visit, scene, scanned, data):
        assert visit.as_(scene.officer).verb(scanned, "mark", **data).status_code == 422
        assert scanned.stories.get().unmarked

    def test_a_second_click_gets_a_sentence(self, visit, scene, scanned):
        visit.as_(scene.officer)
        assert visit.verb(scanned, "mark", what="whole").status_code == 302
        assert visit.verb(scanned, "mark", what="whole").status_code == 409
        assert scanned.events.filter(verb="mark").count() == 1

    def test_not_after_the_decision(self, visit, scene):
        case = scene.case(State.REFUSED)
        visit.as_(scene.officer)
        page = visit.get("corrections_case_change", case.pk)
        assert not {"mark", "add_story", "spam", "join"} & {button["name"] for button in page.context["verb_buttons"]}
        for verb in ("mark", "add_story"):
            assert visit.verb(case, verb, what="whole").status_code == 409

    @pytest.mark.law("HJ-6")
    def test_the_words_of_a_scan_are_typed_off_before_they_are_published(self, visit, scene, scanned):
        visit.as_(scene.officer)
        visit.verb(scanned, "mark", what="whole")
        visit.verb(fresh(scanned), "find_complete", identity="letterhead")
        assert visit.verb(fresh(scanned), "accept").status_code == 422
        assert visit.verb(fresh(scanned), "accept", typed_off="Yang benar\r\n37.").status_code == 302
        wording = scanned.reply_versions.get()
        assert (wording.text["body"], wording.original, wording.entry.by) == ("Yang benar\n37.", True, scene.officer)


class TestAddingAStory:
    def test_it_is_searched_its_passages_are_ticked_and_both_are_shown_in_order(self, visit, scene):
        other, _version = scene.publish_story(title="Jembatan roboh", body="<p>Jembatan itu roboh.</p>")
        case = scene.file()
        visit.as_(scene.officer)
        found = visit.get("corrections_case_add_story", case.pk, q="a").context["found"]
        assert [story.pk for story in found] == [other.pk]
        address = f"/admin/corrections/case/{case.pk}/add_story/?berita={other.pk}"
        assert visit.client.get(address).status_code == 200
        data = {"revision": case.revision, "what": "passages", "passages": ["1"]}
        assert visit.client.post(address, data).status_code == 302
        assert visit.client.post(address, data).status_code == 409
        assert [story.article for story in case.stories.all()] == [scene.story, other]
        page = visit.get("corrections_case_change", case.pk).content.decode()
        assert page.index("Warga diminta sabar") < page.index("Jembatan itu roboh.")

    @pytest.mark.parametrize("berita", ["", "999", "x", "9" * 30])
    def test_without_a_story_nothing_is_added(self, visit, scene, berita):
        case = scene.file()
        visit.as_(scene.officer)
        address = f"/admin/corrections/case/{case.pk}/add_story/?berita={berita}"
        assert visit.client.post(address, {"revision": case.revision, "what": "whole"}).status_code == 422
        assert case.stories.count() == 1 and case.events.count() == 1


class TestDuplicates:
    @pytest.mark.parametrize(
        ("filer", "same"),
        [
            ({"email": "SRI@warga.example", "name": "Orang Lain"}, True),
            ({"email": "", "phone": "0812 3456 7890", "name": "Orang Lain"}, True),
            ({"email": "lain@warga.example", "name": "sri  wahyuni"}, True),
            ({"email": "lain@warga.example", "name": "Orang Lain"}, False),
        ],
    )
    def test_the_page_points_at_an_open_filing_of_the_same_person(self, visit, scene, filer, same):
        first = scene.file(phone="+62 812-3456-7890")
        second = scene.file(**filer)
        visit.as_(scene.officer)
        page = visit.get("corrections_case_change", second.pk)
        assert says(page, "Perhaps the same as") == same
        assert bool(re.search(f'href="[^"]*/{second.pk}/join/"', page.content.decode()))
        form = visit.get("corrections_case_join", second.pk).context["form"]
        assert form.initial["number"] == (first.number if same else "")

    def test_another_story_or_a_closed_filing_is_no_duplicate(self, visit, scene):
        _other, version = scene.publish_story(title="Jembatan roboh")
        scene.file(version=version)
        scene.case(State.REFUSED)
        case = scene.file()
        assert not says(visit.as_(scene.officer).get("corrections_case_change", case.pk), "Perhaps the same as")

    def test_joined_filings_point_at_each_other_and_nothing_is_lost(self, visit, scene):
        goes_on = scene.file()
        case = scene.file(right="Kedua kalinya saya tulis.")
        visit.as_(scene.officer)
        assert visit.verb(case, "join", number=goes_on.number).status_code == 302
        page = visit.get("corrections_case_change", case.pk).content.decode()
        assert f"/{goes_on.pk}/change/" in page and "Kedua kalinya saya tulis." in page and "Rani" in page
        there = visit.get("corrections_case_change", goes_on.pk)
        assert f"/{case.pk}/change/" in there.content.decode()
        assert says(there, "Joined with this filing") and not says(there, "Perhaps the same as")
        assert case.parties.count() == 1 and case.statements.count() == 1

    def test_a_filing_is_not_joined_with_what_the_newsroom_raised(self, visit, scene):
        visit.as_(scene.others["reporter"]).post("articles_article_lapor", scene.story.pk, **OWN)
        own, case = Case.objects.get(), scene.file()
        response = visit.as_(scene.officer).verb(case, "join", number=own.number)
        assert response.status_code == 422 and fresh(case).state == State.RECEIVED

    def test_other_filings_about_the_story_are_listed_with_state_and_age(self, visit, scene):
        other = scene.case(State.REFUSED, name="Orang Lain", email="lain@warga.example")
        case = scene.file()
        page = visit.as_(scene.officer).get("corrections_case_change", case.pk)
        assert [each.case for each in page.context["others"]] == [other]
        assert other.number in page.content.decode()


@pytest.mark.law("HJ-3")
def test_spam_is_marked_by_name_with_a_reason_and_still_found(visit, scene):
    case = scene.file(name="Bandar Judi")
    visit.as_(scene.officer)
    assert visit.verb(case, "spam", reason="").status_code == 422
    assert visit.verb(case, "spam", reason="Iklan judi, bukan soal berita.").status_code == 302
    page = visit.get("corrections_case_change", case.pk).content.decode()
    assert page.count("Iklan judi, bukan soal berita.") == 2 and "Rani" in page
    for words in ("bandar", case.number):
        found = visit.get("corrections_case_changelist", q=words).context["cl"].result_list
        assert [each.number for each in found] == [case.number]
    assert visit.verb(fresh(case), "restore", reason="Ternyata sungguhan.").status_code == 302
    assert fresh(case).state == State.RECEIVED


class TestStanding:
    @pytest.mark.law("HJ-9c", "HJ-8", "PR-8", "PD-4")
    def test_an_officer_finds_how_identity_and_authority_were_shown_without_papers(self, visit, scene):
        case = scene.file(represents="Koperasi Tirta")
        visit.as_(scene.officer)
        form = visit.get("corrections_case_find_complete", case.pk).context["form"]
        assert not form.is_multipart()
        assert visit.verb(case, "find_complete").status_code == 422
        assert visit.verb(case, "find_complete", identity="otherwise", authority="statutes").status_code == 422
        data = {"identity": "called_back", "authority": "power_of_attorney", "note": "Lewat nomor kantor koperasi."}
        assert visit.verb(case, "find_complete", **data).status_code == 302
        event = case.events.last()
        assert (event.text, event.by) == (data, scene.officer)
        assert says(visit.get("corrections_case_change", case.pk), "Power of attorney")

    @pytest.mark.law("HJ-9c")
    def test_an_officer_may_find_it_complete_though_identity_was_not_shown(self, visit, scene):
        case = scene.file()
        assert visit.as_(scene.officer).verb(case, "find_complete", identity="not_shown").status_code == 302
        assert fresh(case).state == State.COMPLETE

    @pytest.mark.law("UP-1.12", "PD-4")
    @pytest.mark.parametrize("type", [CaseType.CORRECTION, CaseType.TAKEDOWN])
    def test_nobody_is_asked_who_they_are_to_point_at_an_error(self, visit, scene, type):
        case = scene.file(type)
        visit.as_(scene.officer)
        assert list(visit.get("corrections_case_find_complete", case.pk).context["form"].fields) == ["revision"]
        assert visit.verb(case, "find_complete").status_code == 302

    @pytest.mark.law("HJ-8")
    def test_an_organisation_without_proof_is_incomplete_and_not_refused(self, visit, scene):
        case = scene.file(represents="Koperasi Tirta", represents_kind="organisation")
        visit.as_(scene.officer)
        page = visit.get("corrections_case_change", case.pk)
        assert "no_authority" in page.context["missing"] and page.context["main_verb"] == "ask"
        assert not {"refuse", "accept"} & {button["name"] for button in page.context["verb_buttons"]}
        assert visit.verb(case, "ask", text="Mohon surat tugasnya.").status_code == 302
        assert fresh(case).state == State.INCOMPLETE

    @pytest.mark.law("HJ-1")
    @pytest.mark.parametrize("kind", ["person", "group", "organisation", "company"])
    def test_the_page_says_what_the_principal_is(self, visit, scene, kind):
        case = scene.file(represents="Tirta", represents_kind=kind)
        page = visit.as_(scene.officer).get("corrections_case_change", case.pk).content.decode()
        assert str(Party.objects.get(case=case, name="Tirta").get_kind_display()) in page

    @pytest.mark.law("PR-10")
    @pytest.mark.parametrize("state", [State.RECEIVED, State.INCOMPLETE])
    @pytest.mark.parametrize("verb", ["accept", "refuse", "publish_otherwise"])
    def test_the_content_is_not_decided_while_the_form_is_not(self, visit, scene, state, verb):
        case = scene.case(state)
        assert case.formal_at is None
        assert visit.as_(scene.signer).verb(case, verb, ground="12a", reason="Panjang.").status_code == 409
        assert fresh(case).state == state


@pytest.mark.law("KE-10a", "UP-1.13")
class TestReporting:
    def report(self, visit, scene, **changed):
        return visit.post("articles_article_lapor", scene.story.pk, **{**OWN, **changed})

    @pytest.mark.parametrize("role", ["reporter", "editor", "officer", "responsible", "administrator"])
    def test_anybody_in_the_newsroom_reports_and_gets_a_number(self, visit, scene, role):
        visit.as_(scene.by(role))
        assert visit.get("articles_article_lapor", scene.story.pk).status_code == 200
        assert self.report(visit, scene).status_code == 302
        case = Case.objects.get()
        assert (case.type, case.state, case.parties.count()) == (CaseType.OWN, State.COMPLETE, 0)
        assert [passage.number for passage in case.stories.get().passages.all()] == [1]
        page = visit.get("articles_article_change", scene.story.pk).content.decode()
        assert case.number in page and "Angkanya terbalik." not in page

    def test_a_second_click_finds_the_first(self, visit, scene):
        visit.as_(scene.others["reporter"])
        assert self.report(visit, scene).status_code == self.report(visit, scene).status_code == 302
        assert Case.objects.count() == 1

    def test_case_roles_see_it_and_the_reporter_does_not(self, visit, scene):
        self.report(visit.as_(scene.others["reporter"]), scene)
        case = Case.objects.get()
        assert visit.get("corrections_case_change", case.pk).status_code == 403
        assert "Angkanya terbalik." in visit.as_(scene.officer).get("corrections_case_change", case.pk).content.decode()

    @pytest.mark.parametrize("changed", [{"happened": ""}, {"passages": []}, {"passages": ["99"]}, {"what": "later"}])
    def test_what_cannot_be_is_said_and_what_was_typed_stays(self, visit, scene, changed):
        response = self.report(visit.as_(scene.others["reporter"]), scene, **changed)
        assert response.status_code == 422 and not Case.objects.exists()
        assert 'value="37"' in response.content.decode() or ">\n37<" in response.content.decode()

    def test_a_draft_has_no_button_and_a_withdrawn_story_says_why(self, visit, scene):
        draft = Article(title="Rancangan", body="<p>x</p>", section=scene.section)
        save_copy(article=draft, by=scene.editor)
        visit.as_(scene.others["reporter"])
        assert visit.get("articles_article_lapor", draft.pk).status_code == 403
        scene.case(State.WITHDRAWN)
        assert self.report(visit, scene).status_code == 409

    def test_somebody_without_a_role_of_the_newsroom_does_not(self, visit, scene):
        user = scene.others["reporter"]
        user.groups.remove(Group.objects.get(name="reporter"))
        assert visit.as_(user).get("articles_article_lapor", scene.story.pk).status_code == 403

    def test_a_caption_is_reported_corrected_and_published_without_a_complainant(self, visit, scene):
        lead = photo(scene, caption="Pipa di Desa Karang.", alt="Pipa")
        scene.story, scene.version = scene.publish_story(
            title="Pipa diganti", lead_photo=lead, standfirst="Sebulan lagi."
        )
        page = visit.as_(scene.others["reporter"]).get("articles_article_lapor", scene.story.pk)
        labels = dict(page.context["form"].fields["passages"].choices)
        assert labels["1001"].endswith(": Pipa di Desa Karang.") and labels["1000"].endswith(": Sebulan lagi.")
        assert self.report(visit, scene, passages=["1001"]).status_code == 302
        case = Case.objects.get()
        assert case.stories.get().passages.get().quote == "Pipa di Desa Karang."
        scene.story.lead_caption = "Pipa di Desa Tirta."
        save(scene)
        data = {"items_was": ["Karang"], "items_should_be": ["Tirta"], "main_substance": "no"}
        response = visit.as_(scene.signer).verb(case, "correct", story_revision=scene.story.revision, **data)
        assert response.status_code == 302
        scene.story.refresh_from_db()
        assert scene.story.live.text["lead_photo"]["caption"] == "Pipa di Desa Tirta."
        assert fresh(case).state == State.CORRECTED and fresh(case).notices.get().kind == "erratum"


def save(scene):
    save_copy(article=scene.story, by=scene.editor, revision=scene.story.revision)
    scene.story.refresh_from_db()
