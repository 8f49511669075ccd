from django.contrib.auth.models import AbstractUser
from django.contrib.auth.models import UserManager as DjangoUserManager
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a person may do in the newsroom. A role is a group of the same name; a person may hold several."""

    REPORTER = "reporter", _("Reporter")
    EDITOR = "editor", _("Editor")
    OFFICER = "officer", _("Case officer")
    RESPONSIBLE = "responsible", _("Responsible person")
    ADMINISTRATOR = "administrator", _("Administrator")


class UserManager(DjangoUserManager):
    def holding(self, *roles):
        """Active people who hold one of the roles."""
        return self.filter(is_active=True, groups__name__in=[str(role.value) for role in roles]).distinct()


class User(AbstractUser):
    """A person of the newsroom. Never deleted, only deactivated: the record keeps pointing to them."""

    first_name = None
    last_name = None
    name = models.CharField(_("name"), max_length=150)

    objects = UserManager()

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def __str__(self):
        return self.name or self.username

    def get_full_name(self):
        return self.name or self.username

    def get_short_name(self):
        return (self.name or self.username).split(" ")[0]

    def delete(self, *args, **kwargs):
        raise TypeError("Users are deactivated, never deleted.")

    @cached_property
    def roles(self):
        """Values of `Role` that this person holds. A superuser administers; he does not edit or sign by that alone."""
        held = set(self.groups.values_list("name", flat=True)) if self.is_active else set()
        if self.is_active and self.is_superuser:
            held.add(Role.ADMINISTRATOR.value)
        return frozenset(held)

    def holds(self, *roles):
        """Whether the person holds at least one of the roles."""
        return any(role.value in self.roles for role in roles)

    @cached_property
    def signs(self):
        """Whether the person signs for the newsroom today: the responsible person, or their delegate in writing (HJ-15)."""
        if self.holds(Role.RESPONSIBLE):
            return True
        today = timezone.localdate()
        return self.is_active and self.delegations.filter(starts_on__lte=today, ends_on__gte=today, end=None).exists()
