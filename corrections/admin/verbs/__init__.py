"""The verbs on a case as pages of the admin. Their order is the order of what is usually done next."""

from .close import CloseForm, CloseLate, Erase, Keep, Withdraw
from .correct import Correct
from .council import Dispute, Lapse, Note, Order, Resume, Rule, Settle
from .decide import FindNoError, Publish, PublishOrdered, PublishOtherwise, Refuse
from .desk import AddStory, Join, Mark, Restore, ShowAs, Spam
from .prepare import Answer, Ask, ChangeType, FindComplete, TakeOn
from .reply import Accept, Edit, GoOn, HandBack, Match, SendEdit, Submit

VERBS = [
    Publish,
    PublishOrdered,
    GoOn,
    Submit,
    Match,
    SendEdit,
    Accept,
    Correct,
    FindComplete,
    Ask,
    Edit,
    ChangeType,
    HandBack,
    TakeOn,
    Restore,
    Resume,
    Order,
    Note,
    Settle,
    Rule,
    Lapse,
    Dispute,
    FindNoError,
    Keep,
    PublishOtherwise,
    Refuse,
    Withdraw,
    Erase,
    Mark,
    AddStory,
    ShowAs,
    CloseForm,
    CloseLate,
    Join,
    Spam,
    Answer,
]
