from django.contrib.admin.apps import AdminConfig as DjangoAdminConfig


class AdminConfig(DjangoAdminConfig):
    """The newsroom's own admin site in place of Django's."""

    default_site = "newsroom.admin_site.NewsroomAdminSite"

    def ready(self):
        super().ready()
        from . import admin  # noqa: F401  (the house's own models; after every app has registered its own)
