"""Opening a file of a case: only with a case role, always as a download, and every time on record."""

from django.http import FileResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone

from newsroom.core.models import FileAccess

from ..law.marks import implements
from ..models import CaseFile


@implements("INV-7", "HJ-9c", "PD-13")
def download(request, case_id, pk):
    """The file as an attachment under the name it was sent with. The caller has checked the role."""
    kept = get_object_or_404(CaseFile.objects.select_related("file"), pk=pk, case=case_id).file
    FileAccess.objects.create(file=kept, by=request.user, by_name=str(request.user), at=timezone.now())
    response = FileResponse(
        kept.file.open("rb"), as_attachment=True, filename=kept.name, content_type="application/octet-stream"
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
