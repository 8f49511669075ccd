from .article import Article, Byline
from .front import FrontPick
from .notice import Notice
from .photo import Photo
from .projections import LiveByline, LiveStory, LiveTag, RelatedLink, SearchText
from .taxonomy import Author, Section, Tag, TaggedArticle
from .version import PublishedVersion, VersionClosure

__all__ = [
    "Article",
    "Author",
    "Byline",
    "FrontPick",
    "LiveByline",
    "LiveStory",
    "LiveTag",
    "Notice",
    "Photo",
    "PublishedVersion",
    "RelatedLink",
    "SearchText",
    "Section",
    "Tag",
    "TaggedArticle",
    "VersionClosure",
]
