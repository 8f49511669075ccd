import pytest
from django.utils import timezone, translation

from tests.corrections import scene as scenes


@pytest.fixture
def scene(db):
    """A small newsroom with one story out, in its own time zone, in English msgids."""
    with translation.override(None, deactivate=True), timezone.override("Asia/Jakarta"):
        yield scenes.build()


@pytest.fixture
def visit(client, scene):
    """An admin browser: `visit.as_(user)`, then `visit.get("articles_article_change", 1)` or `visit.post(..., data)`."""
    return scenes.Visit(client)
