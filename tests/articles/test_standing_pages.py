"""The masthead, the guideline and the house's policies."""

import pytest
from django.utils import timezone

from newsroom.core.models import Outlet, Page
from tests.articles import public
from tests.corrections.scene import says


@pytest.mark.law("UP-9.2", "UP-12")
def test_the_masthead_says_who_publishes_and_who_answers_for_it(client, scene):
    values = {
        "legal_registration": "AHU-1", "address": "Jalan Tanggul 7", "city": "Kedungmulya", "postal_code": "62111",
        "phone": "0353-1", "correction_email": "koreksi@tepi.example",
    }  # fmt: skip
    Outlet.objects.update(**values)
    html = client.get("/redaksi/").content.decode()
    for value in [*values.values(), "PT Tepi Bengawan Media", "Ratna", "Pandu", "redaksi@tepi.example"]:
        assert value in html


@pytest.mark.law("SM-1")
def test_the_masthead_lists_the_official_accounts(client, scene):
    Outlet.objects.update(social_accounts=[{"network": "X", "handle": "@tepi", "url": "https://x.example/tepi"}])
    assert '<a href="https://x.example/tepi" rel="me noopener">@tepi</a>' in client.get("/redaksi/").content.decode()


@pytest.mark.law("UP-12")
@pytest.mark.parametrize(
    "address", ["/", "/koreksi/", "/berita/1/riwayat/", "/rubrik/daerah/", "/cari/", "/tidak-ada/"]
)
def test_every_page_leads_to_the_masthead_and_the_guideline(client, scene, address):
    html = client.get(address).content.decode()
    foot = html[html.index("<footer") :]
    assert 'href="/redaksi/"' in foot and 'href="/pedoman-media-siber/"' in foot
    assert "Pandu" in foot and "PT Tepi Bengawan Media" in foot


def test_people_stand_by_their_role_the_responsible_one_first(client, scene):
    public.author("Ana", "ana")
    public.author("Budi", "budi")
    pandu = public.author("Pandu", "pandu")
    pandu.position = "Wartawan Utama"
    pandu.save()
    html = client.get("/redaksi/").content.decode()
    places = [html.index(f'href="/penulis/{slug}/"') for slug in ("pandu", "ana", "budi")]
    assert places == sorted(places) and html.count("<dt>Pewarta</dt>") == 1


@pytest.mark.law("MS-8")
def test_an_official_text_is_an_empty_place_until_somebody_has_signed_it(client, scene):
    words = "The official text belongs here"
    assert says(client.get("/pedoman-media-siber/"), words)
    page = Page.objects.create(
        slug="pedoman-media-siber",
        title="Pedoman",
        body="<p>Bunyi resmi.</p>",
        official=True,
        source="https://dewanpers.example/",
    )
    response = client.get("/pedoman-media-siber/")
    assert says(response, words) and "Bunyi resmi." not in response.content.decode()
    assert 'href="https://dewanpers.example/"' in response.content.decode()
    Page.objects.filter(pk=page.pk).update(reviewed_at=timezone.now(), reviewed_by=scene.signer)
    response = client.get("/pedoman-media-siber/")
    assert "<p>Bunyi resmi.</p>" in response.content.decode() and not says(response, words)
    assert str(scene.signer) in response.content.decode()


@pytest.mark.law("MS-4a")
def test_the_policy_links_the_three_texts_that_it_follows(client, scene):
    Page.objects.create(slug="kebijakan-koreksi", title="Kebijakan koreksi", body="<p>Kami bisa keliru.</p>")
    html = client.get("/kebijakan/kebijakan-koreksi/").content.decode()
    html = html[: html.index("<footer")]
    for slug in ("undang-undang-pers", "kode-etik-jurnalistik", "pedoman-hak-jawab"):
        assert f'href="/kebijakan/{slug}/"' in html
        # Each has its place before anybody has pasted the text, and it says that it is empty.
        assert says(client.get(f"/kebijakan/{slug}/"), "The official text belongs here")
    page = Page.objects.create(slug="pedoman-hak-jawab", title="Pedoman", body="<p>Bunyi.</p>", official=True)
    assert "Bunyi." not in client.get("/kebijakan/pedoman-hak-jawab/").content.decode()
    Page.objects.filter(pk=page.pk).update(reviewed_at=timezone.now(), reviewed_by=scene.signer)
    assert "<p>Bunyi.</p>" in client.get("/kebijakan/pedoman-hak-jawab/").content.decode()


def test_a_policy_of_the_house_needs_no_signature(client, scene):
    Page.objects.create(slug="koreksi", title="Kebijakan koreksi", body="<p>Kami bisa keliru.</p>")
    assert "<p>Kami bisa keliru.</p>" in client.get("/kebijakan/koreksi/").content.decode()
    assert client.get("/kebijakan/pedoman-media-siber/").status_code == 404


def test_the_note_under_stories_leads_to_the_policy_where_there_is_one(client, scene):
    def links():
        html = client.get(scene.story.get_absolute_url()).content.decode()
        note = html[html.index('class="editorial') :]
        return "/kebijakan/kebijakan-koreksi/" in note[: note.index("</section>")]

    assert not links()
    Page.objects.create(slug="kebijakan-koreksi", title="Kebijakan koreksi", body="<p>x</p>")
    assert links()
