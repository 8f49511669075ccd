"""The verbs on a story as pages of the admin, in the order of their buttons."""

from .correct import Correct
from .publish import Publish
from .register_post import RegisterPost
from .review import SendBack, Submit

VERBS = [Publish, Correct, Submit, SendBack, RegisterPost]

__all__ = ["VERBS", "Correct", "Publish", "RegisterPost", "SendBack", "Submit"]
