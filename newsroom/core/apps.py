from django.apps import AppConfig
from django.core import checks
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "newsroom.core"
    label = "core"
    verbose_name = _("Outlet")

    def ready(self):
        from . import append_only, page_cache  # noqa: F401  (page_cache registers its worker job)
        from .outbox import send_due  # noqa: F401  (registers its worker job)

        post_migrate.connect(make_role_groups, sender=self, dispatch_uid="role-groups")
        post_migrate.connect(append_only.install_after_migrate, dispatch_uid="append-only-triggers")
        checks.register(append_only.check_triggers, checks.Tags.database)


def make_role_groups(sender, using="default", **kwargs):
    """A group for each role, so that an administrator can give roles to people."""
    from django.contrib.auth.models import Group

    from .models.user import Role

    for role in Role:
        Group.objects.using(using).get_or_create(name=role.value)
