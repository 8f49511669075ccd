"""A complainant's browser: fills in the form, opens a filing by its link, presses the buttons of its page."""

import re
import secrets

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from corrections import links

FORM = "/koreksi/ajukan/"
STEPS = {
    "kejadian": ("jenis", "kejadian", "kunci", "versi"),
    "bagian": ("bagian",),
    "benar": ("benar",),
    "berkas": ("berkas",),
    "siapa": ("nama", "untuk", "pihak", "jenis_pihak", "wewenang", "surel", "telepon", "pos", "tampil"),
}
PDF = b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF"


def filled(scene, **changed):
    """What the form's steps post when they are filled in well, but for what is changed; None leaves a field out."""
    values = {
        "berita": scene.story.pk,
        "versi": 1,
        "kunci": secrets.token_urlsafe(24),
        "jenis": "jawab",
        "bagian": ["p1"],
        "benar": "Yang benar 37.",
        "nama": "Sri Wahyuni",
        "untuk": "lain" if changed.get("pihak") else "saya",
        "tampil": "full",
        "surel": "sri@warga.example",
        **changed,
    }
    return {name: value for name, value in values.items() if value is not None}


def address(story, step):
    return f"{FORM}{story}/{step}/"


def open_form(client, story, **query):
    """Follow the link under a story to the form."""
    return client.get(FORM, {"berita": story, **query}, follow=True)


def reach(client, scene, step, **changed):
    """Fill in the form up to `step`, and look at that."""
    before = list(STEPS)[[*STEPS, "periksa"].index(step) - 1]
    assert fill(client, scene, until=before, **changed).status_code == 303
    return client.get(address(scene.story.pk, step))


def fill(client, scene, *, until="siapa", where=None, **changed):
    """Fill in the form step by step; returns the answer of the last step, or of the first that is not as it should be."""
    values = filled(scene, **changed)
    for step, fields in STEPS.items():
        data = {name: values[name] for name in fields if name in values}
        response = client.post(address(values["berita"], step), data, **(where or {}))
        if response.status_code != 303 or step == until:
            break
    return response


def press_send(client, story, *, where=None, **data):
    """Read over, then press the button."""
    page = words(client.get(address(story, "periksa")))
    shown = re.search(r'name="pemberitahuan" value="(\w+)"', page)
    return client.post(address(story, "periksa"), {"pemberitahuan": shown[1] if shown else "", **data}, **(where or {}))


def send(client, scene, *, where=None, tembusan=None, **changed):
    """Fill in the form and send it."""
    response = fill(client, scene, where=where, **changed)
    if response.status_code != 303:
        return response
    data = {"tembusan": tembusan} if tembusan else {}
    return press_send(client, changed.get("berita", scene.story.pk), where=where, **data)


def upload(content=PDF, name="surat.pdf"):
    return SimpleUploadedFile(name, content)


def filer_of(case):
    return case.parties.select_related("case").get(is_filer=True)


def open_link(client, case):
    """Follow the personal link as it stands now; the browser then holds the cookie."""
    return client.get(reverse("case_open", args=[links.token(filer_of(case))]))


def act(client, case, name, **data):
    """Press a button of the page that was opened just now."""
    return client.post(reverse("case_act", args=[case.number, name]), {"revisi": case.revision, **data})


def words(response):
    return response.content.decode()
