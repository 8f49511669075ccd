"""The complainant's form on a telephone: half filled, closed, opened again, gone on with, sent."""

import pytest

from articles.models import LiveStory
from corrections.models import Case, FilingDraft

PHONE = {"viewport": {"width": 390, "height": 844}}
WORDS = "Bukunya 37, bukan 73."


def go_on(page):
    page.locator("main form .btn-1").click()


def fits(page):
    """Nothing sticks out to the right."""
    return page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_half_filled_closed_gone_on_with_and_sent(open_page, orm, accessible, script, scheme):
    story = LiveStory.objects.order_by("-first_published_at").first()
    phone = open_page(java_script_enabled=script, color_scheme=scheme, **PHONE)
    phone.goto(story.get_absolute_url())
    phone.locator(".editorial a", has_text="Ajukan Hak Jawab").click()
    go_on(phone)
    phone.locator("input[name=bagian][value=p1]").check()
    go_on(phone)
    words = phone.locator("textarea[name=benar]")
    if script:
        with phone.expect_response(lambda answer: answer.request.method == "POST") as saved:
            words.fill(WORDS)
        assert saved.value.status == 200
    else:
        words.fill(WORDS)
        phone.locator("[name=simpan]").click()
    kept = phone.context.storage_state()
    phone.close()

    again = open_page(java_script_enabled=script, color_scheme=scheme, storage_state=kept, **PHONE)
    again.goto(f"/koreksi/ajukan/?berita={story.pk}")
    assert WORDS not in again.content() and "p1" not in again.url
    again.locator("main .btn-1").click()
    steps = again.locator("nav .steps a")
    steps.nth(2).click()
    assert again.locator("textarea[name=benar]").input_value().startswith(WORDS)
    again.locator("[name=kembali]").click()
    assert again.locator("input[name=bagian][value=p1]").is_checked()
    again.goto(again.url.replace("/bagian/", "/siapa/"))
    assert not again.locator("input[name=pihak]").is_visible()
    again.locator("input[name=nama]").fill("Darsih")
    again.locator("input[name=telepon]").fill("0000-5550-1234")
    go_on(again)
    assert again.url.endswith("/periksa/") and WORDS in again.locator("main").inner_text() and fits(again)
    if script:
        accessible(again)
        for step in ("kejadian", "bagian", "benar", "berkas", "siapa"):
            again.goto(again.url.rsplit("/", 2)[0] + f"/{step}/")
            accessible(again)
            assert fits(again)
        again.goto(again.url.rsplit("/", 2)[0] + "/periksa/")
    go_on(again)
    again.wait_for_url("**/tanda-terima/")
    case = Case.objects.order_by("-pk").first()
    assert case.number in again.locator("main").inner_text()
    assert case.statements.get().text["right"].startswith(WORDS)
    assert not FilingDraft.objects.exists()


def test_what_is_typed_is_saved_when_the_telephone_turns_to_something_else(open_page, orm):
    story = LiveStory.objects.order_by("-first_published_at").first()
    phone = open_page(**PHONE)
    phone.goto(f"/koreksi/ajukan/?berita={story.pk}&jenis=lain")
    phone.locator("textarea[name=kejadian]").fill("Baru separuh")
    phone.evaluate(
        "Object.defineProperty(document, 'hidden', {value: true});document.dispatchEvent(new Event('visibilitychange'))"
    )
    for _pause in range(100):
        if FilingDraft.objects.exists():
            break
        phone.wait_for_timeout(50)
    phone.goto(f"/koreksi/ajukan/?berita={story.pk}")
    phone.locator("main .btn-1").click()
    phone.goto(phone.url.rsplit("/", 2)[0] + "/kejadian/")
    assert phone.locator("textarea[name=kejadian]").input_value() == "Baru separuh"


def test_it_is_light_on_a_slow_line(open_page, orm):
    """The form's own page and script, as they stand before they are packed."""
    story = LiveStory.objects.order_by("-first_published_at").first()
    phone = open_page(**PHONE)
    sizes = {}
    phone.on("response", lambda answer: sizes.update({answer.url.rsplit("/", 1)[-1].split(".")[0]: len(answer.body())}))
    phone.goto(f"/koreksi/ajukan/{story.pk}/")
    phone.wait_for_load_state("networkidle")
    assert sizes["form"] < 5_000 and len(phone.content()) < 20_000
