"""Addresses of public pages, whole, as feeds, crawlers and other sites need them."""

from django.conf import settings
from django.urls import reverse


def absolute(path):
    """`path` of this site as a full address. Never taken from the request: a cached page must not repeat a forged Host."""
    return settings.SITE_URL + path


def tag_uri(outlet, path):
    """An id that stays when addresses change: a tag URI (RFC 4151) under the outlet's fixed authority."""
    return f"tag:{outlet.tag_authority}:{path}"


def day(date):
    """Address of the archive of one day."""
    return reverse("index_day", args=[f"{date.year:04}", f"{date.month:02}", f"{date.day:02}"])


def by_id(article_id):
    """Address of a story by its id alone, for those that were withdrawn: a slug may name what must not be named."""
    return reverse("story", args=[article_id])
