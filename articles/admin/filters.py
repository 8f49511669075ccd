from django.contrib.admin import SimpleListFilter
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..models import Byline
from ..models.article import BylineRole
from . import state


class StateFilter(SimpleListFilter):
    title = _("state")
    parameter_name = "keadaan"

    def lookups(self, request, model_admin):
        return list(state.WORDS.items())

    def queryset(self, request, queryset):
        return queryset.filter(state.ROWS[self.value()]) if self.value() in state.ROWS else queryset


class MineFilter(SimpleListFilter):
    title = _("whose")
    parameter_name = "milik"

    def lookups(self, request, model_admin):
        return [("saya", _("Mine"))]

    def queryset(self, request, queryset):
        return queryset.filter(writes(request.user)) if self.value() == "saya" else queryset


def writes(user):
    """Condition on stories that `user` began or is named in as the one who wrote."""
    named = Byline.objects.filter(author__user=user, role__in=(BylineRole.REPORTER, BylineRole.WRITER)).values(
        "article"
    )
    return Q(created_by=user) | Q(pk__in=named)
