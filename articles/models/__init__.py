from .article import Article, Byline
from .duties import BeforePublication, ChecklistQuestion, Contact, Note, PendingVerification, Source
from .follow_up import FollowUp, SocialPost
from .front import FrontPick
from .identity import Masking, MaskingReason, MaskingReminder, ProtectedIdentity
from .notice import Notice
from .photo import Photo
from .projections import LiveByline, LivePhoto, LiveStory, LiveTag, RelatedLink, SearchText
from .source import QuotedSource, UpstreamNotice
from .taxonomy import Author, Section, Tag, TaggedArticle
from .version import PublishedVersion, VersionClosure

__all__ = [
    "Article",
    "Author",
    "BeforePublication",
    "Byline",
    "ChecklistQuestion",
    "Contact",
    "FollowUp",
    "FrontPick",
    "LiveByline",
    "LivePhoto",
    "LiveStory",
    "LiveTag",
    "Masking",
    "MaskingReason",
    "MaskingReminder",
    "Note",
    "Notice",
    "Photo",
    "ProtectedIdentity",
    "PublishedVersion",
    "QuotedSource",
    "RelatedLink",
    "SearchText",
    "Section",
    "SocialPost",
    "Source",
    "Tag",
    "TaggedArticle",
    "UpstreamNotice",
    "PendingVerification",
    "PendingVerification",
    "VersionClosure",
]
