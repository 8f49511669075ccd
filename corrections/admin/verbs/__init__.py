"""The verbs on a case as pages of the admin. Their order is the order of what is usually done next."""

from .correct import Correct
from .decide import Dispute, FindNoError, Publish, Refuse
from .prepare import Answer, Ask, ChangeType, FindComplete, TakeOn
from .reply import Accept, Edit, GoOn, HandBack, SendEdit, Submit

VERBS = [
    Publish,
    GoOn,
    Submit,
    SendEdit,
    Accept,
    Correct,
    FindComplete,
    Ask,
    Edit,
    ChangeType,
    HandBack,
    TakeOn,
    Dispute,
    FindNoError,
    Refuse,
    Answer,
]
