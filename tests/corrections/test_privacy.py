"""No personal value of a filing leaves it: not to public pages, not to data, not to the record's facts, not to logs."""

import json
import logging

import pytest
from django.urls import reverse

from corrections.models.case import State
from newsroom.core.models import Entry

from .visitor import send, upload, words

CONTACTS = ("sri.rahasia@warga.example", "0899 8877 6655", "Gang Tersembunyi 9")


@pytest.fixture
def published(scene):
    email, phone, postal = CONTACTS
    return scene.case(
        State.PUBLISHED, email=email, phone=phone, postal=postal, name="Sri Wahyuni", represents="Koperasi Karya"
    )


@pytest.mark.law("INV-7", "HJ-9c", "FL-4")
def test_no_public_page_holds_a_contact_or_the_proxys_name(client, scene, published):
    notice = published.notices.get()
    addresses = [
        reverse(name)
        for name in ("front", "register", "register_json", "register_csv", "register_feed", "feed", "sitemap")
    ]
    addresses += [scene.story.get_absolute_url(), published.reply.get_absolute_url(), notice.get_absolute_url()]
    addresses += [reverse("history", args=[scene.story.pk]), "/cari/?q=sri", "/cari/?q=wahyuni", "/healthz"]
    for address in addresses:
        response = client.get(address, follow=True)
        page = b"".join(response.streaming_content).decode() if response.streaming else words(response)
        for value in (*CONTACTS, "Sri Wahyuni", published.number):
            assert value not in page, address


@pytest.mark.law("INV-10", "PD-10")
def test_the_facts_of_the_record_hold_references_alone(published):
    facts = json.dumps([entry.facts for entry in Entry.objects.all()])
    for value in (*CONTACTS, "Sri", "Koperasi", "Titik bocor"):
        assert value not in facts


@pytest.mark.law("INV-7")
def test_an_unpublished_filing_is_in_no_public_data(client, scene):
    case = scene.file()
    for name in ("register", "register_json", "register_csv", "register_feed"):
        assert case.number not in words(client.get(reverse(name)))


def test_logs_hold_no_word_of_it(client, scene, caplog):
    with caplog.at_level(logging.DEBUG):
        response = send(client, scene, surel=CONTACTS[0], berkas=upload(name="ktp-sri.pdf"))
        client.get(response["Location"])
    for value in (CONTACTS[0], "Sri Wahyuni", "ktp-sri", "Yang benar 37."):
        assert not any(value in record.getMessage() for record in caplog.records if record.name != "django.db.backends")
