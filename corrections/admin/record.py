"""Entering by hand what came by letter, telephone, WhatsApp or visit, with the time at which it truly came."""

import re
import secrets

from django import forms
from django.db import transaction
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import LiveStory, PublishedVersion
from newsroom.core.actions.keep_file import keep_file
from newsroom.core.admin_look import dress
from newsroom.core.errors import Refused

from ..actions.file_case import Disputed, Filer, Words, file_case, quotes_of
from ..law.marks import implements
from ..models import CaseFile
from ..models.case import CaseType, Channel
from ..models.party import FileKind, PartyKind
from . import fields

FOUND = 20
BY_HAND = [each for each in Channel.choices if each[0] != Channel.WEB]


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
    type = fields.choice(gettext_lazy("Type"), CaseType.choices)
    whole = fields.tick(gettext_lazy("The whole story is disputed"))
    happened = fields.words(gettext_lazy("What happened, in their words"), required=False)
    right = fields.words(
        gettext_lazy("What is right, in their words"),
        rows=8,
        required=False,
        help_text=gettext_lazy(
            "For a right of reply this is the text that is published. Word for word, as they said or wrote it."
        ),
    )
    name = fields.line(gettext_lazy("Name of whoever files"), max_length=160)
    represents = fields.line(gettext_lazy("They speak for"), required=False, max_length=160)
    represents_kind = forms.ChoiceField(label=gettext_lazy("which is"), choices=PartyKind.choices, required=False)
    email = forms.EmailField(label=gettext_lazy("E-mail"), required=False)
    phone = fields.line(gettext_lazy("Telephone or WhatsApp"), required=False, max_length=40)
    postal = fields.words(gettext_lazy("Postal address"), rows=3, required=False, max_length=500)
    scan = forms.FileField(label=gettext_lazy("Scan or photo of the letter"), required=False, max_length=255)

    def __init__(self, *args, version, **kwargs):
        super().__init__(*args, **kwargs)
        choices = [(str(number), text) for number, text in quotes_of(version).items()]
        self.fields["passages"] = fields.several(gettext_lazy("Disputed passages"), choices)
        first = ["submission", "channel", "received_at", "type", "passages", "whole"]
        self.order_fields(first)

    def clean(self):
        cleaned = super().clean()
        if not (cleaned.get("happened") or cleaned.get("right") or cleaned.get("scan")):
            self.add_error("right", _("Write down their words, or add a scan of the letter."))
        return cleaned


@implements("HJ-9a")
def record_case(model_admin, request):
    """The page "Record a filing": first the story, then what came."""
    version = _version(request.GET)
    if version is None:
        return _page(model_admin, request, found=_find(request.GET.get("q", "")), q=request.GET.get("q", ""))
    if request.method != "POST":
        now = timezone.localtime().replace(second=0, microsecond=0)
        form = RecordForm(version=version, initial={"received_at": now, "submission": secrets.token_hex(20)})
        return _page(model_admin, request, version=version, form=form)
    form, status = RecordForm(request.POST, request.FILES, version=version), 422
    if form.is_valid():
        try:
            case = _file(form.cleaned_data, version=version, by=request.user, at=timezone.now())
        except Refused as refused:
            form.add_error(refused.field if refused.field in form.fields else None, str(refused))
        else:
            model_admin.message_user(request, _("Filing %(number)s is recorded.") % {"number": case.number})
            return HttpResponseRedirect(reverse("admin:corrections_case_change", args=[case.pk]))
    return _page(model_admin, request, status=status, version=version, form=form)


@transaction.atomic
def _file(data, *, version, by, at):
    case = file_case(
        type=data["type"],
        stories=[Disputed(version, tuple(int(number) for number in data["passages"]), data["whole"])],
        filer=Filer(
            name=data["name"],
            email=data["email"],
            phone=data["phone"],
            postal=data["postal"],
            represents=data["represents"],
            represents_kind=data["represents_kind"] or PartyKind.ORGANISATION,
        ),
        words=Words(data["happened"], data["right"]),
        at=at,
        received_at=data["received_at"],
        channel=data["channel"],
        by=by,
        submission_key=data["submission"],
    )
    if data["scan"] and not case.files.exists():
        CaseFile.objects.create(case=case, file=keep_file(upload=data["scan"], at=at), kind=FileKind.SCAN)
    return case


def _version(query):
    """The version that the address names: `berita`, and `versi` where it is not the live one."""
    pk, number = query.get("berita", ""), query.get("versi", "")
    if not re.fullmatch(r"[0-9]{1,18}", pk, re.ASCII):
        return None
    versions = PublishedVersion.objects.filter(article=pk).select_related("article", "entry__text")
    if re.fullmatch(r"[0-9]{1,9}", number, re.ASCII):
        versions = versions.filter(number=number)
    return versions.order_by("-number").first()


def _find(words):
    """Public stories by words of their title, by number, or by an address that was pasted."""
    words = words.replace("\x00", "").strip()[:200]
    if not words:
        return []
    stories = LiveStory.objects.select_related("section").order_by("-first_published_at")
    named = re.search(r"(?:^|/berita/)([0-9]{1,18})(?:/|$)", words, re.ASCII)
    if named:
        return list(stories.filter(pk=named[1]))
    for word in words.split()[:8]:
        stories = stories.filter(title__icontains=word)
    return list(stories[:FOUND])


def _page(model_admin, request, *, status=200, **context):
    context = {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "title": _("Record a filing"),
        "media": model_admin.media,
        **context,
    }
    if form := context.get("form"):
        dress(form)
    if version := context.get("version"):
        context["versions"] = version.article.versions.defer("entry").order_by("-number")
    return TemplateResponse(request, "admin/corrections/record.html", context, status=status)
