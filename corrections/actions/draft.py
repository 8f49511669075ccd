"""A form that is saved as it goes: begun, saved, its files kept, thrown away, or sent as a case, once.

Every function takes the key that one browser holds; the database knows its digest alone.
"""

import hashlib
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from newsroom.core.errors import Refused, Stale
from newsroom.core.worker import job

from ..intake.files import MAX_FILES
from ..law.marks import implements
from ..models import Case, DraftFile, FilingDraft
from .file_case import file_case

KEPT = timedelta(days=7)
# All that the fields of the form take together, and more.
MOST_CHARACTERS = 60_000


def digest_of(key):
    return hashlib.sha256(f"filing-draft:{key}".encode()).hexdigest()


def draft_of(key, article_id, *, at):
    """The draft about this story that `key` opens, or None once its time is over."""
    drafts = FilingDraft.objects.select_related("version").filter(due_at__gt=at, version__article_id=article_id)
    return drafts.filter(key_digest=digest_of(key)).first() if key else None


def case_of(key):
    """The case that the draft of `key` became, or None."""
    return Case.objects.filter(submission_key=digest_of(key)).first() if key else None


def _locked(key):
    return FilingDraft.objects.select_for_update().filter(key_digest=digest_of(key)).first()


@implements("PD-4")
@transaction.atomic
def save(*, key, version, values, at):
    """Put `values` (lists by name) into the draft of `key`, which begins here if there is none. Returns the draft.

    Marks belong to a version: those made on another one are dropped. More than all fields take is not kept: raises
    Refused, and what was saved before stays. Raises Stale once the draft became a case.
    """
    begun = {"version": version, "created_at": at, "saved_at": at, "due_at": at + KEPT}
    FilingDraft.objects.get_or_create(key_digest=digest_of(key), defaults=begun)
    draft = _locked(key)
    if draft is None or case_of(key):
        raise Stale(_("This was sent already."))
    kept = draft.values if draft.version_id == version.pk else {**draft.values, "bagian": []}
    merged = {**kept, **values}
    if sum(len(value) for given in merged.values() for value in given) > MOST_CHARACTERS:
        raise Refused(_("This is more than fits here, so it was not saved. Please shorten it, or send it as a file."))
    draft.version, draft.values, draft.saved_at, draft.due_at = version, merged, at, at + KEPT
    draft.save()
    return draft


@transaction.atomic
def keep_files(*, key, rows):
    """Put PrivateFile rows, just written, to the draft. What it holds already stays unsaved. Raises Refused over five."""
    draft = _locked(key)
    if draft is None:
        raise Stale(_("What you wrote is no longer kept here. Please begin again."))
    known = set(draft.files.values_list("file__sha256", flat=True))
    fresh = [row for row in rows if row.sha256 not in known]
    if len(known) + len(fresh) > MAX_FILES:
        raise Refused(_("Choose at most five files; more can be added later."), field="berkas")
    for row in fresh:
        row.save()
        DraftFile.objects.create(draft=draft, file=row)


@transaction.atomic
def drop_file(*, key, pk):
    """Take one file out of the draft, off the disk too. Again, or a stranger's, changes nothing."""
    draft = _locked(key)
    if draft:
        _destroy(draft.files.select_related("file").filter(pk=pk))


@implements("PD-4")
@transaction.atomic
def discard(*, key):
    """Delete the draft and its files. Again changes nothing."""
    if draft := _locked(key):
        _delete(draft)


@implements("HJ-16b", "UP-5.2", "UP-5.3")
@transaction.atomic
def send(*, key, filing, at):
    """Make the draft a case, and be gone with it; sent twice it is one case. `filing` gets the draft, locked, and returns
    what `file_case` wants."""
    draft = _locked(key)
    if draft is None:
        if known := case_of(key):
            return known
        raise Refused(_("What you wrote is no longer kept here. Please begin again."))
    case = file_case(**filing(draft), submission_key=draft.key_digest, at=at)
    # Their files belong to the case by now.
    draft.delete()
    return case


@job(FilingDraft)
@transaction.atomic
def expire(draft):
    """Delete this draft and every other whose time is over; one that somebody went on with in the meantime stays."""
    for over in FilingDraft.objects.select_for_update().filter(due_at__lte=timezone.now()):
        _delete(over)


def _delete(draft):
    _destroy(draft.files.select_related("file"))
    draft.delete()


def _destroy(files):
    """Bytes first: should the transaction fail, a row without its file is deleted again, a file without a row never."""
    for item in files:
        item.file.file.storage.delete(item.file.file.name)
        item.file.delete()
