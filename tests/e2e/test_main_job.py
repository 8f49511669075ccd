"""The main job, as its people live it: a story is written, published, changed, answered; and both sides see it.

The steps of one module share a site, and come in order.
"""

import re

import pytest

from articles.models import Article, LiveStory, Notice
from corrections.models import Case
from newsroom.core.models import OutgoingMail

TITLE = "Taman baca di bawah jembatan dibuka"
PHONE = {"viewport": {"width": 390, "height": 844}}


def press(page):
    """The one main button of a verb's page; where a letter goes with it, the one that sends it, too."""
    main = page.locator("#content form button[type=submit], #content form input[type=submit]").first
    main.click()
    page.wait_for_load_state()
    if page.locator(".case-letter").count():
        main.click()
        page.wait_for_load_state()


def admin(page, model, pk, verb="change"):
    page.goto(f"/admin/{model}/{pk}/{verb}/")
    return page


def related(page, words):
    page.locator("[data-name=relatedStory]").click()
    page.locator(".own-dialog input[type=search]").fill(words)
    page.locator(".own-results button", has_text=words).first.wait_for()
    page.keyboard.press("Enter")
    page.locator(".own-dialog").wait_for(state="detached")


def test_a_reporter_writes_with_two_baca_juga_and_an_editor_publishes(open_page, sign_in, orm):
    first, second = LiveStory.objects.order_by("-first_published_at")[1:3]
    reporter = sign_in(open_page(), "ratri")
    reporter.goto("/admin/articles/article/add/")
    reporter.locator(".tiptap").wait_for()
    reporter.fill("#id_title", TITLE)
    reporter.select_option("#id_section", index=1)
    reporter.locator(".tiptap").click()
    reporter.keyboard.type("Taman baca itu memuat 73 buku dan buka setiap sore.")
    related(reporter, first.title)
    reporter.keyboard.type("Warga menyumbang raknya.")
    related(reporter, second.title)
    reporter.keyboard.type("Anak-anak datang sejak pukul tiga.")
    reporter.click("[name=_save]")
    reporter.wait_for_url("**/change/")
    pk = int(reporter.url.split("/")[-3])
    press(admin(reporter, "articles/article", pk, "ajukan"))
    assert Article.objects.get(pk=pk).stage == "review"

    editor = sign_in(open_page(), "bagas")
    admin(editor, "articles/article", pk, "terbitkan")
    editor.locator("[name=verified]").check()
    editor.locator("[name=may_harm][value=no]").check()
    press(editor)
    story = LiveStory.objects.get(title=TITLE)
    reader = open_page()
    reader.goto(story.get_absolute_url())
    assert reader.locator("aside.also").all_inner_texts() and reader.locator("aside.also").count() == 2
    for path in ("/", story.section.get_absolute_url(), "/penulis/ratri-wulandhari/"):
        reader.goto(path)
        assert reader.get_by_role("link", name=TITLE).count() >= 1, path


def test_saving_changes_nothing_in_public_and_publishing_asks_why(open_page, sign_in, orm):
    story = LiveStory.objects.get(title=TITLE)
    editor = sign_in(open_page(), "bagas")
    admin(editor, "articles/article", story.pk)
    editor.locator(".tiptap p", has_text="Warga menyumbang").click()
    editor.keyboard.press("End")
    editor.keyboard.type(" Cat temboknya juga.")
    editor.click("[name=_save]")
    editor.wait_for_load_state()
    reader = open_page()
    reader.goto(story.get_absolute_url())
    assert "Cat temboknya" not in reader.locator("main").inner_text()

    admin(editor, "articles/article", story.pk, "terbitkan")
    assert editor.locator("#content ins", has_text="Cat temboknya").count() == 1
    editor.locator("input[name=change][value=update]").check()
    editor.fill("[name=note]", "Sumbangan cat ditambahkan.")
    press(editor)
    reader.goto(f"/berita/{story.pk}/riwayat/")
    page = reader.locator("main")
    assert "Sumbangan cat ditambahkan." in page.inner_text()
    assert page.locator("ins", has_text="Cat temboknya").count() == 1


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_complainant_files_from_the_note_under_the_story(open_page, orm, script, accessible):
    story = LiveStory.objects.get(title=TITLE)
    phone = open_page(java_script_enabled=script, **PHONE)
    phone.goto(story.get_absolute_url())
    phone.locator(".editorial a", has_text="Ajukan Hak Jawab").click()
    assert TITLE in phone.locator("main").inner_text()
    go_on = phone.locator("main form .btn-1")
    go_on.click()
    phone.locator("input[name=bagian][value=p1]").check()
    go_on.click()
    phone.locator("textarea[name=benar]").fill("Bukunya 37, bukan 73.\n\nKami yang menghitungnya.")
    go_on.click()
    go_on.click()
    phone.locator("input[name=nama]").fill("Darsih")
    phone.locator("input[name=telepon]" if not script else "input[name=surel]").fill(
        "darsih@warga.example" if script else "0000-5550-1234"
    )
    go_on.click()
    if script:
        accessible(phone)
    go_on.click()
    phone.wait_for_url("**/tanda-terima/")
    case = Case.objects.order_by("-pk").first()
    assert case.number in phone.locator("main").inner_text() and case.stories.get().version.number == 2
    phone.goto(case.get_absolute_url())
    assert "Bukunya" in phone.content() or case.number in phone.content()


def test_the_reply_is_edited_agreed_to_signed_and_linked(open_page, sign_in, orm):
    case = Case.objects.filter(stories__article__live_story__title=TITLE).order_by("pk").first()
    officer = sign_in(open_page(), "wening")
    admin(officer, "corrections/case", case.pk)
    assert "Darsih" in officer.locator("#content").inner_text()
    admin(officer, "corrections/case", case.pk, VERBS["lengkap"])
    officer.locator("input[name=identity][value=called_back]").check()
    press(officer)
    press(admin(officer, "corrections/case", case.pk, VERBS["terima"]))
    admin(officer, "corrections/case", case.pk, VERBS["sunting"])
    officer.locator("#content textarea[name=body]").fill("Buku di taman baca itu 37.\n\nKami menghitungnya.")
    press(officer)
    press(admin(officer, "corrections/case", case.pk, VERBS["kirim"]))
    case.refresh_from_db()
    assert case.state == "comment"

    complainant = open_page(**PHONE)
    complainant.goto("/demo/surat/")
    link = complainant.locator(f"section:has-text('{case.number}') a[href*='/buka/']").first.get_attribute("href")
    complainant.goto(re.sub(r"^https?://[^/]+", "", link))
    assert complainant.locator("main del").count() and complainant.locator("main ins").count()
    complainant.get_by_role("button", name=re.compile("^Setuju")).click()
    complainant.wait_for_load_state()

    signer = sign_in(open_page(), "laras")
    admin(signer, "corrections/case", case.pk, VERBS["muat"])
    signer.locator("#content input[type=radio][value=no], #content input[type=radio][value=False]").first.check()
    press(signer)
    case.refresh_from_db()
    assert case.state == "published"
    notice = Notice.objects.get(reply=case.reply)
    reader = open_page()
    reader.goto(LiveStory.objects.get(title=TITLE).get_absolute_url())
    assert reader.locator(f"main a[href='{case.reply.get_absolute_url()}']").count()
    reader.goto(case.reply.get_absolute_url())
    assert reader.locator("main a", has_text=TITLE).count()
    reader.goto("/koreksi/")
    assert reader.locator(f"main a[href='{notice.get_absolute_url()}']").count()
    assert OutgoingMail.objects.filter(to="darsih@warga.example").count() >= 4


VERBS = {"lengkap": "find_complete", "terima": "accept", "sunting": "edit", "kirim": "send_edit", "muat": "publish"}
