"""The same form sent several times at the same moment, for real."""

import re

from django.test import Client
from django.utils import timezone

from corrections.models import Case
from newsroom.core.models import OutgoingMail

from . import scene as scenes
from .visitor import address, reach, words


def test_clicks_at_once_are_one_filing(in_threads):
    with timezone.override("Asia/Jakarta"):
        scene = scenes.build()
    browser = Client()
    page = words(reach(browser, scene, "periksa"))
    data = {"pemberitahuan": re.search(r'name="pemberitahuan" value="(\w+)"', page)[1]}

    def click():
        another = Client()
        another.cookies = browser.cookies
        return another.post(address(scene.story.pk, "periksa"), data)

    answers = in_threads(*[click] * 4)
    assert {answer.status_code for answer in answers} == {303}
    assert len({answer["Location"] for answer in answers}) == Case.objects.count() == 1
    assert OutgoingMail.objects.filter(to="sri@warga.example").count() == 1
