"""Values that carry the words a person reads."""

from enum import StrEnum


class Labelled(StrEnum):
    """A string that is stored, with a translated label that is shown.

    `choices` may be given to a model field as it stands: a callable keeps labels out of migrations.
    """

    def __new__(cls, value, label):
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    def choices(cls):
        """Return (value, label) pairs in the order of declaration."""
        return [(member.value, member.label) for member in cls]

    @classmethod
    def holds(cls, value):
        """Say whether this stored or submitted value is one of the members."""
        return value in cls._value2member_map_
