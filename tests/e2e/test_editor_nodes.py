"""The body editor as its writer meets it, at a desk and on a phone: every node, pasting, pictures, keys, undo."""

import base64
import io

import pytest
from PIL import Image

from articles import body
from articles.models import Article, LiveStory, Photo, Tag

STORY = "/admin/articles/article/add/"
PHONE = {"viewport": {"width": 390, "height": 800}, "has_touch": True, "is_mobile": True}
PASTE = "/static/admin-own/js/nodes/paste.js"


def opened(page, sign_in):
    sign_in(page, "ratri")
    page.goto(STORY)
    page.locator(".prose-menubar[role=toolbar]").wait_for()
    page.fill("#id_title", "Jembatan gantung di Lereng diresmikan")
    page.select_option("#id_section", index=1)
    page.locator(".tiptap").click()
    return page


@pytest.fixture
def editor(page, sign_in):
    """A reporter before an empty story."""
    return opened(page, sign_in)


@pytest.fixture
def phone(open_page, sign_in):
    return opened(open_page(**PHONE), sign_in)


def typed(page):
    return body.clean(page.locator("#id_body").input_value())


def saved(page):
    page.click("[name=_save]")
    page.wait_for_url("**/change/")
    page.locator(".prose-menubar[role=toolbar]").wait_for()
    return Article.objects.get(pk=page.url.split("/")[-3])


def png(colour="red", size=(60, 40)):
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "PNG")
    return list(out.getvalue())


def pasted(page, text="", html="", files=()):
    """Paste into the text what another program put on the clipboard."""
    page.evaluate(
        """([text, html, files]) => {
            const data = new DataTransfer()
            if (text) data.setData("text/plain", text)
            if (html) data.setData("text/html", html)
            for (const [name, bytes] of files) data.items.add(new File([new Uint8Array(bytes)], name, { type: "image/png" }))
            const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
            document.querySelector(".tiptap").dispatchEvent(event)
        }""",
        [text, html, list(files)],
    )


def dropped(page, *files):
    page.evaluate(
        """(files) => {
            const data = new DataTransfer()
            for (const [name, bytes, type] of files) data.items.add(new File([new Uint8Array(bytes)], name, { type }))
            const tiptap = document.querySelector(".tiptap")
            const { left, top } = tiptap.getBoundingClientRect()
            const where = { clientX: left + 40, clientY: top + 30, bubbles: true, cancelable: true, dataTransfer: data }
            tiptap.dispatchEvent(new DragEvent("drop", where))
        }""",
        [[name, data, kind] for name, data, kind in files],
    )


def cleaned(page, call, given):
    return page.evaluate(f"async (given) => (await import('{PASTE}')).{call}(given)", given)


class TestLinks:
    def test_words_find_a_story_of_ours_and_link_to_it_by_id(self, editor, orm):
        first = LiveStory.objects.order_by("-first_published_at").first()
        editor.keyboard.type("Awal ")
        editor.keyboard.press("Control+k")
        editor.locator(".own-dialog input[type=search]").fill(first.title)
        editor.locator(".own-results button").first.wait_for()
        editor.keyboard.press("ArrowDown")
        editor.keyboard.press("Enter")
        assert f'<a data-article="{first.pk}">' in saved(editor).body

    def test_a_pasted_address_of_ours_becomes_a_link_by_id(self, editor, orm):
        first = LiveStory.objects.first()
        editor.keyboard.type("Baca ")
        pasted(editor, f"{editor.url.split('/admin')[0]}/berita/{first.pk}/judul-lama/")
        assert f'<a data-article="{first.pk}">' in typed(editor)


def test_baca_juga_suggests_by_the_tags_of_the_form(editor, orm):
    tag = Tag.objects.filter(live__isnull=False).first()
    tagged = LiveStory.objects.filter(live_tags__tag=tag).order_by("-first_published_at").first()
    editor.locator(".own-chips + input").fill(tag.name)
    editor.keyboard.press("Enter")
    editor.locator(".tiptap").click()
    editor.keyboard.press("Control+Alt+j")
    row = editor.locator(".own-results button").first
    row.wait_for()
    assert tagged.title in row.inner_text() and row.locator(".own-mark").is_visible()
    editor.keyboard.press("Enter")
    editor.locator(".tiptap .own-related").wait_for()
    assert f'data-related-article="{tagged.pk}"' in typed(editor)
    editor.keyboard.press("Control+Alt+j")
    editor.locator(".own-results button").first.wait_for()
    assert not editor.locator(".own-results button", has_text=tagged.title).count()


def write_on(page):
    """The cursor into the last paragraph; the editor hears of a click a moment later."""
    page.locator(".tiptap > p").last.click()
    page.wait_for_timeout(150)


def put_in_everything(page):
    """Every node by its key, each followed by words."""
    keys = page.keyboard
    keys.type("Awal.")
    keys.press("Control+Alt+j")
    page.locator(".own-results button").first.wait_for()
    keys.press("Enter")
    page.locator(".own-dialog").wait_for(state="detached")
    keys.press("Control+Alt+f")
    page.locator(".own-results img").first.wait_for()
    keys.press("Enter")
    page.locator(".own-dialog").wait_for(state="detached")
    page.locator(".own-photo input").fill("Foto & 'keterangan'")
    write_on(page)
    keys.press("Control+Alt+g")
    page.locator(".own-results img").nth(2).wait_for()
    for at in range(3):
        page.locator(".own-results button").nth(at).click()
    page.locator(".own-dialog .own-button-main").click()
    page.locator(".own-gallery input").fill("Tiga foto")
    write_on(page)
    keys.press("Control+Alt+q")
    keys.type("Kami tidak tahu.")
    page.locator(".own-pullQuote input").fill("Sari, warga")
    write_on(page)
    keys.press("Control+Alt+b")
    keys.type("Isi kotak.")
    page.locator(".own-factBox input").fill("Yang perlu diketahui")
    write_on(page)
    pasted(page, "https://www.youtube.com/watch?v=dQw4w9WgXcQ")
    page.locator(".own-embed").wait_for()
    page.locator(".own-embed input").fill("Rekaman")
    write_on(page)
    keys.press("Control+Alt+t")
    for word in ("Tahun", "Jumlah", "Catatan", "2025", "12"):
        keys.type(word)
        keys.press("Tab")


WANTED = {"related", "photo", "gallery", "pull", "box", "embed", "table"}


@pytest.mark.parametrize("profile", ["editor", "phone"])
def test_every_node_survives_saving_and_opening(profile, request, orm):
    page = request.getfixturevalue(profile)
    put_in_everything(page)
    story = saved(page)
    assert {block.kind for block in body.blocks(story.body)} >= WANTED
    assert body.clean(story.body) == story.body
    page.locator(".tiptap > p").first.click()
    page.keyboard.press("End")
    page.keyboard.type("x")
    page.keyboard.press("Backspace")
    assert typed(page) == story.body
    again = saved(page)
    assert (again.body, again.revision) == (story.body, story.revision)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


class TestUndo:
    def test_a_caption_is_one_step_and_each_node_another(self, editor):
        editor.keyboard.type("Awal.")
        editor.keyboard.press("Control+Alt+f")
        editor.locator(".own-results img").first.wait_for()
        editor.keyboard.press("Enter")
        caption = editor.locator(".own-photo input")
        caption.click()
        editor.keyboard.type("Jembatan", delay=80)  # slower than the history's own grouping
        assert 'data-caption="Jembatan"' in typed(editor)
        editor.keyboard.press("Control+z")
        assert caption.input_value() == "" and 'data-caption=""' in typed(editor)
        editor.keyboard.press("Control+Shift+z")
        assert caption.input_value() == "Jembatan"
        editor.locator(".tiptap > p").first.click()
        for _step in range(2):
            editor.keyboard.press("Control+z")
        assert typed(editor) == "<p>Awal.</p>"

    def test_an_embed_gives_its_address_back(self, editor):
        pasted(editor, "https://youtu.be/dQw4w9WgXcQ")
        editor.locator(".own-embed").wait_for()
        editor.locator(".tiptap").focus()
        editor.keyboard.press("Control+z")
        assert typed(editor) == '<p><a href="https://youtu.be/dQw4w9WgXcQ">https://youtu.be/dQw4w9WgXcQ</a></p>'


def test_an_unknown_host_stays_a_link_and_a_sentence_says_who_is_known(editor):
    pasted(editor, "https://video.example/x")
    editor.locator(".own-notice", has_text="YouTube").wait_for()
    assert typed(editor) == '<p><a href="https://video.example/x">https://video.example/x</a></p>'


class TestPictures:
    def test_a_dropped_picture_goes_to_the_library_and_into_the_text(self, editor, orm):
        dropped(editor, ("banjir.png", png("teal"), "image/png"))
        editor.locator(".tiptap .own-photo img").wait_for()
        photo = Photo.objects.get(title="banjir")
        assert f'<figure data-photo="{photo.pk}"' in typed(editor)
        assert not editor.locator(".own-uploading").count()

    def test_progress_is_seen_and_can_be_cancelled(self, editor, orm):
        editor.route("**/photo-upload/", lambda route: None)  # never answers
        dropped(editor, ("lambat.png", png("navy"), "image/png"))
        line = editor.locator(".own-uploading")
        line.wait_for()
        assert line.locator("progress").count() and "lambat.png" in line.inner_text()
        editor.click("[name=_save]")
        editor.locator(".own-notice").wait_for()
        assert editor.url.endswith(STORY)
        line.locator("button").click()
        line.wait_for(state="detached")
        assert typed(editor) == ""

    def test_a_refusal_is_a_sentence_and_the_text_stays(self, editor):
        editor.keyboard.type("Tetap.")
        dropped(editor, ("bukan.png", [1, 2, 3], "image/png"))
        editor.locator(".own-notice", has_text="bukan.png").wait_for()
        assert typed(editor) == "<p>Tetap.</p>" and not editor.locator(".own-uploading").count()

    def test_several_are_offered_as_a_gallery(self, editor):
        dropped(editor, *[(f"{c}.png", png(c), "image/png") for c in ("red", "green", "blue")])
        editor.locator(".own-dialog .own-button-main").click()
        editor.locator(".own-gallery").wait_for()
        (block,) = body.blocks(typed(editor))
        assert block.kind == "gallery"

    def test_the_lead_photo_is_uploaded_in_place(self, phone, orm):
        phone.locator("[data-choose]").click()
        phone.locator(".own-dialog summary").click()
        picker = phone.locator(".own-dialog input[type=file]")
        assert picker.get_attribute("accept") == "image/*"
        picker.set_input_files({"name": "utama.png", "mimeType": "image/png", "buffer": bytes(png("olive"))})
        phone.locator(".own-dialog details input").nth(2).fill("Tepi/Ratri")
        phone.locator(".own-dialog details .own-button").last.click()
        phone.locator(".own-dialog").wait_for(state="detached")
        assert saved(phone).lead_photo.credit == "Tepi/Ratri"


class TestPasting:
    def test_word(self, editor):
        html = """<html xmlns:o="x"><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment-->
            <p class=MsoNormal style='mso-line:1'><b>Tebal</b>&nbsp;&nbsp; dan <o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
            <!--[if !supportLists]-->x<![endif]-->
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Satu</p>
            <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Dalam</p>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Dua</p>
            <img src="file:///C:/a.png"><!--EndFragment--></body></html>"""
        pasted(editor, "Tebal", html)
        editor.locator(".own-notice").wait_for()
        assert "<ol><li><p>Satu</p><ul><li><p>Dalam</p></li></ul></li><li><p>Dua</p></li></ol>" in typed(editor)
        assert "<strong>Tebal</strong> dan" in typed(editor) and "\xa0" not in typed(editor)

    def test_google_docs(self, editor):
        html = """<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span
            style="font-weight:700">Tebal</span><span style="font-weight:400;font-style:italic"> miring</span></p><br></b>"""
        assert cleaned(editor, "cleanHtml", html)["html"].startswith("<p><strong>Tebal</strong><em> miring</em></p>")

    def test_whatsapp(self, editor):
        text = "[12/10/24 14.02] Sari: Air *naik* lagi\n[12/10/24 14.03] Budi: _Benar_ ~salah~"
        assert cleaned(editor, "cleanText", text) == "<p>Air <strong>naik</strong> lagi</p><p><em>Benar</em> salah</p>"
        assert cleaned(editor, "cleanText", "[12/10/24 14.02] Sari: a\nb 2*3*4") == (
            "<p>[12/10/24 14.02] Sari: a</p><p>b 2*3*4</p>"
        )

    def test_nested_tables_are_flattened(self, editor):
        html = "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td></tr></table>"
        pasted(editor, "a", html)
        assert typed(editor).count("<table>") == 1 and "b · c" in typed(editor)

    def test_a_picture_inside_is_uploaded_in_its_place(self, editor, orm):
        data = base64.b64encode(bytes(png("purple"))).decode()
        pasted(editor, "a", f'<p>Atas</p><p><img src="data:image/png;base64,{data}"></p><p>Bawah</p>')
        editor.locator(".tiptap .own-photo img").wait_for()
        assert [block.kind for block in body.blocks(typed(editor))] == ["text", "photo", "text"]

    def test_five_megabytes_are_refused_and_nothing_is_lost(self, editor):
        editor.keyboard.type("Tetap.")
        pasted(editor, "x", "<p>" + "kata " * 1_100_000 + "</p>")
        editor.locator(".own-notice").wait_for()
        assert typed(editor) == "<p>Tetap.</p>"


class TestKeyboard:
    def test_the_toolbar_is_one_stop_with_arrows(self, editor):
        editor.keyboard.press("Alt+F10")
        at = "document.activeElement.dataset.name"
        assert editor.evaluate(at) == "heading2"
        editor.keyboard.press("ArrowRight")
        assert editor.evaluate(at) == "heading3"
        editor.keyboard.press("End")
        editor.keyboard.press("ArrowRight")
        assert editor.evaluate(at) == "heading2"
        assert editor.locator(".prose-menubar button[tabindex='0']").count() == 1
        editor.keyboard.press("Escape")
        assert editor.evaluate("document.activeElement.classList.contains('tiptap')")

    def test_every_button_has_a_name_of_ours(self, editor):
        names = editor.locator(".prose-menubar button").evaluate_all(
            "all => all.map(each => [each.dataset.name, each.title])"
        )
        assert all(title and title != name for name, title in names), names

    def test_rows_and_columns_by_keys(self, editor):
        editor.keyboard.press("Control+Alt+t")
        editor.keyboard.type("Tahun")
        editor.keyboard.press("Alt+Shift+ArrowDown")
        editor.keyboard.press("Alt+Shift+ArrowRight")
        assert (typed(editor).count("<tr>"), typed(editor).count("<th>")) == (4, 4)
        editor.keyboard.press("Alt+Shift+ArrowUp")
        editor.keyboard.press("Alt+Shift+ArrowLeft")
        assert editor.locator(".tiptap tr").count() == 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("profile", [{}, PHONE])
def test_it_stays_in_view_and_can_be_read_by_everybody(open_page, sign_in, accessible, scheme, profile):
    page = opened(open_page(**profile, color_scheme=scheme), sign_in)
    put_in_everything(page)
    accessible(page, context={"include": [[".prose-editor"]]})
    page.evaluate(
        "scrollTo(0, document.body.scrollHeight); document.querySelector('.tiptap').scrollIntoView({block: 'end'})"
    )
    bar = page.locator(".prose-menubar").bounding_box()
    assert 0 <= bar["y"] < 200
    if profile:
        low = page.locator(".prose-menubar button:not(.hidden)").evaluate_all(
            "all => all.filter(each => Math.min(each.offsetHeight, each.offsetWidth) < 44).length"
        )
        assert low == 0
    page.keyboard.press("Control+Alt+g")
    page.locator(".own-dialog img").first.wait_for()
    accessible(page, context={"include": [[".own-dialog"]]})
