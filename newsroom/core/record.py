"""Putting facts on record, masking their text, and verifying that nobody touched them."""

import secrets
from dataclasses import dataclass

from django.apps import apps
from django.db import connection, transaction
from django.utils.translation import gettext as _

from .canonical import digest, dumps
from .errors import Refused
from .models import Chain, Entry, MaskAct, Text
from .models.chain import OnRecord


def _entry_digest(entry):
    return digest(
        dumps(
            {
                "chain": entry.chain_id,
                "seq": entry.seq,
                "kind": entry.kind,
                "at": entry.at,
                "by": entry.by_id,
                "by_name": entry.by_name,
                "facts": entry.facts,
                "text": entry.text_digest,
                "previous": entry.previous,
            }
        )
    )


def append(*, chain, kind, at, by=None, by_name="", facts=None, text=None):
    """Add an entry to the chain named `chain` and return it. Must run inside a transaction.

    `facts` holds plain values without personal data; `text` (a dict) holds everything that a person wrote.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("Facts are put on record inside the verb's transaction.")
    Chain.objects.get_or_create(name=chain)
    head = Chain.objects.select_for_update().get(name=chain)
    salt, body = secrets.token_hex(32), dumps(text or {})
    entry = Entry(
        chain=head,
        seq=head.length + 1,
        kind=kind,
        at=at,
        by=by,
        by_name=by_name or (str(by) if by else ""),
        facts=facts or {},
        text_digest=digest(salt, body),
        previous=head.head,
    )
    entry.digest = _entry_digest(entry)
    entry.save(force_insert=True)
    Text.objects.create(entry=entry, salt=salt, body=body, digest=entry.text_digest)
    head.length, head.head = entry.seq, entry.digest
    head.save(update_fields=["length", "head"])
    return entry


def mask(*, entry, ground, text, reason, by, at):
    """Replace the text of `entry` by `text`, destroying what stood there and its salt. Returns the MaskAct.

    The act, with `reason`, is itself an entry of the same chain.
    law: KE-5a, PD-10
    Raises Refused without a reason.
    """
    if not reason.strip():
        raise Refused(_("Say why this text must be masked."), field="reason")
    salt, body = secrets.token_hex(32), dumps(text)
    masked_digest = digest(salt, body)
    with transaction.atomic():
        act_entry = append(
            chain=entry.chain_id,
            kind="mask",
            at=at,
            by=by,
            facts={"target": entry.seq, "ground": ground, "masked_digest": masked_digest},
            text={"reason": reason},
        )
        act = MaskAct.objects.create(entry=act_entry, target=entry, ground=ground, masked_digest=masked_digest)
        Text.objects.filter(entry=entry).update(salt=salt, body=body, digest=masked_digest)
    return act


@dataclass(frozen=True)
class Fault:
    """Something in a chain that is not as it was put on record."""

    chain: str
    seq: int
    problem: str

    def __str__(self):
        return f"{self.chain}#{self.seq}: {self.problem}"


def verify(chain):
    """Faults of one chain, in order; an empty list when every row is as it was put down (or as a MaskAct left it)."""
    faults, previous, seq = [], "", 0
    entries = chain.entries.select_related("text", "mask_act").prefetch_related("masks").order_by("seq")
    for entry in entries.iterator(chunk_size=500):
        seq += 1
        if entry.seq != seq:
            faults.append(Fault(chain.name, seq, "entry is missing"))
            seq = entry.seq
        if entry.previous != previous:
            faults.append(Fault(chain.name, entry.seq, "does not follow the entry before it"))
        if entry.digest != _entry_digest(entry):
            faults.append(Fault(chain.name, entry.seq, "entry was changed"))
        previous = entry.digest
        faults += _verify_text(chain, entry)
    if (seq, previous) != (chain.length, chain.head):
        faults.append(Fault(chain.name, chain.length, "the end of the chain is missing or was added to"))
    return faults + _verify_rows(chain)


def _verify_rows(chain):
    """Rows that stand on entries (versions, notices, events) must still say what was put on record."""
    faults = []
    for model in apps.get_models():
        if issubclass(model, OnRecord):
            for row in model.objects.filter(entry__chain=chain).select_related("entry"):
                told = row.facts() == row.entry.facts and getattr(row, "at", row.entry.at) == row.entry.at
                if not told:
                    faults.append(Fault(chain.name, row.entry.seq, f"{model._meta.label} {row.pk} was changed"))
    return faults


def _verify_text(chain, entry):
    text = getattr(entry, "text", None)
    if text is None:
        return [Fault(chain.name, entry.seq, "text is missing")]
    acts = sorted(entry.masks.all(), key=lambda act: act.pk)
    expected = acts[-1].masked_digest if acts else entry.text_digest
    if text.digest != expected or digest(text.salt, text.body) != expected:
        return [Fault(chain.name, entry.seq, "text was changed")]
    if entry.kind == "mask" and entry.facts.get("masked_digest") != entry.mask_act.masked_digest:
        return [Fault(chain.name, entry.seq, "mask act does not match its entry")]
    return []
