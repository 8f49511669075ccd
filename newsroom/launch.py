"""What an outlet must have before readers come, as far as software can see it. Nothing is concluded from it."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from articles.views.pages import GUIDELINE
from newsroom.core.models import Outlet, Page

# law: UP-9.2, UP-12. The Press Law has the company's name, its address and the responsible person announced.
MASTHEAD = ("legal_entity", "address", "city", "editorial_responsible", "email")


@dataclass(frozen=True)
class Fault:
    """Something that is not there yet, where it is mended, and the rule that asks for it."""

    words: str
    url: str
    rule: str


def faults():
    return [*_masthead(), *_guideline()]


def _masthead():
    outlet = Outlet.get()
    missing = [str(Outlet._meta.get_field(name).verbose_name) for name in MASTHEAD if not getattr(outlet, name)]
    if missing:
        words = _("The masthead lacks: %(fields)s") % {"fields": ", ".join(missing)}
        yield Fault(words, reverse("admin:core_outlet_changelist"), "UU Pers 9(2), 12")


def _guideline():
    # law: MS-8
    page = Page.objects.filter(slug=GUIDELINE).first()
    url = reverse("admin:core_page_change", args=[page.pk]) if page else reverse("admin:core_page_changelist")
    if page is None or not page.body:
        yield Fault(_("The guideline for cyber media is not on the site yet: paste its official text"), url, "PPMS 8")
    elif not page.reviewed_at:
        yield Fault(_("Nobody has signed the guideline for cyber media yet: readers see an empty place"), url, "PPMS 8")
