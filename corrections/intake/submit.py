"""From a valid form to a case, once."""

from ..actions.file_case import Disputed, Words, file_case
from . import files


def submit(*, form, version, given, at):
    """File what the form says about `version`; returns the case. The same form sent again returns the same case.

    `given` is the form's own key. Files are on the disk before the transaction and gone when it fails. Raises Refused.
    """
    data = form.cleaned_data
    with files.written(data["berkas"], at=at) as rows:
        return file_case(
            type=form.type,
            stories=[Disputed(version, form.passages, whole=form.whole)],
            filer=form.filer,
            words=Words(happened=data["kejadian"], right=data["benar"], files=rows),
            at=at,
            submission_key=form.submission_key(given, rows),
        )
