"""What a complainant reads at each state of a filing: where it stands, what it means, what comes next."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from .models.case import State


@dataclass(frozen=True)
class Stage:
    """The words of one state."""

    heading: str
    words: str
    following: str = ""


STAGES = {
    State.RECEIVED: Stage(
        _("Now: an officer checks whether anything is missing"),
        _("Nothing is asked of you. If something is missing, we ask for it clearly."),
        _("Next: the content is checked"),
    ),
    State.INCOMPLETE: Stage(
        _("Now: waiting for what is missing"),
        _("The officer's message below says what is needed. Your filing stays on record; it does not lapse by itself."),
        _("Next: the content is checked"),
    ),
    State.COMPLETE: Stage(
        _("Now: the content is being checked"),
        _("Nothing is missing. Nothing is asked of you now."),
        _("Next: you hear the result"),
    ),
    State.DRAFTING: Stage(
        _("Now: your reply is being prepared"),
        _("It will be published as a right of reply. If the newsroom edits it, you see every change first."),
        _("Next: signed by the responsible person, then published"),
    ),
    State.COMMENT: Stage(
        _("Now: waiting for your answer to the edited text"),
        _(
            "Please read the changes, then agree or object. Without an answer the responsible person may publish it and records why."
        ),
        _("Next: signed by the responsible person, then published"),
    ),
    State.SIGNATURE: Stage(
        _("Now: waiting for the responsible person's signature"),
        _("The text stands. Nothing is asked of you now."),
        _("Next: published in the same section, with a link on the story"),
    ),
    State.PUBLISHED: Stage(_("Your reply is published"), _("The story links to it, and the public register lists it.")),
    State.CORRECTED: Stage(
        _("The story is corrected"), _("The erratum stands above the story and in the public register.")
    ),
    State.REFUSED: Stage(
        _("Your reply could not be carried as it is"),
        _("The letter below says why. You can file a revised reply, or take the matter to the Press Council."),
    ),
    State.NOT_PROVEN: Stage(
        _("No error was found"),
        _("The letter below says why. With further data you can file again, or take the matter to the Press Council."),
    ),
    State.TAKEN_BACK: Stage(_("You took this filing back"), _("It stays on record. You can file again at any time.")),
    State.DISPUTED: Stage(
        _("In dispute before the Press Council"),
        _("The newsroom waits for the Press Council. You can still write to us."),
    ),
}
