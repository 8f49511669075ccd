"""The demo's letters on a plain page, and nowhere else."""

import pytest

from corrections import links
from tests.corrections.visitor import filer_of, words

PAGE = "/demo/surat/"


@pytest.fixture
def demo(settings, scene):
    settings.DEMO, settings.EMAIL_CONFIGURED = True, False
    return scene


def test_it_shows_the_complainants_letters_newest_first_with_links_that_open(client, demo):
    case = demo.file()
    demo.complete(case, demo.now.replace(day=20))
    page = words(client.get(PAGE))
    assert page.index("sudah lengkap") < page.index("sudah kami terima")
    address = links.open_address(filer_of(case).pk)
    assert f'<a href="{address}"' in page
    assert client.get(address.partition("8000")[2]).status_code == 302


def test_letters_of_the_newsroom_are_not_there(client, demo):
    demo.file()
    assert "@tepi.example" not in words(client.get(PAGE)).partition("<footer")[0]


def test_one_recipient_can_be_chosen(client, demo):
    demo.file()
    demo.file(email="tono@warga.example", name="Tono")
    page = words(client.get(PAGE, {"kepada": "tono@warga.example"}))
    assert "Yth. Tono" in page and "Yth. Sri" not in page
    assert "Yth. Sri" in words(client.get(PAGE, {"kepada": "<script>"}))


def test_what_a_complainant_typed_is_words(client, demo):
    demo.file(name="<script>alert(1)</script>")
    assert "<script>alert" not in words(client.get(PAGE))


@pytest.mark.parametrize(("demo_on", "configured"), [(False, False), (True, True)])
def test_a_real_site_has_no_such_page(client, scene, settings, demo_on, configured):
    settings.DEMO, settings.EMAIL_CONFIGURED = demo_on, configured
    scene.file()
    assert client.get(PAGE).status_code == 404
