from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from newsroom.core import outbox
from newsroom.core.models import OutgoingMail

SHOWN = 60


@never_cache
def mail(request):
    """The demo's mail, links filled in, for whoever plays the complainant. Never on a real site."""
    if not settings.DEMO or settings.EMAIL_CONFIGURED:
        raise Http404
    rows = OutgoingMail.objects.exclude(to__endswith="@tepibengawan.example")
    letters = [{"mail": row, "body": outbox.filled(row.body)} for row in rows.order_by("-created_at", "-pk")[:SHOWN]]
    return render(request, "demo/mail.html", {"letters": letters})
