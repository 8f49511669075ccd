"""A complainant's browser: fills in the form, opens a filing by its link, presses the buttons of its page."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from corrections import links

FORM = "/koreksi/ajukan/"
PDF = b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF"


def filled(scene, **changed):
    """What the form posts when it is filled in well, but for what is changed; None leaves a field out."""
    values = {
        "berita": scene.story.pk,
        "versi": 1,
        "kunci": "k" * 32,
        "jenis": "jawab",
        "bagian": ["p1"],
        "benar": "Yang benar 37.",
        "nama": "Sri Wahyuni",
        "surel": "sri@warga.example",
        **changed,
    }
    return {name: value for name, value in values.items() if value is not None}


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
