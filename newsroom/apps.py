from django.contrib.admin.apps import AdminConfig as DjangoAdminConfig


class AdminConfig(DjangoAdminConfig):
    """The newsroom's own admin site in place of Django's."""

    default_site = "newsroom.admin_site.NewsroomAdminSite"
