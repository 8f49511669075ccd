"""Opening a file of a case in the admin: only with a case role, which the caller has checked."""

from django.shortcuts import get_object_or_404
from django.utils import timezone

from newsroom.core.download import attachment

from ..models import CaseFile


def download(request, case_id, pk):
    """The file as an attachment; the opening goes on record."""
    kept = get_object_or_404(CaseFile.objects.select_related("file"), pk=pk, case=case_id).file
    return attachment(kept, by=request.user, by_name=str(request.user), at=timezone.now())
