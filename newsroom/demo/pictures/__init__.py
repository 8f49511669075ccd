"""The demo's pictures: one printed sheet for each key, drawn here, always the same."""

from .scenes import SCENES, draw

__all__ = ["SCENES", "draw"]
