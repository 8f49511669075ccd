from django.conf import settings
from django.utils import timezone

from .models import Outlet, Page


def outlet(request):
    """What every public page shows: the outlet, the moment, the policies (asked for only where they are shown)."""
    return {
        "outlet": getattr(request, "outlet", None) or Outlet.get(),
        "policies": Page.objects.filter(official=False).defer("body"),
        "now": timezone.now(),
        "demo": settings.DEMO,
        "site_url": settings.SITE_URL,
    }
