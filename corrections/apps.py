from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class CorrectionsConfig(AppConfig):
    name = "corrections"
    verbose_name = _("Replies and corrections")

    def ready(self):
        from . import identities, links  # noqa: F401  (register what is masked, and how links are filled into mail)

        post_migrate.connect(load_first_rows, sender=self, dispatch_uid="law-figures-and-letters")


def load_first_rows(sender, **kwargs):
    """Figures and letters that have no row yet get their first one."""
    from . import figures, letters

    figures.load_defaults()
    letters.load_defaults()
