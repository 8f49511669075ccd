"""The register of a story's protected identities, the answer for one that may stand, masking, and its late reason."""

from django import forms
from django.utils.translation import gettext_lazy as _

from newsroom.core.verbs_admin import VerbPage

from ...actions import guards, register_identity
from ...actions.mask_identity import give_reason, mask_identity
from ...identities import reach, register
from ...identities.hider import MARK, Hider
from ...models import Masking, Photo
from ...models.identity import IdentityKind, Protected


class IdentityVerb(VerbPage):
    """A verb whose form knows the story."""

    def form(self, request, obj):
        data = (request.POST,) if request.method == "POST" else ()
        return self.form_class(*data, article=obj, initial=self.initial(obj, request.user))


class IdentityForm(forms.Form):
    def __init__(self, *args, article, **kwargs):
        super().__init__(*args, **kwargs)
        self.setup(article)

    def setup(self, article):
        """Fields that depend on the story."""


class RegisterForm(IdentityForm):
    kind = forms.ChoiceField(label=_("What leads to the person"), choices=IdentityKind)
    words = forms.CharField(
        label=_("Words"),
        required=False,
        max_length=120,
        help_text=_("As they may stand in a text. Case, accents, hyphens and spaces make no difference."),
    )
    photo = forms.ModelChoiceField(Photo.objects.none(), label=_("Photo of this story"), required=False)
    why = forms.ChoiceField(label=_("Whom it protects"), choices=Protected, widget=forms.RadioSelect)
    born_on = forms.DateField(
        label=_("Born on"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        help_text=_("Where you know it: a child is whoever was under 18. Used for this check alone, and not kept."),
    )
    counts_on = forms.DateField(
        label=_("Day on which the age counts"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )

    def setup(self, article):
        self.fields["photo"].queryset = Photo.objects.usable().filter(
            pk__in=[photo.pk for photo in reach.photos_of(article)]
        )


def hits_context(article, user):
    """What a page says of identities that the working copy names, to those who may read the register."""
    hits = register.hits_in_copy(article)
    return {
        "hits": hits,
        "may_answer": user.holds(*guards.PUBLISHERS),
        "answerable": any(
            not hit.identity.is_child and not register.is_answered(article, hit.identity) for hit in hits
        ),
    }


class Protect(IdentityVerb):
    name = "lindungi"
    label = _("Protected identities")
    description = _(
        "Names, places and photos that readers must not see in this story. What is published next is held when it names one, "
        "and so is a reply. Editors, case officers and responsible persons see this list, nobody else."
    )
    submit_label = _("Protect this")
    form_class = RegisterForm
    roles = register.KEEPERS
    template = "admin/articles/identities.html"
    quiet = True

    def context(self, request, obj):
        return {"identities": register.standing(obj.pk), **hits_context(obj, request.user)}

    def run(self, *, obj, by, at, data):
        register_identity.protect(article=obj, by=by, at=at, **data)
        return _("Protected. Readers see no change: what is published already has to be masked.")


class EndForm(IdentityForm):
    identity = forms.ModelChoiceField(
        queryset=None,
        label=_("Which of them"),
        widget=forms.RadioSelect,
        empty_label=None,
        help_text=_("Its words are destroyed. That it was protected stays on record."),
    )

    def setup(self, article):
        self.fields["identity"].queryset = article.identities.standing()
        self.fields["identity"].label_from_instance = named


def named(identity):
    """An entry of the register, for those who may read it."""
    return f"{identity.words or identity.photo} ({identity.get_kind_display()}; {identity.get_why_display()})"


class EndProtection(IdentityVerb):
    name = "akhiri-lindungan"
    label = _("End a protection")
    form_class = EndForm
    roles = register.KEEPERS
    quiet = True

    def visible(self, obj, user):
        return super().visible(obj, user) and obj.identities.standing().exists()

    def run(self, *, obj, by, at, data):
        register_identity.end(identity=data["identity"], by=by, at=at)
        return _("Ended. It may be named again.")


class AnswerForm(EndForm):
    reason = forms.CharField(
        label=_("Why it may stand in the story"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Without the words themselves. It stays on record with your name; readers do not see it."),
    )
    revision = forms.IntegerField(widget=forms.HiddenInput)

    def setup(self, article):
        hits = [hit.identity.pk for hit in register.hits_in_copy(article) if not hit.identity.is_child]
        self.fields["identity"].queryset = article.identities.standing().filter(pk__in=hits)
        self.fields["identity"].label_from_instance = named
        self.fields["identity"].help_text = ""


class AnswerIdentity(IdentityVerb):
    """law: KE-5a (what identifies somebody is a person's finding)"""

    name = "jawab-identitas"
    label = _("Answer for a protected identity")
    description = _(
        "The text names somebody whom this story protects. You may find that it can stand there. Your answer holds for the "
        "text as it is now; a child is never named."
    )
    submit_label = _("It may stand there: I answer for it")
    form_class = AnswerForm
    roles = guards.PUBLISHERS
    quiet = True

    def visible(self, obj, user):
        return super().visible(obj, user) and obj.identities.standing().exists()

    def reason_against(self, obj, user):
        if hits_context(obj, user)["answerable"]:
            return ""
        return _("The text names nobody who is protected and for whom an answer is still due.")

    def initial(self, obj, user):
        return {"revision": obj.revision}

    def run(self, *, obj, by, at, data):
        register_identity.answer(article=obj, by=by, at=at, **data)
        return _("Your answer is on record. The story can be published.")


class MaskForm(IdentityForm):
    words = forms.CharField(
        label=_("Words that must go"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_(
            "One name or phrase a line, each way in which it is written: full name, nickname, school, village. "
            "Case, accents, hyphens and spaces make no difference."
        ),
    )
    mark = forms.CharField(
        label=_("What stands in their place"),
        max_length=30,
        initial=MARK,
        help_text=_("A neutral mark, or initials that lead nobody to the person."),
    )
    photos = forms.ModelMultipleChoiceField(
        queryset=None,
        label=_("Photos that must go"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Their files are deleted for good, and every story loses them."),
    )
    why = forms.ChoiceField(label=_("Ground"), choices=Protected, widget=forms.RadioSelect)
    emergency = forms.BooleanField(
        label=_("Emergency: mask now, I give the reason within 24 hours"),
        required=False,
        help_text=_("For children and for victims of a sexual offence."),
    )
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Without the words themselves. It stays on record; readers see the ground and the time alone."),
    )

    def setup(self, article):
        found = [photo.pk for photo in reach.photos_of(article)]
        self.fields["photos"].queryset = Photo.objects.usable().filter(pk__in=found)
        if not found:
            del self.fields["photos"]

    def clean_words(self):
        lines = [" ".join(line.split()) for line in self.cleaned_data["words"].splitlines()]
        if any(len(line) > 120 for line in lines):
            raise forms.ValidationError(_("A phrase has at most 120 characters. Give one name or phrase a line."))
        return [line for line in lines if line]


class Mask(IdentityVerb):
    """law: KE-5a, KE-5b, CH-3. By editors and responsible persons, who answer for the text; an officer asks one of them."""

    name = "samarkan"
    label = _("Mask an identity")
    description = _(
        "The words go at once from everything that this story is and was: text, title, address, captions, tags, notices, "
        "replies, old versions and their differences, search and lists. What stood there is destroyed and cannot be brought "
        "back. The history says that a protected identity was masked, when and on which ground."
    )
    submit_label = _("Mask now")
    form_class = MaskForm
    roles = guards.PUBLISHERS
    danger = True

    def visible(self, obj, user):
        return super().visible(obj, user) and bool(obj.first_published_at)

    def initial(self, obj, user):
        return {"words": "\n".join(each.words for each in register.standing(obj.pk) if each.words)}

    def run(self, *, obj, by, at, data):
        masking = mask_identity(article=obj, by=by, at=at, **data)
        said = [_("Masked. Readers no longer see it anywhere in this story.")]
        if Masking.unexplained().filter(pk=masking.pk).exists():
            said.append(_("The reason is due within 24 hours."))
        if others := reach.still_named(Hider(tuple(data["words"])), without=obj):
            titles = ", ".join(f"“{story.title}”" for story in others)
            said.append(_("Other stories still name it: %(titles)s. Look at each.") % {"titles": titles})
        if posts := obj.social_posts.count():
            said.append(_("Posts of our accounts about this story: %(n)s. See to each where it stands.") % {"n": posts})
        return " ".join(map(str, said))


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Why the identity had to be masked at once"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Without the words themselves. It stays on record; readers do not see it."),
    )


class GiveReason(VerbPage):
    name = "alasan"
    label = _("Give the reason of the masking")
    form_class = ReasonForm
    roles = guards.PUBLISHERS

    def visible(self, obj, user):
        return super().visible(obj, user) and obj.maskings.filter(emergency=True, part_of=None).exists()

    def reason_against(self, obj, user):
        return "" if _unexplained(obj) else _("No masking of this story waits for its reason.")

    def run(self, *, obj, by, at, data):
        give_reason(masking=_unexplained(obj), by=by, at=at, **data)
        return _("The reason is on record.")


def _unexplained(article):
    return Masking.unexplained().filter(article=article).first()
