"""What a complainant reads of a filing: for each state where it stands, what is asked, what follows; for each act its words.

Nothing here says that a rule was kept or broken, and a day that the house chose is never told as law (INV-8).
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from .models.case import CaseType, State
from .models.event import Verb


@dataclass(frozen=True)
class Stage:
    """The words of one state: where it stands, what is asked until the stated day, what happens otherwise, what follows."""

    heading: str
    words: str
    otherwise: str = ""
    following: str = ""
    following_words: str = ""


NOTHING_ASKED = _("Nothing is asked of you now.")
_CHECKED_NEXT = _("the content is checked")
_SIGNED_NEXT = _("signed by the responsible person, then published")
_SIGNED_WORDS = _("In the section of the story, with a link on the story itself.")

STAGES = {
    State.RECEIVED: Stage(
        _("an officer checks whether anything is missing"),
        _("Nothing is asked of you now. If something is missing, we ask for it clearly."),
        following=_CHECKED_NEXT,
        following_words=_("You hear the result by letter and on this page."),
    ),
    State.INCOMPLETE: Stage(
        _("we wait for what is still missing"),
        _("The officer asked for this:"),
        otherwise=_("Your filing stays on record and does not lapse by itself."),
        following=_CHECKED_NEXT,
        following_words=_("As soon as an officer finds that nothing is missing."),
    ),
    State.COMPLETE: Stage(
        _("the content is being checked"),
        _("Nothing is missing. Nothing is asked of you now."),
        following=_("prepared, signed, and published"),
        following_words=_("If the newsroom edits your reply, you see every change first. Otherwise you hear why not."),
    ),
    State.DRAFTING: Stage(
        _("your reply is being prepared"),
        _("It is to be published as a right of reply. If the newsroom edits it, you see every change first."),
        following=_SIGNED_NEXT,
        following_words=_SIGNED_WORDS,
    ),
    State.COMMENT: Stage(
        _("we wait for your answer to the edited text"),
        _("The newsroom edited your reply. Please read the changes, then agree or object."),
        otherwise=_(
            "Without an answer by then, the responsible person may publish your reply with these changes, and puts the "
            "reason on record."
        ),
        following=_SIGNED_NEXT,
        following_words=_SIGNED_WORDS,
    ),
    State.SIGNATURE: Stage(
        _("your reply waits for the responsible person's signature"),
        NOTHING_ASKED,
        following=_("your reply is published"),
        following_words=_SIGNED_WORDS,
    ),
    State.PUBLISHED: Stage(
        _("Your reply is published"), _("The story links to it, and it stands in the public register.")
    ),
    State.CORRECTED: Stage(
        _("The story is corrected"), _("The erratum stands on the story and in the public register. Thank you.")
    ),
    State.REFUSED: Stage(
        _("The content of your reply is not published as it is"),
        _("The reason is in the letter below. You can file a mended reply, or take the matter to the Press Council."),
    ),
    State.NOT_PROVEN: Stage(
        _("The newsroom found no error"),
        _("The reason is in the letter below. With further data you can file again, or go to the Press Council."),
    ),
    State.TAKEN_BACK: Stage(
        _("You took this filing back"), _("We do not work on it any more. You can file again at any time.")
    ),
    State.OTHERWISE: Stage(
        _("Your matter is published as agreed"),
        _("The story links to what was agreed, and it stands in the public register."),
    ),
    State.FORMALITIES_UNMET: Stage(
        _("The filing ended because something was still missing"),
        _(
            "The letter below says what. Its content was not judged: with what is missing you can file again at any time."
        ),
    ),
    State.LATE: Stage(
        _("No agreement was found on a late filing"),
        _("The reason is in the letter below. A wrong fact can still be corrected: for that there is no time limit."),
    ),
    State.STORY_STAYS: Stage(
        _("The story stays"),
        _("The reason is in the letter below. You can still ask for a correction or respond to the story."),
    ),
    State.WITHDRAWN: Stage(_("The story is withdrawn"), _("Its address says so, with the reason.")),
    State.ERASED: Stage(_("The court's decision is carried out"), _("The story can no longer be read by the public.")),
    State.SETTLED: Stage(
        _("The settlement before the Press Council is carried out"), _("What was done is in the letter below.")
    ),
    State.RULING: Stage(_("The Press Council's ruling is carried out"), _("What was done is in the letter below.")),
    State.LAPSED: Stage(
        _("The complaint before the Press Council has lapsed"), _("Its document says so; see the letter below.")
    ),
    State.JOINED: Stage(
        _("We handle this together with your other filing"),
        _("Its number is in the letter below. Nothing that you wrote or sent is lost."),
    ),
    State.SPAM: Stage(
        _("This filing is set aside"),
        _("If that is a mistake, write to us below: an officer reads it and takes the filing up again."),
    ),
    State.DISPUTED: Stage(
        _("the matter is before the Press Council"),
        _("Nothing is asked of you here. You can still write to us and add files."),
        following=_("what the Press Council decides"),
        following_words=_("Its decision is published and linked from the story."),
    ),
}

# Where the words depend on what is asked.
_BY_TYPE = {
    (State.COMPLETE, CaseType.CORRECTION): Stage(
        _("the content is being checked"),
        _("Nothing is missing. Nothing is asked of you now."),
        following=_("the story is corrected, or you hear why not"),
        following_words=_("An erratum says what was written and what it should be."),
    ),
    (State.COMPLETE, CaseType.TAKEDOWN): Stage(
        _("your request is being considered"),
        _("Nothing is missing. Nothing is asked of you now."),
        following=_("a named person decides, and you hear the reason"),
        following_words=_(
            "A story can be corrected, answered, or withdrawn on one of few grounds; a wish alone is none."
        ),
    ),
    (State.COMPLETE, CaseType.FORGOTTEN): Stage(
        _("your request is being considered"),
        _("Nothing is missing. Nothing is asked of you now."),
        following=_("a named person decides, and you hear the reason"),
        following_words=_(
            "A story leaves the archive only by decision of a court; a correction is possible at any time."
        ),
    ),
}


def stage_of(case):
    """The Stage of a case."""
    return _BY_TYPE.get((case.state, case.type)) or STAGES[case.state]


@dataclass(frozen=True)
class Told:
    """An act as the complainant's page tells it; `words` may name who did it, with %(by)s."""

    title: str
    words: str = ""


# None: the newsroom's own work on the way, or told elsewhere on the page.
TOLD = {
    Verb.FILE: Told(_("Received")),
    Verb.TAKE_ON: None,
    Verb.EDIT: None,
    Verb.MATCH: None,
    Verb.MESSAGE: None,
    Verb.SPAM: Told(_("Set aside")),
    Verb.JOIN: Told(_("Joined with your other filing"), _("By %(by)s. Nothing is lost.")),
    Verb.RESTORE: Told(_("Taken up again"), _("By %(by)s.")),
    Verb.ADD_STORY: Told(_("Another story added"), _("By %(by)s.")),
    Verb.SHOW_AS: Told(_("Name in public changed"), _("By %(by)s.")),
    Verb.MARK: Told(_("Disputed passages marked"), _("By %(by)s, from what you sent.")),
    Verb.PUBLISH_OTHERWISE: Told(_("Published as agreed"), _("Signed by %(by)s.")),
    Verb.CORRECT_ONE: Told(_("One of the stories corrected"), _("Signed by %(by)s.")),
    Verb.CLOSE_FORM: Told(_("Ended because something was missing"), _("By %(by)s. The reason is in the letter.")),
    Verb.CLOSE_LATE: Told(_("Ended without an agreement"), _("By %(by)s. The reason is in the letter.")),
    Verb.WITHDRAW: Told(_("Story withdrawn"), _("Decided by %(by)s.")),
    Verb.KEEP: Told(_("The story stays"), _("Decided by %(by)s. The reason is in the letter.")),
    Verb.ERASE: Told(_("The court's decision carried out"), _("By %(by)s.")),
    Verb.ORDER: Told(_("Document of the Press Council recorded"), _("By %(by)s.")),
    Verb.NOTE: Told(_("Note of the ruling published"), _("By %(by)s.")),
    Verb.PUBLISH_ORDERED: Told(_("Reply published as the Press Council asked"), _("Signed by %(by)s.")),
    Verb.RESUME: Told(_("Taken up again"), _("By %(by)s.")),
    Verb.SETTLE: Told(_("Settlement carried out"), _("Recorded by %(by)s.")),
    Verb.RULE: Told(_("Ruling carried out"), _("Recorded by %(by)s.")),
    Verb.LAPSE: Told(_("Lapsed before the Press Council"), _("Recorded by %(by)s.")),
    Verb.ASK: Told(_("Completion asked for"), _("By %(by)s.")),
    Verb.FIND_COMPLETE: Told(_("Found complete"), _("Nothing is missing. Checked by %(by)s.")),
    Verb.CHANGE_TYPE: Told(_("Type changed"), _("By %(by)s, so that it can be handled rightly.")),
    Verb.ACCEPT: Told(_("Content checked"), _("Your response is to be published as a right of reply.")),
    Verb.SEND_EDIT: Told(_("Edited text shown to you"), _("By %(by)s.")),
    Verb.AGREE: Told(_("You agreed with the edited text")),
    Verb.OBJECT: Told(_("You objected to the edited text"), _("Your note is with the officer.")),
    Verb.GO_ON: Told(_("Continued by the responsible person"), _("The reason is on record.")),
    Verb.SUBMIT: Told(_("Handed to the responsible person")),
    Verb.HAND_BACK: Told(_("Back with the officer"), _("The text is worked on once more.")),
    Verb.PUBLISH: Told(_("Signed and published"), _("Signed by %(by)s.")),
    Verb.CORRECT: Told(_("Erratum published"), _("Signed by %(by)s.")),
    Verb.REFUSE: Told(_("Content refused"), _("By %(by)s. The reason is in the letter.")),
    Verb.FIND_NO_ERROR: Told(_("No error found"), _("By %(by)s. The reason is in the letter.")),
    Verb.TAKE_BACK: Told(_("Taken back by you")),
    Verb.DISPUTE: Told(_("Taken to the Press Council")),
    Verb.ADD: Told(_("Added to by you")),
    Verb.CONFIRM: Told(_("Your e-mail address was confirmed")),
    Verb.RECOUNT: Told(
        _("A date was counted anew"),
        _("The calendar of working days changed. The old and the new date stand beside the date."),
    ),
}
