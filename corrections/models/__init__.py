from .calendar import AgeAlert, CalendarDay, CalendarYear, Target
from .case import Case, CaseCounter, CaseStory, Passage
from .council import CouncilPaper
from .data import Figure, LetterText
from .draft import DraftFile, FilingDraft
from .event import CaseEvent, ReplyVersion, Statement
from .party import CaseFile, Letter, Message, Party
from .privacy_notice import PrivacyNotice
from .reading import CaseSeen, ContactRead

__all__ = [
    "AgeAlert",
    "CalendarDay",
    "CalendarYear",
    "Case",
    "CaseCounter",
    "CaseEvent",
    "CaseFile",
    "CaseSeen",
    "CaseStory",
    "ContactRead",
    "CouncilPaper",
    "DraftFile",
    "Figure",
    "FilingDraft",
    "Letter",
    "LetterText",
    "Message",
    "Party",
    "Passage",
    "PrivacyNotice",
    "ReplyVersion",
    "Statement",
    "Target",
]
