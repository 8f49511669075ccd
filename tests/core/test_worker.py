"""Work as rows: claimed once, retried, never lost; and the outbox that leaves through it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.db import transaction

from newsroom.core import outbox, rate_limit, worker
from newsroom.core.models import OutgoingMail, Outlet, PageDrop, RateCount

NOW = datetime(2026, 3, 10, 3, 0, tzinfo=UTC)


@pytest.fixture
def with_mail(db, settings):
    settings.EMAIL_CONFIGURED = True
    Outlet(name="Tepi", correction_email="koreksi@tepi.example").save()


def post(key="a"):
    with transaction.atomic():
        return outbox.post(key=key, to="sri@warga.example", subject="Halo\nBcc: x@y.example", body="Isi", at=NOW)


class TestOutbox:
    def test_a_mail_is_sent_once(self, with_mail):
        post()
        worker.run_once(at=NOW)
        worker.run_once(at=NOW)
        (sent,) = mail.outbox
        assert sent.to == ["sri@warga.example"] and sent.from_email == '"Tepi" <koreksi@tepi.example>'
        assert sent.extra_headers["Auto-Submitted"] == "auto-generated"
        assert OutgoingMail.objects.get().is_done

    def test_a_subject_cannot_add_a_header(self, with_mail):
        post()
        worker.run_once(at=NOW)
        assert mail.outbox[0].subject == "Halo Bcc: x@y.example"

    def test_the_same_key_writes_one_mail(self, with_mail):
        assert post().pk == post().pk
        assert OutgoingMail.objects.count() == 1

    def test_what_fails_is_kept_with_its_error_and_tried_again_later(self, with_mail, monkeypatch):
        def broken(self, fail_silently=False):
            raise ConnectionRefusedError("mail server is away")

        monkeypatch.setattr("django.core.mail.EmailMessage.send", broken)
        post()
        worker.run_once(at=NOW)
        row = OutgoingMail.objects.get()
        assert not row.is_done and "mail server is away" in row.error and row.due_at > NOW
        assert worker.run_once(at=NOW) == 0
        monkeypatch.undo()
        worker.run_once(at=NOW + timedelta(hours=1))
        assert OutgoingMail.objects.get().is_done and len(mail.outbox) == 1

    def test_without_a_mail_server_every_mail_waits(self, db):
        post()
        worker.run_once(at=NOW)
        assert not OutgoingMail.objects.get().is_done and mail.outbox == []

    def test_a_verb_that_fails_leaves_no_mail(self, with_mail):
        with pytest.raises(RuntimeError), transaction.atomic():
            outbox.post(key="b", to="x@y.example", subject="s", body="b", at=NOW)
            raise RuntimeError
        assert not OutgoingMail.objects.exists()


class TestClaims:
    def test_a_row_is_claimed_by_one_worker(self, db):
        row = PageDrop.objects.create(key="front", due_at=NOW)
        same = PageDrop.objects.get(pk=row.pk)
        assert worker.claim(row, at=NOW) is True
        assert worker.claim(same, at=NOW) is False

    def test_a_lease_of_a_dead_worker_ends(self, db):
        row = PageDrop.objects.create(key="front", due_at=NOW)
        worker.claim(row, at=NOW)
        assert not worker.due(PageDrop, at=NOW).exists()
        assert worker.due(PageDrop, at=NOW + worker.LEASE + timedelta(seconds=1)).exists()

    def test_two_workers_at_once(self, in_threads):
        row = PageDrop.objects.create(key="front", due_at=NOW)

        def take():
            return worker.claim(PageDrop.objects.get(pk=row.pk), at=NOW)

        assert sorted(in_threads(take, take)) == [False, True]


class TestRateLimit:
    def test_it_counts_by_key_and_window_and_keeps_no_address(self, db):
        def use(key, at=NOW):
            return rate_limit.allow(scope="file", key=key, limit=2, per=timedelta(hours=1), at=at)

        assert [use("10.0.0.1"), use("10.0.0.1"), use("10.0.0.1")] == [True, True, False]
        assert use("10.0.0.2") is True
        assert use("10.0.0.1", NOW + timedelta(hours=1)) is True
        assert not RateCount.objects.filter(key__contains="10.0").exists()
