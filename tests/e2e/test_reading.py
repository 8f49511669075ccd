"""A reader, in a real browser: pages look right, need no script, and shut nobody out."""

import pytest

PAGES = {
    "front": "/",
    "register": "/koreksi/",
    "form": "/koreksi/ajukan/",
    "archive": "/indeks/",
    "search": "/cari/?q=sungai",
    "masthead": "/redaksi/",
    "guideline": "/pedoman-media-siber/",
}
STORY = "main article a[href^='/berita/'], main a[href^='/berita/']"


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_public_pages_are_accessible(page, accessible, address):
    assert page.goto(address).ok
    accessible(page)


def test_a_story_is_accessible(page, accessible):
    page.goto("/")
    page.locator(STORY).first.click()
    assert "/berita/" in page.url
    accessible(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_color_schemes_have_enough_contrast(open_page, accessible, scheme):
    page = open_page(color_scheme=scheme)
    page.goto("/")
    accessible(page)


def test_on_a_phone_nothing_is_wider_than_the_screen(open_page):
    page = open_page(viewport={"width": 360, "height": 740})
    for address in PAGES.values():
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, address


def test_a_story_reads_without_javascript(plain_page):
    plain_page.goto("/")
    plain_page.locator(STORY).first.click()
    assert plain_page.locator("main h1").inner_text()
    assert plain_page.locator("main p").count() > 3


@pytest.mark.parametrize("username", ["ratri", "bagas", "wening", "laras"])
def test_the_demo_people_can_sign_in(page, sign_in, username):
    sign_in(page, username)
    assert page.title()
