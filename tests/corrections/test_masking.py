"""Masking an identity: a name is put in every place that there is, masked, and then looked for everywhere."""

from datetime import timedelta
from html import unescape

import pytest
from django.apps import apps
from django.contrib.admin.models import CHANGE, LogEntry
from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from django.db import models
from django.urls import reverse
from django.utils import timezone

from articles.actions import register_identity
from articles.actions.correct import close_version
from articles.actions.mask_identity import give_reason, mask_identity
from articles.actions.save_copy import save_copy
from articles.identities import register
from articles.identities.hider import Hider
from articles.models import Article, Masking, Notice, Photo, ProtectedIdentity, Tag
from corrections import workflow
from corrections.models import Case, Passage
from corrections.models.case import State
from corrections.models.event import Verb
from newsroom.core import record, worker
from newsroom.core.errors import Refused
from newsroom.core.models import Chain, MaskAct, OutgoingMail, PageDrop
from tests.articles import public
from tests.corrections.scene import says

NAME = "Zulaikha Purnamawati"
HIDER = Hider((NAME,))
# What people wrote to us, which stays theirs and inside; and the register itself.
PRIVATE = {"statement", "reply wording"}


@pytest.fixture
def world(scene):
    """A story that names somebody in all that it is and was, a reply to it, and stories and filings around it."""
    now = timezone.now() - timedelta(hours=2)
    ana = public.author("Ana", "ana")
    lead = public.photo(scene, "teal", caption=f"{NAME} di rumah", alt=f"Wajah {NAME}")
    Photo.objects.filter(pk=lead.pk).update(title="zulaikha_purnamawati.jpg", credit=f"Dok. {NAME}")
    lead.refresh_from_db()
    inner = public.photo(scene, "red", caption="Ruang sidang", alt="Ruang")
    body = (
        f"<p>Korban, <strong>Zulaikha</strong> Purnamawati, 16 tahun, hadir.</p><p>Ada 73 saksi.</p><p>ZULAIKHA-PURNAMAWATI diam.</p>"
        f'<figure data-photo="{inner.pk}" data-caption="Ibu {NAME}"></figure>'
        f'<p>Lihat <a href="https://x.example/zulaikha-purnamawati">ini</a>.</p>'
    )
    article = public.story(
        scene, f"Sidang {NAME} dimulai", body, at=now, tags=["sidang", NAME], authors=[(ana, "reporter")],
        kicker="Kasus Zulaikha Purnamawati", standfirst=f"Cerita {NAME}.", dateline="Zulaikha Purnamawati",
        lead_photo=lead, lead_caption=f"Keterangan {NAME}",
    )  # fmt: skip
    public.change(scene, article, "saksi", "orang saksi", note=f"Keterangan ibu {NAME}.", at=now + timedelta(minutes=1))
    erratum = [(f"{NAME} 73", f"{NAME} 37")]
    public.erratum(
        scene, article, "73", "37", items=erratum, apology=f"Maaf kepada {NAME}.", at=now + timedelta(minutes=2)
    )
    close_version(
        version=article.versions.get(number=1),
        by=scene.signer,
        at=now + timedelta(minutes=3),
        reason=f"Menyebut {NAME}.",
    )
    reply = public.reply(
        scene, article, f"Hak Jawab keluarga {NAME}", party=f"Keluarga {NAME}", html=f"<p>{NAME} tidak salah.</p>",
        at=now + timedelta(minutes=4),
    )  # fmt: skip
    link = f'<aside data-related-article="{article.pk}"></aside>'
    other = public.story(scene, "Berita lain", f"<p>Lain.</p>{link}", tags=["sidang"], at=now + timedelta(minutes=5))
    public.change(scene, other, "Lain.", "Lain sekali.", at=now + timedelta(minutes=6))
    article = Article.objects.get(pk=article.pk)
    case = scene.file(version=article.live, passages=(0, 1), right=f"{NAME} anak kami.", at=now + timedelta(minutes=7))
    LogEntry.objects.log_actions(
        scene.editor.pk, [article], CHANGE, change_message=f"Judul: {NAME}", single_object=True
    )
    article.body += f"<p>Belum terbit: {NAME}.</p>"
    save_copy(article=article, by=scene.editor, revision=article.revision)
    return {"article": article, "reply": reply, "other": other, "case": case, "lead": lead, "inner": inner}


def mask(scene, article, words=(NAME,), **values):
    said = {"why": "child-victim", "reason": "Ia berumur 16 tahun.", "by": scene.editor, "at": timezone.now(), **values}
    return mask_identity(article=Article.objects.get(pk=article.pk), words=list(words), **said)


def addresses(scene, world):
    """Every public page on which one of the stories, or what concerns it, may stand."""
    now = timezone.localtime()
    yield from ["/", "/indeks/", "/feed/", "/feed/?format=rss", "/koreksi/", "/koreksi/feed/", "/koreksi/register.json",
                "/koreksi/register.csv", "/sitemap.xml", "/sitemap-news.xml", "/redaksi/", "/koreksi/ajukan/",
                "/cari/?q=zulaikha", "/cari/?q=purnamawati", "/cari/?q=sidang", "/penulis/ana/", "/rubrik/daerah/",
                "/rubrik/daerah/feed/", "/tag/sidang/", "/tag/sidang/feed/", "/tag/zulaikha-purnamawati/",
                "/tag/zulaikha-purnamawati/feed/"]  # fmt: skip
    yield reverse("index_day", args=[now.year, now.month, now.day])
    yield reverse("sitemap_month", args=[now.year, f"{now.month:02}"])
    for article in (world["article"], world["reply"], world["other"]):
        story = Article.objects.get(pk=article.pk)
        yield reverse("story", args=[story.pk, story.live.text["slug"]])
        yield f"{reverse('filing', args=[story.pk])}?versi={story.live.number}"
        history = reverse("history", args=[story.pk])
        numbers = list(story.versions.values_list("number", flat=True))
        yield history
        yield from (f"{history}?dari={one}&ke={two}" for one in numbers for two in numbers if one < two)
        yield from (reverse("version", args=[story.pk, number]) for number in numbers)
    yield from (notice.get_absolute_url() for notice in Notice.objects.all())


def named_in_public(client, scene, world):
    """Addresses whose answer names the person, in any spelling."""
    found = set()
    for address in addresses(scene, world):
        response = client.get(address)
        assert response.status_code in {200, 404, 410}, address
        if HIDER.finds(unescape(response.content.decode())):
            found.add(address)
    return found


def named_in_database():
    """(table, column, id) of every text that names the person, what is private left out."""
    kinds = (models.CharField, models.TextField, models.JSONField, models.FileField)
    found = set()
    for model in apps.get_models(include_auto_created=True):
        if model is ProtectedIdentity or model._meta.proxy:
            continue
        columns = [field.attname for field in model._meta.concrete_fields if isinstance(field, kinds)]
        rows = model.objects.exclude(entry__kind__in=PRIVATE) if model._meta.label == "core.Text" else model.objects
        for row in rows.values("pk", *columns):
            found |= {(model._meta.label, name, row["pk"]) for name in columns if HIDER.finds(str(row[name]))}
    return found


def faults():
    return [str(fault) for chain in Chain.objects.all() for fault in record.verify(chain)]


@pytest.mark.law("KE-5a", "KE-5b", "CH-2")
def test_a_masked_name_stands_nowhere_any_more(client, scene, world):
    article = world["article"]
    shown = named_in_public(client, scene, world)
    assert len(shown) > 30, shown
    assert {table for table, _column, _pk in named_in_database()} == {
        "admin.LogEntry", "articles.Article", "articles.LiveStory", "articles.Photo", "articles.SearchText", "articles.Tag",
        "core.OutgoingMail", "core.Text", "corrections.Message", "corrections.Passage",
    }  # fmt: skip
    masking = mask(scene, article)
    assert named_in_public(client, scene, world) == set()
    assert named_in_database() == set()
    assert faults() == []
    # Three versions, erratum, reply, closure and working copy; then the reply's own version, and two of the other story.
    assert masking.texts == 7
    assert MaskAct.objects.filter(ground="identity", entry__by=scene.editor).count() == 6 + 1 + 2
    assert not Tag.objects.filter(slug="zulaikha-purnamawati").exists() and Tag.objects.filter(slug="sidang").exists()
    page = client.get(Article.objects.get(pk=article.pk).get_absolute_url()).content.decode()
    assert "<strong>[disamarkan]</strong>, 16 tahun" in page and "37 orang saksi" in page
    assert f"/berita/{article.pk}/" not in client.get("/cari/?q=zulaikha").content.decode()
    assert f"/berita/{article.pk}/" in client.get("/cari/?q=sidang").content.decode()
    # What they wrote to us is theirs, and stays inside.
    assert NAME in world["case"].statements.get().text["right"]
    assert case_quotes(world["case"]) == ["Sidang [disamarkan] dimulai", "Korban, [disamarkan], 16 tahun, hadir."]


def case_quotes(case):
    return list(Passage.objects.filter(story__case=case).values_list("quote", flat=True))


@pytest.mark.law("KE-5b")
def test_the_address_leads_on_without_the_name(client, scene, world):
    old = reverse("story", args=[world["article"].pk, Article.objects.get(pk=world["article"].pk).live.text["slug"]])
    assert "zulaikha" in old
    mask(scene, world["article"])
    moved = client.get(old)
    assert moved.status_code == 301
    assert moved.headers["Location"] == f"/berita/{world['article'].pk}/sidang-disamarkan-dimulai/"


def test_readers_are_told_that_and_when_and_on_which_ground(client, scene, world):
    mask(scene, world["article"], why="child-offender")
    for story in ("article", "reply", "other"):
        page = client.get(reverse("history", args=[world[story].pk]))
        assert says(page, "A protected identity was masked") and says(
            page, "Protected identity (KEJ 5, child protection)"
        )
        assert not says(page, "Child: suspect or offender") and "Ia berumur" not in page.content.decode()


def test_masking_twice_is_harmless(scene, world):
    mask(scene, world["article"])
    acts, mails = MaskAct.objects.count(), OutgoingMail.objects.count()
    with pytest.raises(Refused):
        mask(scene, world["article"])
    assert (MaskAct.objects.count(), OutgoingMail.objects.count()) == (acts, mails) and faults() == []
    assert len(register.standing(world["article"].pk)) == 1


def test_it_does_not_come_back(scene, world):
    article = Article.objects.get(pk=world["article"].pk)
    window = article.revision
    mask(scene, article)
    with pytest.raises(Refused):
        save_copy(article=article, by=scene.editor, revision=window)
    article = Article.objects.get(pk=article.pk)
    article.body += f"<p>{NAME}</p>"
    save_copy(article=article, by=scene.editor, revision=article.revision)
    with pytest.raises(Refused, match="child"):
        public.change(scene, article, "37", "38")


def test_a_withdrawn_story_is_masked_too(client, scene, world):
    public.withdrawal(scene, world["article"], reason=f"Menyebut {NAME}.", at=timezone.now())
    mask(scene, world["article"])
    assert not HIDER.finds(unescape(client.get(reverse("story", args=[world["article"].pk])).content.decode()))
    assert named_in_database() == set() and faults() == []


def test_pages_that_showed_it_are_dropped(scene, world):
    PageDrop.objects.all().delete()
    mask(scene, world["article"])
    keys = set(PageDrop.objects.values_list("key", flat=True))
    stories = {f"article:{world[name].pk}" for name in ("article", "reply", "other")}
    notices = {f"notice:{pk}" for pk in Notice.objects.values_list("pk", flat=True)}
    assert stories | notices | {"front", "index", "register", f"section:{scene.section.pk}"} <= keys


def test_other_stories_that_name_it_themselves_are_named_to_the_editor(visit, scene, world):
    public.story(scene, "Sekolah berduka", f"<p>Teman {NAME}.</p>")
    visit.as_(scene.editor)
    answer = visit.post(
        "articles_article_samarkan", world["article"].pk, words=NAME, mark="Z.", why="child-victim", reason="Anak."
    )
    assert answer.status_code == 302
    page = visit.client.get(answer.url).content.decode()
    assert "Sekolah berduka" in page
    assert Article.objects.get(pk=world["article"].pk).title == "Sidang Z. dimulai"


class TestWhoMay:
    @pytest.mark.parametrize("role", ["reporter", "officer", "administrator"])
    def test_not_they(self, visit, scene, world, role):
        visit.as_(scene.by(role))
        for verb in ("samarkan", "alasan"):
            assert visit.get(f"articles_article_{verb}", world["article"].pk).status_code == 403
            assert visit.post(f"articles_article_{verb}", world["article"].pk, words=NAME).status_code == 403
        with pytest.raises(PermissionDenied):
            mask(scene, world["article"], by=scene.by(role))
        assert named_in_database()

    @pytest.mark.parametrize(
        ("values", "field"),
        [
            ({"reason": ""}, "reason"),
            ({"reason": f"Karena {NAME}"}, "reason"),
            ({"words": []}, "words"),
            ({"words": ["ab"]}, "words"),
            ({"mark": "zulaikha purnamawati"}, "mark"),
            ({"why": "other", "emergency": True, "reason": ""}, "emergency"),
        ],
    )
    def test_what_is_missing_is_said(self, scene, world, values, field):
        with pytest.raises(Refused) as refused:
            mask(scene, world["article"], **{"words": [NAME], **values})
        assert refused.value.field == field and named_in_database()

    def test_a_draft_is_just_rewritten(self, scene):
        with pytest.raises(Refused):
            mask(scene, public.draft(scene, f"Konsep {NAME}"))


@pytest.mark.law("CH-3")
class TestEmergency:
    def test_one_step_now_and_the_reason_within_the_day(self, visit, scene, world, client):
        visit.as_(scene.editor)
        data = {"words": NAME, "mark": "[disamarkan]", "why": "child-victim", "emergency": "on"}
        assert visit.post("articles_article_samarkan", world["article"].pk, **data).status_code == 302
        assert named_in_database() == set()
        (masking,) = Masking.unexplained()
        assert masking.reason_due_at == masking.at + timedelta(hours=24)
        visit.as_(scene.signer)
        assert says(visit.get("index"), "Maskings that wait for their reason")
        button = reverse("admin:articles_article_alasan", args=[world["article"].pk])
        assert button in visit.get("index").content.decode()
        assert button in visit.get("articles_article_change", world["article"].pk).content.decode()
        assert visit.post("articles_article_alasan", world["article"].pk, reason=f"Ia {NAME}").status_code == 422
        assert visit.post("articles_article_alasan", world["article"].pk, reason="").status_code == 422
        assert (
            visit.post("articles_article_alasan", world["article"].pk, reason="Korban di bawah umur.").status_code
            == 302
        )
        assert visit.post("articles_article_alasan", world["article"].pk, reason="Lagi.").status_code == 409
        assert not Masking.unexplained() and masking.reason.text == {"reason": "Korban di bawah umur."}
        assert button not in visit.get("index").content.decode()
        assert faults() == []

    def test_whoever_masked_and_the_responsible_person_are_reminded_once(self, scene, world):
        masking = mask(scene, world["article"], reason="", emergency=True)
        key = f"masking:{masking.pk}:"
        worker.run_once(at=masking.at + timedelta(hours=23))
        assert not OutgoingMail.objects.filter(key__startswith=key)
        worker.run_once(at=masking.at + timedelta(hours=25))
        worker.run_once(at=masking.at + timedelta(hours=50))
        mails = OutgoingMail.objects.filter(key__startswith=key)
        assert sorted(mails.values_list("to", flat=True)) == [scene.editor.email, scene.signer.email]
        assert "/alasan/" in mails[0].body and not HIDER.finds(mails[0].body)

    def test_nobody_is_reminded_of_a_reason_that_was_given(self, scene, world):
        masking = mask(scene, world["article"], reason="", emergency=True)
        give_reason(masking=masking, reason="Anak.", by=scene.signer, at=masking.at)
        worker.run_once(at=masking.at + timedelta(hours=25))
        assert not OutgoingMail.objects.filter(key__startswith="masking:")
        with pytest.raises(Refused):
            give_reason(masking=masking, reason="Lagi.", by=scene.signer, at=masking.at)


class TestPhoto:
    @pytest.fixture(autouse=True)
    def media(self, settings, tmp_path):
        settings.MEDIA_ROOT = tmp_path

    def test_its_files_go_and_every_story_loses_it(self, client, scene, world, django_capture_on_commit_callbacks):
        lead, inner = world["lead"], world["inner"]
        worker.run_once()
        third = public.story(scene, "Ketiga", f'<p>x</p><figure data-photo="{inner.pk}"></figure>', lead_photo=lead)
        inner.refresh_from_db()
        files = [inner.file.name, *(r[kind] for r in inner.renditions for kind in ("webp", "jpeg"))]
        assert len(files) > 1 and all(map(default_storage.exists, files))
        with django_capture_on_commit_callbacks(execute=True):
            mask(scene, world["article"], photos=[inner, lead])
        assert not any(map(default_storage.exists, files))
        for story in (world["article"], third):
            story = Article.objects.get(pk=story.pk)
            assert "<figure" not in story.body and story.lead_photo is None and not story.live.text["lead_photo"]
            for version in story.versions.all():
                page = client.get(version.get_absolute_url()).content.decode()
                assert inner.file.name.removesuffix(".jpg") not in page and lead.file.name not in page
        assert faults() == []
        worker.run_once()
        assert not any(map(default_storage.exists, files))
        with pytest.raises(Refused):
            public.photo(scene, "red")

    def test_the_worker_removes_what_the_commit_did_not(self, scene, world):
        name = Photo.objects.get(pk=world["inner"].pk).file.name
        mask(scene, world["article"], photos=[world["inner"]])
        assert default_storage.exists(name)
        worker.run_once()
        assert not default_storage.exists(name)


class TestReplies:
    def protect(self, scene, words=NAME, **values):
        return register_identity.protect(
            article=scene.story, kind="name", words=words, why="sexual-victim", by=scene.officer, at=scene.now, **values
        )

    @pytest.mark.law("KE-5a")
    def test_a_reply_that_names_a_victim_is_held_with_a_warning(self, visit, scene):
        case = scene.case(State.SIGNATURE, right="Yang benar: zulaikha purnamawati ada di rumah.")
        self.protect(scene)
        visit.as_(scene.signer)
        page = visit.get("corrections_case_change", case.pk)
        assert says(page, "A protected identity is named here")
        assert says(page, "The reply names a protected identity. It is held until the wording no longer does.")
        answer = visit.verb(case, "publish", apology_due="no")
        assert answer.status_code == 409 and not Notice.objects.exists()

    def test_it_goes_on_once_the_wording_names_nobody(self, visit, scene):
        case = scene.case(State.DRAFTING, right=f"Yang benar: {NAME} ada di rumah.")
        self.protect(scene)
        at = scene.now + timedelta(days=3)
        case = scene.edit(case, at, body="Yang benar: korban ada di rumah.")
        case = scene.send_edit(case, at)
        visit.as_(scene.signer)
        page = visit.get("corrections_case_change", case.pk)
        assert says(page, "in the words of the filing, which stay inside.")
        Case.objects.filter(pk=case.pk).update(state=State.SIGNATURE)
        assert visit.verb(case, "publish", apology_due="no").status_code == 302

    def test_nor_by_the_name_of_the_party(self, scene):
        case = scene.case(State.SIGNATURE, name=f"Ibu {NAME}")
        self.protect(scene)
        with pytest.raises(Refused):
            scene.publish(case, scene.now + timedelta(days=3))
        case = scene.case(State.COMPLETE, name=f"Ibu {NAME}")
        assert "name of the party" in workflow.reason_against(case, Verb.PUBLISH_OTHERWISE, at=scene.now)

    def test_a_filing_that_names_nobody_says_nothing(self, visit, scene):
        case = scene.case(State.SIGNATURE)
        self.protect(scene)
        visit.as_(scene.officer)
        assert not says(visit.get("corrections_case_change", case.pk), "A protected identity is named here")
