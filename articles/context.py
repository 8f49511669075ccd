from .models import Section


def sections(request):
    """The sections, for the navigation of every public page; lazy, so that pages without it ask nothing."""
    return {"sections": Section.objects.all()}
