"""A draft, read step by step: what stands in it, what is still missing, and what it says as a filing."""

from dataclasses import dataclass

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from ..actions.file_case import Disputed, Filer, Words
from ..models.case import CouncilCopy
from ..models.party import PartyKind
from . import form
from .kinds import KINDS, UNSURE


@dataclass(frozen=True)
class Step:
    """A screen of the form: its word in the address, its short name, its form."""

    name: str
    title: str
    form: type
    of = 6

    @property
    def number(self):
        return ORDER.index(self.name) + 1

    @property
    def fields(self):
        """Names that a post of this step may fill in a draft. Files are kept apart."""
        return [name for name in self.form.base_fields if name != "berkas"]

    @property
    def following(self):
        return self._beside(1)

    @property
    def before(self):
        return self._beside(-1)

    def _beside(self, way):
        at = ORDER.index(self.name) + way
        return STEPS[ORDER[at]] if 0 <= at < len(ORDER) else None


STEPS = {
    step.name: step
    for step in (
        Step("kejadian", _("What happened"), form.WhatForm),
        Step("bagian", _("Part of the story"), form.PassagesForm),
        Step("benar", _("Your words"), form.RightForm),
        Step("berkas", _("Files"), form.FilesForm),
        Step("siapa", _("About you"), form.WhoForm),
        Step("periksa", _("Read over and send"), form.SendForm),
    )
}
ORDER = list(STEPS)
FIRST, LAST = STEPS["kejadian"], STEPS["periksa"]
# What is read over before it is sent.
ANSWERED = [STEPS[name] for name in ("kejadian", "bagian", "benar", "siapa")]


class Written:
    """The values of a draft (lists by the name of a field) towards one version of a story."""

    def __init__(self, values, *, quotes):
        self.values, self.quotes = MultiValueDict(values), quotes

    @classmethod
    def of(cls, draft, about):
        """The draft (or nothing yet) towards the Subject `about`. Marks that were made on another version are none."""
        values = draft.values if draft else {}
        if draft and draft.version_id != about.version.pk:
            values = {**values, "bagian": []}
        return cls(values, quotes=about.quotes)

    @property
    def kind(self):
        return KINDS.get(self.values.get("jenis"), UNSURE)

    @property
    def marked(self):
        """The marks as they were made."""
        return self.values.getlist("bagian")

    @property
    def quoted(self):
        """The marked passages, quoted."""
        return [quote for number, quote in self.quotes.items() if f"p{number}" in self.marked]

    def form(self, step, posted=None, files=None):
        """The form of `step` as it is shown; with `posted` values as it is checked."""
        shown = None if posted is not None else self._initial(step)
        told = bool(self.values.get("kejadian", "").strip())
        return step.form(posted, files, kind=self.kind, quotes=self.quotes, told=told, initial=shown)

    def _initial(self, step):
        given = {name: self.values.getlist(name) for name in step.fields if name in self.values}
        return {name: value if name == "bagian" else value[-1] for name, value in given.items() if value}

    def checked(self, step):
        """The form of `step`, filled with what the draft holds and checked."""
        return self.form(step, self.values)

    @property
    def unfinished(self):
        """The first step that still lacks something, or the last one when all is there."""
        return next((step for step in ANSWERED if not self.checked(step).is_valid()), LAST)

    def filing(self, files, send):
        """What `file_case` wants to know, once every step is valid. `send`: the form of the last step."""
        data = {name: value for step in ANSWERED for name, value in _valid(self.checked(step)).items()}
        return {
            "type": self.kind.type,
            "filer": _filer(data),
            "words": Words(happened=data["kejadian"], right=data["benar"], files=files),
            "council_copy": send.cleaned_data.get("tembusan") or CouncilCopy.UNKNOWN,
        }

    def disputed(self, version):
        parts = _valid(self.checked(STEPS["bagian"]))["bagian"]
        # Passage 0 is the title.
        numbers = tuple(int(part[1:]) for part in parts if part != form.WHOLE)
        return Disputed(version, numbers, whole=form.WHOLE in parts)


def _valid(checked):
    if not checked.is_valid():
        raise ValueError("A draft becomes a filing when every step of it is valid.")
    return checked.cleaned_data


def _filer(data):
    speaks = data["untuk"] == form.SOMEBODY
    return Filer(
        name=data["nama"],
        email=data["surel"],
        phone=data["telepon"],
        postal=data["pos"],
        represents=data["pihak"] if speaks else "",
        represents_kind=(data["jenis_pihak"] if speaks else "") or PartyKind.ORGANISATION,
        authority=data["wewenang"] if speaks else "",
        shown_as=data["tampil"],
    )
