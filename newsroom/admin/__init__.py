"""The house in the admin: outlet, standing pages, people, mail. Imported by newsroom.apps once every app has its own."""

from axes.models import AccessAttempt, AccessAttemptExpiration, AccessFailureLog, AccessLog
from django.contrib import admin
from django.contrib.auth.models import Group
from taggit.models import Tag

from . import delegation, mail, outlet, page, user  # noqa: F401  (each registers its models)

# Roles are fixed (newsroom.core.models.user.Role); the other lists belong to parts that we use in other ways.
for model in (Group, Tag, AccessAttempt, AccessAttemptExpiration, AccessFailureLog, AccessLog):
    if admin.site.is_registered(model):
        admin.site.unregister(model)
