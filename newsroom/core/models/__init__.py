from .chain import Chain, Entry, MaskAct, Text
from .delegation import Delegation, DelegationEnd
from .outlet import Outlet, Page
from .private_file import FileAccess, PrivateFile
from .rate import RateCount
from .user import User
from .work import OutgoingMail, PageDrop

__all__ = [
    "Chain",
    "Delegation",
    "DelegationEnd",
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
