"""Errors of the domain. They carry a sentence for the person who asked, and become HTTP or form errors at the edge."""


class Refused(Exception):
    """A verb's condition does not hold. `str()` is a whole, translated sentence; `field` names the input to mend."""

    def __init__(self, message, *, field=None):
        super().__init__(message)
        self.message = message
        self.field = field

    def __str__(self):
        return str(self.message)


class Stale(Refused):
    """Somebody else acted first: what the person saw is no longer so."""
