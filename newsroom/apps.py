from django.contrib.admin.apps import AdminConfig as DjangoAdminConfig
from django.core import checks


class AdminConfig(DjangoAdminConfig):
    """The newsroom's own admin site in place of Django's."""

    default_site = "newsroom.admin_site.NewsroomAdminSite"

    def ready(self):
        super().ready()
        from . import admin, launch  # noqa: F401  (admin: the house's own models, after every app has registered its own)

        checks.register(launch.check, checks.Tags.database, deploy=True)
