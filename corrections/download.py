"""A file of a case as a download: always an attachment, never shown by the browser, every time on record."""

from django.http import FileResponse

from newsroom.core.models import FileAccess

from .law.marks import implements


@implements("INV-7", "HJ-9c", "PD-13")
def attachment(kept, *, by, by_name, at):
    """The PrivateFile `kept` as an attachment under its own name. The caller has checked who asks."""
    FileAccess.objects.create(file=kept, by=by, by_name=by_name, at=at)
    response = FileResponse(
        kept.file.open("rb"), as_attachment=True, filename=kept.name, content_type="application/octet-stream"
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
