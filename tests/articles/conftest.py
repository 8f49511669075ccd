import pytest
from django.utils import timezone, translation

from tests.corrections import scene as scenes


@pytest.fixture
def scene(db):
    """A small newsroom with one story out, in its own time zone, in English msgids."""
    with translation.override(None, deactivate=True), timezone.override("Asia/Jakarta"):
        yield scenes.build()
