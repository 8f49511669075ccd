from .article import Article, Byline
from .follow_up import FollowUp, SocialPost
from .front import FrontPick
from .notice import Notice
from .photo import Photo
from .projections import LiveByline, LivePhoto, LiveStory, LiveTag, RelatedLink, SearchText
from .source import QuotedSource, UpstreamNotice
from .taxonomy import Author, Section, Tag, TaggedArticle
from .version import PublishedVersion, VersionClosure

__all__ = [
    "Article",
    "Author",
    "Byline",
    "FollowUp",
    "FrontPick",
    "LiveByline",
    "LivePhoto",
    "LiveStory",
    "LiveTag",
    "Notice",
    "Photo",
    "PublishedVersion",
    "QuotedSource",
    "RelatedLink",
    "SearchText",
    "Section",
    "SocialPost",
    "Tag",
    "TaggedArticle",
    "UpstreamNotice",
    "VersionClosure",
]
