from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from newsroom.core import outbox
from newsroom.core.models import OutgoingMail, User

SHOWN = 100


@never_cache
@require_safe
def mail(request):
    """The demo's letters to complainants, links filled in, newest first. Never on a real site, nor where mail leaves."""
    if not settings.DEMO or settings.EMAIL_CONFIGURED:
        raise Http404
    staff = User.objects.exclude(email="").values("email")
    letters = OutgoingMail.objects.exclude(to__in=staff).order_by("-created_at", "-pk")
    recipients = sorted(set(letters.values_list("to", flat=True)))
    chosen = request.GET.get("kepada", "")
    if chosen in recipients:
        letters = letters.filter(to=chosen)
    context = {
        "recipients": recipients,
        "chosen": chosen if chosen in recipients else "",
        "letters": [(letter, outbox.filled(letter.body)) for letter in letters[:SHOWN]],
    }
    return render(request, "demo/mail.html", context)
