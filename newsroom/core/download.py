"""A private file as a download: always an attachment, never shown by the browser, every time on record."""

from django.http import FileResponse

from .models import FileAccess


def attachment(kept, *, by, by_name, at):
    """The PrivateFile `kept` as an attachment under its own name. The caller has checked who asks.

    law: INV-7, HJ-9c, PD-13
    """
    FileAccess.objects.create(file=kept, by=by, by_name=by_name, at=at)
    response = FileResponse(
        kept.file.open("rb"), as_attachment=True, filename=kept.name, content_type="application/octet-stream"
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
