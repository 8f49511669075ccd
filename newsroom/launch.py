"""What an outlet must have before readers come, as far as software can see it. Nothing is concluded from it."""

from dataclasses import dataclass

from django.core import checks
from django.db import connections
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.views.pages import GUIDELINE, OFFICIAL, POLICY
from newsroom.core.models import Outlet, Page

# law: UP-9.2, UP-12, UP-18.3
# The Press Law has the company's name, its address and who answers for it announced, and knows a fine where they are not.
MASTHEAD = ("legal_entity", "address", "city", "business_responsible", "editorial_responsible", "email")


@dataclass(frozen=True)
class Fault:
    """Something that is not there yet, where it is mended, and the rule that asks for it."""

    words: str
    url: str
    rule: str


def faults():
    return [*_masthead(), *_guideline(), *_followed()]


def check(app_configs, databases=None, **kwargs):
    """launch.E001: `check --deploy --database default` fails while something of the list is missing."""
    for alias in databases or []:
        if "core_outlet" in connections[alias].introspection.table_names():
            return [
                checks.Error(f"{fault.words} ({fault.rule})", hint=fault.url, id="launch.E001") for fault in faults()
            ]
    return []


def _masthead():
    outlet = Outlet.get()
    missing = [str(Outlet._meta.get_field(name).verbose_name) for name in MASTHEAD if not getattr(outlet, name)]
    if missing:
        words = _("The masthead lacks: %(fields)s") % {"fields": ", ".join(missing)}
        yield Fault(words, reverse("admin:core_outlet_changelist"), "UU Pers 9(2), 12, 18(3)")


def _guideline():
    # law: MS-8
    page = Page.objects.filter(slug=GUIDELINE).first()
    url = reverse("admin:core_page_change", args=[page.pk]) if page else reverse("admin:core_page_changelist")
    if page is None or not page.body:
        yield Fault(_("The guideline for cyber media is not on the site yet: paste its official text"), url, "PPMS 8")
    elif not page.reviewed_at:
        yield Fault(_("Nobody has signed the guideline for cyber media yet: readers see an empty place"), url, "PPMS 8")


def _followed():
    # law: MS-4a
    pages = Page.objects.defer("body").in_bulk([*OFFICIAL, POLICY], field_name="slug")
    if POLICY not in pages:
        words = _("There is no correction policy yet: write it as a standing page with the address %(slug)s")
        yield Fault(words % {"slug": POLICY}, reverse("admin:core_page_changelist"), "PPMS 4(a)")
    missing = [slug for slug in OFFICIAL if slug not in pages or not pages[slug].reviewed_at]
    if missing:
        words = _("Official texts that the correction policy links to are not pasted and signed yet: %(pages)s")
        yield Fault(words % {"pages": ", ".join(missing)}, reverse("admin:core_page_changelist"), "PPMS 4(a)")
