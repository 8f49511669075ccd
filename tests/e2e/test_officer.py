"""The officer's pages in a real browser: keys, the letter without script, what stands where on a phone, for everybody."""

import pytest

from corrections.models import Case, ContactRead
from corrections.models.case import State

PHONE = {"viewport": {"width": 390, "height": 844}}
LOOKS = [{}, {"color_scheme": "dark"}, PHONE]


def case_in(state):
    return Case.objects.filter(state=state).order_by("pk").first()


@pytest.fixture
def officer(open_page, sign_in):
    return lambda **options: sign_in(open_page(**options), "wening")


def test_keys_open_pages_and_never_while_typing(officer, orm):
    case, page = case_in(State.INCOMPLETE), officer()
    page.goto("/admin/corrections/case/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    first = page.locator("#result_list tbody th a").first
    assert first.evaluate("link => link === document.activeElement")
    page.goto(f"/admin/corrections/case/{case.pk}/change/")
    assert page.locator("[data-key=p] kbd").inner_text() == "p"
    page.keyboard.press("?")
    assert page.locator(".own-keys dt", has_text="p").is_visible()
    page.keyboard.press("Escape")
    page.locator(".own-keys").wait_for(state="hidden")
    page.keyboard.press("p")
    page.wait_for_url("**/message/")
    page.locator("textarea[name=text]").type("l m p ?")
    assert page.url.endswith("/message/") and page.locator("textarea[name=text]").input_value() == "l m p ?"


def test_keys_can_be_switched_off(officer, orm):
    page = officer()
    page.goto(f"/admin/corrections/case/{case_in(State.INCOMPLETE).pk}/change/")
    page.keyboard.press("?")
    page.locator("[data-keys-on]").uncheck()
    page.locator(".own-keys button").click()
    assert page.locator("[data-key] kbd").count() == 0
    page.keyboard.press("p")
    page.wait_for_timeout(300)
    assert page.url.endswith("/change/")


def test_a_letter_is_read_edited_and_sent_without_script(officer, orm):
    case, page = case_in(State.INCOMPLETE), officer(java_script_enabled=False)
    page.goto(f"/admin/corrections/case/{case.pk}/message/")
    page.locator("textarea[name=text]").fill("Surat kuasanya sudah kami terima.")
    page.locator(".own-verb form button[type=submit]").first.click()
    letter = page.locator("textarea[name=letter_body]")
    assert "Surat kuasanya sudah kami terima." in letter.input_value() and "{link}" in letter.input_value()
    letter.fill(letter.input_value().replace("Salam,", "Terima kasih banyak.\n\nSalam,"))
    page.locator(".own-verb form button[type=submit]").first.click()
    page.wait_for_url("**/change/")
    assert "Terima kasih banyak." in case.messages.first().body


def test_contact_data_are_shown_when_asked_for(officer, orm):
    case, page = case_in(State.INCOMPLETE), officer()
    address = case.parties.get(is_filer=True).email
    page.goto(f"/admin/corrections/case/{case.pk}/change/")
    assert address not in page.content()
    before = ContactRead.objects.count()
    page.locator(".case-party form button").click()
    page.wait_for_load_state()
    assert page.locator(f"a[href='mailto:{address}']").is_visible()
    assert ContactRead.objects.count() == before + 1


@pytest.mark.parametrize("look", LOOKS, ids=["wide", "dark", "phone"])
def test_every_page_is_for_everybody(officer, orm, accessible, look):
    page = officer(**look)
    waiting = case_in(State.COMMENT)
    addresses = ["", f"{case_in(State.RECEIVED).pk}/change/", f"{waiting.pk}/change/", f"{waiting.pk}/message/"]
    for address in addresses:
        page.goto(f"/admin/corrections/case/{address}")
        accessible(page, context="#content")
        assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    page.locator("textarea[name=text]").fill("Halo.")
    page.locator(".own-verb form button[type=submit]").first.click()
    page.locator("textarea[name=letter_body]").wait_for()
    accessible(page, context="#content")
