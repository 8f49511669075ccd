from .chain import Chain, Entry, MaskAct, Text
from .outlet import Outlet, Page
from .private_file import FileAccess, PrivateFile
from .rate import RateCount
from .user import User
from .work import OutgoingMail, PageDrop

__all__ = [
    "Chain",
    "Entry",
    "FileAccess",
    "MaskAct",
    "OutgoingMail",
    "Outlet",
    "Page",
    "PageDrop",
    "PrivateFile",
    "RateCount",
    "Text",
    "User",
]
