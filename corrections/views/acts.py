"""What a complainant can do on their page. Each is one POST; a second click, or somebody who was first, gets a sentence."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from newsroom.core.errors import Refused, Stale

from ..actions import complainant, reply
from ..intake import files
from ..intake.fields import without_nul
from ..intake.page_forms import AddForm, AnswerForm, MessageForm, TakeBackForm
from ..models.event import Verb
from ..workflow import reason_against
from .access import allow, closed, for_filer, take_cookie
from .case import page

# Messages and additions to one filing within an hour.
PER_CASE = 30


@dataclass(frozen=True)
class Act:
    """A form of the page and what it does: `run` gets case, valid data, posted values and time, and returns what to say."""

    form: type
    name: str
    run: Callable


@transaction.atomic
def _answer(case, data, posted, at):
    note, revision = data["catatan"], _revision(posted)
    if posted.get("jawab") != "setuju":
        reply.object_to(case=case, at=at, revision=revision, note=note)
        return _("Your objection is with the officer, who works on the text again.")
    reply.agree(case=case, at=at, revision=revision)
    if note:
        complainant.write(case=case, at=at, text=note)
    return _("Thank you. The responsible person signs next, then your reply is published.")


def _write(case, data, posted, at):
    complainant.write(case=case, at=at, text=data["pesan"])
    return _("Your message is with the officer.")


def _add(case, data, posted, at):
    with files.written(data["berkas"], at=at) as rows:
        complainant.add(case=case, at=at, text=data["teks"], files=rows)
    return _("It is added to your filing.")


def _take_back(case, data, posted, at):
    complainant.take_back(case=case, at=at, revision=_revision(posted), reason=data["alasan"])
    return _("The filing is taken back.")


ACTS = {
    "suntingan": Act(AnswerForm, "answer", _answer),
    "pesan": Act(MessageForm, "message", _write),
    "tambah": Act(AddForm, "add", _add),
    "tarik": Act(TakeBackForm, "take_back", _take_back),
}


def _revision(posted):
    """The revision that the page showed; junk is none that ever stands."""
    text = posted.get("revisi", "")
    return int(text) if text.isdecimal() and len(text) < 10 else -1


@for_filer
@require_http_methods(["GET", "HEAD", "POST"])
def act(request, party, act):
    """One act of the complainant. A GET changes nothing: it asks once more, or leads back to the page."""
    if act not in ACTS and act != "tutup":
        return closed(request)
    if request.method != "POST":
        return _ask(request, party) if act == "tarik" else redirect("case", party.case.number)
    if act == "tutup":
        return take_cookie(render(request, "corrections/closed_here.html", {"case": party.case}), party.case)
    return _do(request, party, ACTS[act])


def _ask(request, party, form=None):
    """The page before a filing is taken back."""
    reason = reason_against(party.case, Verb.TAKE_BACK, at=timezone.now())
    context = {"case": party.case, "reason": reason, "form": form or TakeBackForm(auto_id="take_back_%s")}
    return render(request, "corrections/take_back.html", context, status=409 if reason else 422 if form else 200)


def _do(request, party, act):
    at, posted = timezone.now(), without_nul(request.POST)
    form = act.form(posted, request.FILES, auto_id=f"{act.name}_%s")
    if not form.is_valid():
        return _ask(request, party, form) if act.form is TakeBackForm else page(request, party, status=422, bound=form)
    if not allow("case-act", party.case_id, limit=PER_CASE, at=at):
        sentence = _("This is more than we can take at once. What you typed is kept: please send it again in an hour.")
        return page(request, party, status=429, problem=sentence, bound=form)
    try:
        said = act.run(party.case, form.cleaned_data, posted, at)
    except Refused as refused:
        party.case.refresh_from_db()
        if isinstance(refused, Stale):
            return page(request, party, status=409, problem=str(refused), bound=form)
        field = FIELDS.get(refused.field)
        form.add_error(field if field in form.fields else None, str(refused))
        return page(request, party, status=422, bound=form)
    messages.success(request, said)
    return redirect("case", party.case.number)


# What the verbs call a field, and what the forms call it.
FIELDS = {"note": "catatan", "text": "teks"}
