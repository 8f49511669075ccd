"""The verbs on a story as pages of the admin, in the order of their buttons."""

from .correct import Correct
from .identities import AnswerIdentity, EndProtection, GiveReason, Mask, Protect
from .publish import Publish
from .register_post import RegisterPost
from .review import SendBack, Submit

VERBS = [
    GiveReason,
    Publish,
    Correct,
    Submit,
    SendBack,
    RegisterPost,
    Protect,
    EndProtection,
    AnswerIdentity,
    Mask,
]

__all__ = ["VERBS", "Correct", "Publish", "RegisterPost", "SendBack", "Submit"]
