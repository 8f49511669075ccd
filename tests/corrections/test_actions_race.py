"""Two people of the newsroom decide about one case at the same moment, for real: exactly one of them does."""

from django.utils import timezone

from corrections.actions import decide, prepare, reply
from corrections.models import Case, CaseEvent
from corrections.models.case import State
from newsroom.core import record
from newsroom.core.errors import Stale
from newsroom.core.models import Chain

from . import scene as scenes
from .scene import NOW


def outcomes(results):
    errors = [result for result in results if isinstance(result, Exception)]
    assert all(isinstance(error, Stale) for error in errors), results
    return len(results) - len(errors)


def test_accepting_and_refusing_at_once(in_threads):
    with timezone.override("Asia/Jakarta"):
        scene = scenes.build()
        case = scene.case(State.COMPLETE)
    events = CaseEvent.objects.count()
    accept = {"case": case, "by": scene.officer, "at": NOW, "revision": case.revision}
    refuse = {**accept, "by": scene.signer, "ground": "12a", "reason": "Terlalu panjang."}
    assert outcomes(in_threads(lambda: reply.accept(**accept), lambda: decide.refuse(**refuse))) == 1
    assert CaseEvent.objects.count() == events + 1
    assert Case.objects.get().state in {State.DRAFTING, State.REFUSED}
    assert all(record.verify(chain) == [] for chain in Chain.objects.all())


def test_a_double_click_on_signing(in_threads):
    with timezone.override("Asia/Jakarta"):
        scene = scenes.build()
        case = scene.case(State.SIGNATURE)
    sign = {"case": case, "by": scene.signer, "at": NOW, "revision": case.revision, "apology_due": False}
    assert outcomes(in_threads(*[lambda: decide.publish_reply(**sign)] * 2)) == 1
    assert Case.objects.get().notices.count() == 1


def test_two_filings_at_once_get_two_numbers(in_threads):
    with timezone.override("Asia/Jakarta"):
        scene = scenes.build()
    first, second = in_threads(scene.file, scene.file)
    assert {first.number, second.number} == {"P-2026-0001", "P-2026-0002"}


def test_two_officers_take_a_case_on_at_once(in_threads):
    with timezone.override("Asia/Jakarta"):
        scene = scenes.build()
        case = scene.file()
    take = [
        lambda: prepare.take_on(case=case, by=scene.officer, at=NOW, revision=case.revision),
        lambda: prepare.take_on(case=case, by=scene.second_officer, at=NOW, revision=case.revision),
    ]
    assert outcomes(in_threads(*take)) == 1
