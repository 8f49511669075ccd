"""The demo's stories, oldest first, so that each Baca Juga finds the story it names."""

from .budaya import STORIES as BUDAYA
from .ekonomi import STORIES as EKONOMI
from .olahraga import STORIES as OLAHRAGA
from .pendidikan import STORIES as PENDIDIKAN
from .sungai import STORIES as SUNGAI
from .tirtawangsa import STORIES as TIRTAWANGSA

STORIES = sorted(
    TIRTAWANGSA + SUNGAI + EKONOMI + PENDIDIKAN + BUDAYA + OLAHRAGA,
    key=lambda story: -story["hours_ago"],
)
