"""Pages that no link leads to: refusals, errors, and what one person alone may see. Each yields its HTML."""

from django.shortcuts import render
from django.test import Client, RequestFactory, override_settings
from django.urls import reverse
from django.utils import timezone

from articles.actions.publish import publish
from articles.actions.save_copy import save_copy
from articles.models import Article, LiveStory, Photo, RelatedLink
from corrections import links
from corrections.intake.written import STEPS
from corrections.models import Party
from newsroom.core.models import User
from tests.corrections.scene import PLAIN

SITUATIONS = []


def situation(function):
    SITUATIONS.append(function)
    return function


@situation
def an_address_that_does_not_exist(client):
    return client.get("/tidak-ada/")


@situation
def a_withdrawn_story(client):
    withdrawn = Article.objects.filter(withdrawn_at__isnull=False).first()
    return client.get(reverse("story", args=[withdrawn.pk, "apa-saja"]))


@situation
def a_search_without_words(client):
    return client.get(reverse("search"))


@situation
def a_search_without_hits(client):
    return client.get(reverse("search"), {"q": "kata-yang-tidak-ada-di-mana-pun"})


@situation
def a_day_without_stories(client):
    return client.get(reverse("index_day", args=[1999, 1, 2]))


def draft_of(client, jenis="jawab"):
    """A browser that wrote the first step of the form; the address of that form."""
    address = reverse("filing", args=[LiveStory.objects.first().article_id])
    client.post(
        f"{address}kejadian/", {"jenis": jenis, "kejadian": "Angkanya salah", "bagian": "p1", "kunci": "k" * 30}
    )
    return address


@situation
def the_form_for_a_story(client):
    return client.get(reverse("filing", args=[LiveStory.objects.first().article_id]))


@situation
def the_form_that_was_begun_before(client):
    browser = Client()
    return browser.get(draft_of(browser))


@situation
def what_was_saved(client):
    browser = Client()
    return browser.get(f"{draft_of(browser)}tersimpan/")


@situation
def throwing_it_away(client):
    browser = Client()
    return browser.get(f"{draft_of(browser)}buang/")


def steps(client):
    """Each step of the form, and each as it comes back with nothing filled."""
    browser = Client()
    address = draft_of(browser, jenis="hapus")
    for step in STEPS:
        yield f"step-{step}", browser.get(f"{address}{step}/")
        yield f"step-{step}-empty", browser.post(f"{address}{step}/", {}, follow=True)


@situation
def a_forged_link_to_a_case(client):
    return client.get(reverse("case_open", args=["1-1~palsu"]))


@situation
def a_form_whose_cookie_is_gone(client):
    return Client(enforce_csrf_checks=True).post(reverse("file_case"), {})


@situation
def a_cursor_that_we_never_gave_out(client):
    return client.get(reverse("index"), {"before": "x"})


@situation
def a_form_without_a_story(client):
    return client.get(reverse("file_case"))


@situation
def a_form_for_a_story_that_is_not_there(client):
    return client.get(reverse("file_case"), {"berita": "999999"}, follow=True)


@situation
def a_form_for_a_withdrawn_story(client):
    withdrawn = Article.objects.filter(withdrawn_at__isnull=False).first()
    return client.get(reverse("file_case"), {"berita": withdrawn.pk}, follow=True)


@situation
def a_lost_link(client):
    return client.post(reverse("case_find"), {"nomor": "P-1", "kontak": "a@b.example"})


@situation
def a_lost_link_with_nothing_filled(client):
    return client.post(reverse("case_find"), {})


@situation
def a_story_searched_for(client):
    return client.get(reverse("file_case"), {"q": LiveStory.objects.first().title.split()[0]})


@situation
def an_address_of_another_medium(client):
    return client.get(reverse("file_case"), {"q": "https://lain.example/berita/1/"})


@situation
def a_confirmation(client):
    party = Party.objects.filter(is_filer=True).exclude(email="").first()
    return client.get(reverse("case_confirm", args=[links.confirm_token(party)]))


@situation
def the_demo_s_mail(client):
    with override_settings(DEMO=True):
        return client.get(reverse("demo_mail"))


@situation
def a_receipt(client):
    browser, case = opened()
    return browser.get(reverse("case_receipt", args=[case.number]))


def opened(**filter):
    """A browser that holds the key to a filing, and the filing."""
    party = Party.objects.select_related("case").filter(is_filer=True, **filter).first()
    browser = Client()
    browser.get(reverse("case_open", args=[links.token(party)]))
    return browser, party.case


@situation
def a_receipt_without_a_letter(client):
    browser, case = opened(email="")
    return browser.get(reverse("case_receipt", args=[case.number]))


@situation
def taking_a_filing_back(client):
    browser, case = opened(case__state="received")
    return browser.get(reverse("case_act", args=[case.number, "tarik"]))


@situation
def a_filing_that_cannot_be_taken_back(client):
    browser, case = opened(case__state="published")
    return browser.get(reverse("case_act", args=[case.number, "tarik"]))


@situation
def an_answer_that_came_too_late(client):
    browser, case = opened(case__state="signature")
    return browser.post(reverse("case_act", args=[case.number, "suntingan"]), {"jawab": "keberatan", "catatan": "x"})


@situation
def an_objection_without_a_note(client):
    browser, case = opened(case__state="comment")
    return browser.post(
        reverse("case_act", args=[case.number, "suntingan"]), {"jawab": "keberatan", "revisi": case.revision}
    )


@situation
def a_filing_closed_on_this_device(client):
    browser, case = opened()
    return browser.post(reverse("case_act", args=[case.number, "tutup"]))


@situation
def a_story_with_a_photo_in_its_text(client):
    with_photo = LiveStory.objects.get(title__startswith="Lima jalur sepeda")
    return client.get(with_photo.get_absolute_url())


@situation
def a_story_with_all_that_a_text_may_hold(client):
    return client.get(everything().get_absolute_url())


@situation
def a_version_with_all_that_a_text_may_hold(client):
    return client.get(reverse("version", args=[everything().article_id, 1]))


def everything():
    """A story whose text holds each kind of node, once."""
    found = LiveStory.objects.filter(title="Semua bagian teks").first()
    if found:
        return found
    other, editor = LiveStory.objects.first(), User.objects.get(username="bagas")
    photos = Photo.objects.usable().filter(replaced_by=None).values_list("pk", flat=True)[:3]
    article = Article(title="Semua bagian teks", section_id=other.section_id, body=NODES.format(
        story=other.pk, photos=" ".join(map(str, photos)), photo=photos[0],
    ))  # fmt: skip
    article = save_copy(article=article, by=editor)
    publish(article=article, by=editor, at=timezone.now(), revision=article.revision, answers=PLAIN)
    return LiveStory.objects.get(pk=article.pk)


NODES = (
    '<p>Satu <a data-article="{story}">dua</a>.</p><figure data-photo="{photo}" data-caption="Pagi"></figure>'
    '<figure data-gallery="{photos}" data-caption="Pasar"></figure>'
    '<blockquote data-pull="Ana, pedagang"><p>Kami sabar.</p></blockquote>'
    '<aside data-box="Angka"><p>214 kios</p><ul><li>37 terisi</li></ul></aside><aside data-box=""><p>Tanpa judul</p></aside>'
    '<table><tr><th>Los</th><th colspan="2">Kios</th></tr><tr><td rowspan="2">A</td><td>1</td><td>2</td></tr>'
    "<tr><td>3</td></tr></table>"
    '<figure data-embed="youtube" data-embed-id="dQw4w9WgXcQ" data-caption="Pintu &quot;air&quot;"></figure>'
    '<figure data-embed="maps" data-embed-id="Pasar+Besar@-7.15,111.88,15" data-caption=""></figure>'
)


@situation
def a_served_reply(client):
    return client.get(LiveStory.objects.filter(kind="reply").first().get_absolute_url())


@situation
def a_reply_that_later_reporting_goes_on_from(client):
    reply = LiveStory.objects.filter(kind="reply").first()
    later = LiveStory.objects.filter(kind="news").exclude(article__notices__reply=reply.article_id).first()
    LiveStory.objects.filter(pk=later.pk).update(first_published_at=timezone.now())
    RelatedLink.objects.get_or_create(story=later, target_id=reply.article_id)
    return client.get(reply.get_absolute_url())


def cases(client):
    """The page of every case in the demo, as its complainant sees it, each state once."""
    states = set()
    for party in Party.objects.select_related("case").order_by("pk"):
        if party.case.state not in states:
            states.add(party.case.state)
            yield f"case-{party.case.state}", client.get(reverse("case_open", args=[links.token(party)]), follow=True)


def bare(name, status):
    """A page of trouble, rendered as its handler renders it."""
    request = RequestFactory().get("/")
    return render(request, name, status=status)


TROUBLE = {"400.html": 400, "403.html": 403, "413.html": 413, "429.html": 429, "500.html": 500}


def all_of_them(client):
    """Yield (name, response) of every situation."""
    for function in SITUATIONS:
        yield function.__name__, function(client)
    yield from cases(client)
    yield from steps(client)
    for name, status in TROUBLE.items():
        yield name.removesuffix(".html"), bare(name, status)
