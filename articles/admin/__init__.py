"""Stories, photos and lists in the admin."""

from . import article, duties, follow_up, front, notice, photo, taxonomy  # noqa: F401  (each registers its models)
