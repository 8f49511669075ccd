from django.apps import AppConfig
from django.core import checks
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class CorrectionsConfig(AppConfig):
    name = "corrections"
    verbose_name = _("Replies and corrections")

    def ready(self):
        # A job of the worker, what is masked, and how secret links are filled into mail.
        from . import alerts, identities, links  # noqa: F401
        from .actions import draft  # noqa: F401  (registers how old drafts are deleted)
        from .years import check_years

        checks.register(check_years, checks.Tags.database)
        post_migrate.connect(load_first_rows, sender=self, dispatch_uid="law-figures-and-letters")


def load_first_rows(sender, **kwargs):
    """Figures, letters and years of the calendar that have no row yet get their first ones, and open cases the clocks they lack."""
    from . import ages, calendar_seed, figures, letters, targets

    figures.load_defaults()
    letters.load_defaults()
    calendar_seed.load_defaults()
    ages.load_missing()
    targets.load_missing()
