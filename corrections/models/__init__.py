from .case import Case, CaseCounter, CaseStory, Passage
from .council import CouncilPaper
from .data import Figure, LetterText
from .event import CaseEvent, ReplyVersion, Statement
from .party import CaseFile, Letter, Message, Party
from .reading import CaseSeen, ContactRead

__all__ = [
    "Case",
    "CaseCounter",
    "CaseEvent",
    "CaseFile",
    "CaseSeen",
    "CaseStory",
    "ContactRead",
    "CouncilPaper",
    "Figure",
    "Letter",
    "LetterText",
    "Message",
    "Party",
    "Passage",
    "ReplyVersion",
    "Statement",
]
