from django.db import models
from django.utils.translation import gettext_lazy as _


class FrontPick(models.Model):
    """A story that an editor put at a place of the front page; places without one are filled newest first."""

    position = models.PositiveSmallIntegerField(_("place"), unique=True, help_text=_("1 is the headline."))
    article = models.OneToOneField("articles.Article", on_delete=models.CASCADE, verbose_name=_("story"))

    class Meta:
        ordering = ["position"]
        verbose_name = _("place on the front page")
        verbose_name_plural = _("front page")

    def __str__(self):
        return f"{self.position}. {self.article}"
