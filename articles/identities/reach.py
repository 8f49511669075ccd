"""How far a masking reaches: replies to the story, and stories that show its title or its photos."""

from django.db.models import Q

from newsroom.core.models import Text

from ..models import Article, LiveStory, Photo, SearchText
from ..projections import folded
from . import texts
from .hider import words_of


def replies_to(article):
    """The replies that answer `article`: they are masked as it is itself."""
    return list(Article.objects.filter(replies_to__article=article).exclude(pk=article.pk).distinct())


def photos_of(*articles):
    """Photos that any of these stories shows, or showed in one of its versions."""
    ids = {article.lead_photo_id for article in articles} - {None}
    for article in articles:
        ids |= texts.photos_of({"body": article.body})
        for version in article.versions.select_related("entry__text"):
            ids |= texts.photos_of(version.text)
    return list(Photo.objects.filter(pk__in=ids))


def shown_by(articles, photos):
    """Ids of other stories whose versions or notices repeat titles of `articles`, or show one of `photos`."""
    found = Q(pk__in=[])
    for article in articles:
        found |= Q(body__contains=f'data-related-article=\\"{article.pk}\\"')
        found |= Q(body__contains=f'data-article=\\"{article.pk}\\"')
    for photo in photos:
        found |= Q(body__contains=f'data-photo=\\"{photo.pk}\\"') | Q(body__contains=f'"photo":{photo.pk}}}')
        found |= Q(body__regex=rf'data-gallery=\\"([0-9]+ )*{photo.pk}[ \\]')
    rows = Text.objects.filter(found, entry__chain__name__startswith="article:")
    on_record = rows.values_list("entry__publishedversion__article", flat=True)
    answered = Article.objects.filter(notices__reply__in=articles).values_list("pk", flat=True)
    return {*on_record, *answered} - {None, *(article.pk for article in articles)}


def still_named(hider, *, without):
    """Other public stories that name the words in their own text: each is for an editor to look at."""
    found = []
    for phrase in hider.phrases:
        longest = max(words_of(phrase), key=len)
        rows = SearchText.objects.filter(words__contains=folded(longest)).exclude(pk=without.pk)
        found += [row.pk for row in rows.iterator() if hider.finds(row.words)]
    return list(LiveStory.objects.filter(pk__in=found).order_by("-first_published_at")[:20])
