"""Entering by hand what came by letter, telephone, WhatsApp or visit, with the time at which it truly came.

Stories are added on the page itself: its buttons send everything that was typed along, and show it again.
"""

import secrets

from django import forms
from django.forms.utils import ErrorDict
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsroom.core.admin_look import dress
from newsroom.core.errors import Refused

from ..actions.file_case import Filer, Words
from ..actions.record_filing import record_filing
from ..law.marks import implements
from ..models.case import CaseType, Channel, CouncilCopy
from ..models.party import FileKind, PartyKind, ShownAs
from . import fields, marking

BY_HAND = [each for each in Channel.choices if each[0] not in {Channel.WEB, Channel.NEWSROOM}]
TYPES = [each for each in CaseType.choices if each[0] != CaseType.OWN]
STORIES = 20
FILES = {"scans": FileKind.SCAN, "authority": FileKind.AUTHORITY, "evidence": FileKind.EVIDENCE}
LETTER = ("number", "date", "subject", "signatory", "copies")


class RecordForm(forms.Form):
    """Everything that the form on the site asks, and how and when it came."""

    submission = forms.CharField(widget=forms.HiddenInput, max_length=64)
    channel = fields.choice(gettext_lazy("How it came"), BY_HAND)
    received_at = fields.day_and_time(
        gettext_lazy("When it came"),
        help_text=gettext_lazy(
            "The true time of receipt, not that of entering it here: the filing window is counted by it."
        ),
    )
    type = fields.choice(gettext_lazy("Type"), TYPES)
    happened = fields.words(gettext_lazy("What happened, in their words"), required=False)
    right = fields.words(
        gettext_lazy("What is right, in their words"),
        rows=8,
        required=False,
        help_text=gettext_lazy(
            "For a right of reply this is the text that is published. Word for word, as they said or wrote it. A scanned letter may "
            "stand for it."
        ),
    )
    letter_number = fields.line(gettext_lazy("Number of the letter"), required=False, max_length=120)
    letter_date = fields.day(gettext_lazy("Date of the letter"), required=False)
    letter_subject = fields.line(gettext_lazy("Subject of the letter"), required=False, max_length=250)
    letter_signatory = fields.line(gettext_lazy("Signed by"), required=False, max_length=160)
    letter_copies = fields.words(
        gettext_lazy("Copies to"),
        rows=3,
        required=False,
        max_length=1000,
        help_text=gettext_lazy("As the letter lists them."),
    )
    council_copy = forms.ChoiceField(
        label=gettext_lazy("Copy to the Press Council"),
        choices=CouncilCopy.choices,
        initial=CouncilCopy.UNKNOWN,
        required=False,
        help_text=gettext_lazy("It makes no difference to how the filing is handled."),
    )
    name = fields.line(gettext_lazy("Name of whoever files"), max_length=160)
    represents = fields.line(gettext_lazy("They speak for"), required=False, max_length=160)
    represents_kind = forms.ChoiceField(label=gettext_lazy("which is"), choices=PartyKind.choices, required=False)
    shown_as = forms.ChoiceField(
        label=gettext_lazy("Name in public"),
        choices=[("", gettext_lazy("Not said: in full for a reply, else hidden")), *ShownAs.choices],
        required=False,
    )
    email = forms.EmailField(label=gettext_lazy("E-mail"), required=False)
    phone = fields.line(gettext_lazy("Telephone or WhatsApp"), required=False, max_length=40)
    postal = fields.words(gettext_lazy("Postal address"), rows=3, required=False, max_length=500)
    scans = fields.files(gettext_lazy("Scans or photos of the letter"))
    authority = fields.files(
        gettext_lazy("Proof that they may speak for others"),
        help_text=gettext_lazy(
            "Where they brought one: deed, letter of assignment, power of attorney. No identity cards."
        ),
    )
    evidence = fields.files(gettext_lazy("Supporting data"))

    @property
    def letter(self):
        return {name: self.cleaned_data[f"letter_{name}"] for name in LETTER}

    @property
    def uploads(self):
        return [(upload, kind) for name, kind in FILES.items() for upload in self.cleaned_data[name]]


@implements("HJ-9a")
def record_case(model_admin, request):
    """The page "Record a filing": first a story, then what came, and further stories where there are more."""
    versions = _chosen(request)
    if not versions:
        words = request.GET.get("q", "")
        return _page(model_admin, request, found=marking.find(words), q=words)
    if request.method != "POST":
        now = timezone.localtime().replace(second=0, microsecond=0)
        form = RecordForm(initial={"received_at": now, "submission": secrets.token_hex(20)})
        return _page(model_admin, request, form=form, stories=[marking.StoryForm(version=each) for each in versions])
    form = RecordForm(request.POST, request.FILES)
    stories = [marking.StoryForm(request.POST, version=each) for each in versions]
    if {"add", "drop", "version"} & set(request.POST) or _searches(request.POST):
        return _again(model_admin, request, form, stories)
    if all([form.is_valid(), *(story.is_valid() for story in stories)]):
        try:
            case = _record(form, stories, by=request.user, at=timezone.now())
        except Refused as refused:
            form.add_error(refused.field if refused.field in form.fields else None, str(refused))
        else:
            model_admin.message_user(request, _("Filing %(number)s is recorded.") % {"number": case.number})
            return HttpResponseRedirect(reverse("admin:corrections_case_change", args=[case.pk]))
    return _page(model_admin, request, status=422, form=form, stories=stories)


def _chosen(request):
    """The versions that the filing is about, in order, each story once. A version named later takes an earlier one's place."""
    if request.method != "POST":
        key = "-".join(part for part in (request.GET.get("berita", ""), request.GET.get("versi", "")) if part)
        keys = [key]
    else:
        keys = [*request.POST.getlist("story"), *(request.POST.get(name, "") for name in ("add", "version"))]
    found = [version for version in map(marking.version_of, keys[: STORIES + 2]) if version]
    chosen = {version.article_id: version for version in found}
    if request.POST.get("drop", "").isdecimal() and len(chosen) > 1:
        chosen.pop(int(request.POST["drop"]), None)
    return list(chosen.values())[:STORIES]


def _searches(data):
    """Whether another story is searched: by the button, or by the Enter key in the search's own field."""
    return "find" in data or ("enter" in data and bool(data.get("q", "").strip()))


def _again(model_admin, request, form, stories):
    """The page with all that was typed, and nothing said against it yet."""
    for each in (form, *stories):
        each._errors = ErrorDict()  # a bound form that is not checked
    asked = _searches(request.POST)
    words = request.POST.get("q", "") if asked else ""
    return _page(model_admin, request, form=form, stories=stories, q=words, found=marking.find(words), asked=asked)


def _record(form, stories, *, by, at):
    data = form.cleaned_data
    return record_filing(
        type=data["type"],
        stories=[story.disputed for story in stories],
        filer=Filer(
            name=data["name"],
            email=data["email"],
            phone=data["phone"],
            postal=data["postal"],
            represents=data["represents"],
            represents_kind=data["represents_kind"] or PartyKind.ORGANISATION,
            shown_as=data["shown_as"],
        ),
        words=Words(data["happened"], data["right"]),
        letter=form.letter,
        files=form.uploads,
        council_copy=data["council_copy"] or CouncilCopy.UNKNOWN,
        at=at,
        received_at=data["received_at"],
        channel=data["channel"],
        by=by,
        submission_key=data["submission"],
    )


def _page(model_admin, request, *, status=200, form=None, stories=(), **context):
    context = {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "title": _("Record a filing"),
        "media": model_admin.media,
        "form": dress(form) if form else None,
        "stories": [dress(story) for story in stories],
        **context,
    }
    return TemplateResponse(request, "admin/corrections/record.html", context, status=status)
