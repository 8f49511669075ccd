from .case import Case, CaseCounter, CaseStory, Passage
from .council import CouncilPaper
from .data import Figure, LetterText
from .event import CaseEvent, ReplyVersion, Statement
from .party import CaseFile, Message, Party

__all__ = [
    "Case",
    "CaseCounter",
    "CaseEvent",
    "CaseFile",
    "CaseStory",
    "CouncilPaper",
    "Figure",
    "LetterText",
    "Message",
    "Party",
    "Passage",
    "ReplyVersion",
    "Statement",
]
