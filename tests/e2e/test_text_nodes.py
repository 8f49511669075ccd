"""A reader before the nodes of a text, in a real browser: on a phone, by keyboard, without script, and unwatched by others."""

import re

import pytest


@pytest.fixture(scope="module")
def address(site):
    code = "from tests.html.situations import everything; print('AT', everything().get_absolute_url())"
    said = site.manage("shell", "-c", code)
    return said.partition("AT ")[2].split()[0]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_each_is_accessible_and_no_wider_than_the_page(open_page, accessible, address, scheme, width):
    page = open_page(color_scheme=scheme, viewport={"width": width, "height": 800})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    accessible(page)


def test_nothing_is_asked_of_another_site_before_the_click(page, site, address):
    asked = []
    page.route(re.compile("^https:"), lambda route: (asked.append(route.request.url), route.abort()))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert asked == []
    page.locator("[data-embed] button").first.click()
    frame = page.locator("iframe")
    frame.wait_for()
    assert frame.get_attribute("title").startswith("YouTube: ")
    assert "allow-top-navigation" not in frame.get_attribute("sandbox")
    page.wait_for_timeout(500)
    assert asked and all(each.startswith("https://www.youtube-nocookie.com/embed/") for each in asked)
    assert page.locator("a[href^='https://www.youtube.com/watch']").is_visible()


def test_a_gallery_moves_by_key(page, address):
    page.goto(address)
    strip = page.locator(".gallery > ol")
    strip.focus()
    page.keyboard.press("ArrowRight")
    for _pause in range(50):  # it glides; waiting in the page would need what its policy forbids
        if strip.evaluate("strip => strip.scrollLeft") > 0:
            return
        page.wait_for_timeout(100)
    raise AssertionError("The gallery did not move.")


def test_without_script_there_is_the_link_alone(plain_page, address):
    plain_page.goto(address)
    assert not plain_page.locator("[data-embed] button").first.is_visible()
    assert plain_page.locator("[data-embed] a").first.is_visible()
    assert plain_page.locator(".gallery img").count() > 1
