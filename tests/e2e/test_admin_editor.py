"""The story form in a browser: the rich editor with its own nodes, tags, byline and photo, by mouse and by keyboard."""

import pytest

from articles import body
from articles.models import Article, LiveStory

STORY = "/admin/articles/article/add/"


@pytest.fixture
def editor(page, sign_in):
    """A reporter before an empty story."""
    sign_in(page, "ratri")
    page.goto(STORY)
    page.locator(".tiptap").wait_for()
    page.fill("#id_title", "Jembatan gantung di Lereng diresmikan")
    page.select_option("#id_section", index=1)
    page.locator(".tiptap").click()
    return page


def typed(page):
    return page.locator("#id_body").input_value()


def saved(page):
    page.click("[name=_save]")
    page.wait_for_url("**/change/")
    page.locator(".tiptap").wait_for()
    return Article.objects.get(pk=page.url.split("/")[-3])


def put_in_related(page, words):
    page.locator("[data-name=relatedStory]").click()
    page.locator(".own-dialog input[type=search]").fill(words)
    first = page.locator(".own-results button", has_text=words)
    first.first.wait_for()
    page.keyboard.press("Enter")
    page.locator(".own-dialog").wait_for(state="detached")


def test_baca_juga_is_put_between_paragraphs_by_searching(editor, orm):
    first, second = LiveStory.objects.order_by("-first_published_at")[1:3]
    editor.keyboard.type("Paragraf pertama.")
    put_in_related(editor, first.title)
    editor.keyboard.type("Paragraf kedua.")
    put_in_related(editor, second.title)
    editor.keyboard.type("Paragraf ketiga.")
    story = saved(editor)
    nodes = [f'<aside data-related-article="{pk}"></aside>' for pk in (first.pk, second.pk)]
    assert story.body == f"<p>Paragraf pertama.</p>{nodes[0]}<p>Paragraf kedua.</p>{nodes[1]}<p>Paragraf ketiga.</p>"
    # Opened again, the titles are there, looked up in one request.
    asked = []
    editor.on("request", lambda request: asked.append(request.url) if "article-search" in request.url else None)
    editor.reload()
    editor.locator(".own-related", has_text=second.title).wait_for()
    assert len(asked) == 1


def test_a_text_is_the_same_after_editing_it_and_undoing(editor, orm):
    editor.keyboard.type("Kata penting di sini.")
    for name in ("heading2", "bulletList", "orderedList", "blockquote"):
        editor.keyboard.press("Enter")
        editor.locator(f"[data-name={name}]").click()
        editor.keyboard.type(f"Isi {name}")
        editor.keyboard.press("Enter")
        editor.keyboard.press("Enter")
    editor.locator(".tiptap p").first.click()
    editor.keyboard.press("Home")
    editor.keyboard.press("Shift+Control+ArrowRight")
    editor.wait_for_timeout(200)  # the editor hears of a new selection a moment later
    editor.keyboard.press("Control+b")
    editor.keyboard.press("Control+k")
    editor.locator(".own-dialog input").fill("https://contoh.example/?a=1&b=2")
    editor.locator(".own-results", has_text="https://contoh.example").wait_for()
    editor.keyboard.press("Enter")
    story = saved(editor)
    assert body.clean(story.body) == story.body
    assert '<a href="https://contoh.example/?a=1&amp;b=2"><strong>Kata' in story.body
    assert {"<h2>", "<ul>", "<ol>", "<blockquote>"} <= {f"<{block.tag}>" for block in body.blocks(story.body)}
    editor.locator(".tiptap p").first.click()
    editor.keyboard.type("x")
    editor.keyboard.press("Control+z")
    assert body.clean(typed(editor)) == story.body
    revision = story.revision
    assert saved(editor).revision == revision


def test_a_photo_of_the_library_with_a_caption_of_its_own(editor, orm):
    editor.locator("[data-name=libraryPhoto]").click()
    editor.locator(".own-results img").first.wait_for()
    # Two down from the field, then Enter: the second picture.
    editor.keyboard.press("ArrowDown")
    editor.keyboard.press("ArrowDown")
    editor.keyboard.press("Enter")
    editor.locator(".tiptap .own-photo input").fill('Jembatan "panjang" & kuat')
    editor.keyboard.press("Enter")
    editor.locator("[data-choose]").click()
    editor.locator(".own-results img").first.wait_for()
    editor.keyboard.press("Enter")
    story = saved(editor)
    (photo,) = body.blocks(story.body)
    assert (photo.kind, photo.caption) == ("photo", 'Jembatan "panjang" & kuat')
    assert story.lead_photo_id and editor.locator(".own-photo-field img").is_visible()


def test_a_page_of_another_site(editor, orm):
    editor.locator("[data-name=relatedStory]").click()
    editor.locator(".own-dialog summary").click()
    editor.locator(".own-dialog details input").first.fill("javascript:alert(1)")
    editor.locator(".own-dialog details button").click()
    assert editor.locator(".own-dialog").is_visible()
    editor.locator(".own-dialog details input").first.fill("https://lain.example/x")
    editor.locator(".own-dialog details input").last.fill("Judul <b>'lain'</b>")
    editor.locator(".own-dialog details button").click()
    (link,) = body.blocks(saved(editor).body)
    assert (link.reference, link.caption) == ("https://lain.example/x", "Judul <b>'lain'</b>")


def test_tags_are_chosen_and_made_and_the_byline_is_ordered(editor, orm):
    field = editor.locator(".own-chips + input")
    field.fill("Bengaw")
    editor.locator(".own-suggestions button").first.wait_for()
    editor.keyboard.press("ArrowDown")
    editor.keyboard.press("Enter")
    field.fill("jembatan gantung")
    editor.keyboard.press("Enter")
    field.fill("belum ditutup")
    editor.locator("[data-bylines] [data-add]").click()
    row = editor.locator("[data-row]").nth(1)
    row.locator("select").first.select_option(index=3)
    row.locator("select").last.select_option("editor")
    row.locator("button").first.click()
    story = saved(editor)
    assert {"jembatan gantung", "belum ditutup"} < set(story.tags.names()) and story.tags.count() == 3
    assert [row.role for row in story.bylines.all()] == ["editor", "reporter"]


def test_without_script_the_same_form_saves(open_page, sign_in, orm):
    page = sign_in(open_page(java_script_enabled=False), "ratri")
    page.goto(STORY)
    page.fill("#id_title", "Jembatan gantung tanpa skrip")
    page.select_option("#id_section", index=1)
    page.fill("#id_body", "<p>Ditulis sebagai HTML.</p>")
    page.fill("#id_tags", "Satu, Dua kata")
    page.click("[name=_save]")
    page.wait_for_url("**/change/")
    story = Article.objects.get(title="Jembatan gantung tanpa skrip")
    assert sorted(story.tags.names()) == ["Dua kata", "Satu"] and story.body == "<p>Ditulis sebagai HTML.</p>"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_pages_fit_and_can_be_read_by_everybody(open_page, sign_in, accessible, orm, scheme, width):
    page = sign_in(open_page(viewport={"width": width, "height": 850}, color_scheme=scheme), "sekar")
    live = LiveStory.objects.first().pk
    draft = Article.objects.filter(live=None).first()
    paths = [
        "/admin/",
        "/admin/articles/article/",
        f"/admin/articles/article/{live}/change/",
        f"/admin/articles/article/{live}/history/",
    ]
    for path in [*paths, f"/admin/articles/article/{draft.pk}/terbitkan/"]:
        page.goto(path)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        accessible(page, context={"include": [["#content"]]})
