from django.conf import settings
from django.db import connection
from django.http import JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.static import serve

from newsroom.core.models import OutgoingMail


def healthz(request):
    """200 while this process can serve and reach its database; the state of mail and worker in the body."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    waiting = OutgoingMail.objects.filter(done_at=None)
    oldest = waiting.order_by("due_at").values_list("due_at", flat=True).first()
    late = int((timezone.now() - oldest).total_seconds()) if oldest else 0
    return JsonResponse({"ok": True, "mail_waiting": waiting.count(), "mail_oldest_seconds": max(0, late)})


def media(request, path):
    """A public picture. Its name holds its digest, so a browser may keep it for ever. nginx serves these in production."""
    response = serve(request, path, document_root=settings.MEDIA_ROOT)
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


def csrf_failure(request, reason=""):
    """A form whose cookie is missing or too old: say so, kindly, and how to go on."""
    return render(request, "403_csrf.html", status=403)
