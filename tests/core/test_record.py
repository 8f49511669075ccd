"""The record: rows that the database refuses to change, chains that show every change, masks that are the only way in."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from newsroom.core import append_only, canonical, record
from newsroom.core.errors import Refused
from newsroom.core.models import Chain, MaskAct, Text
from newsroom.core.models.chain import Ground

NOW = datetime(2026, 3, 10, 3, 0, tzinfo=UTC)


def put(number=1, **text):
    with transaction.atomic():
        return record.append(
            chain="article:1", kind="event", at=NOW, facts={"n": number}, text=text or {"words": "satu"}
        )


def faults():
    return [fault.problem for fault in record.verify(Chain.objects.get(name="article:1"))]


def behind_the_triggers(sql, *arguments):
    """Change a row as somebody would who owns the database."""
    triggers = [(name, table) for name, table, _verb in append_only._wanted()]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # no table is altered while checks of its rows wait
        for name, table in triggers:
            if connection.vendor == "sqlite":
                cursor.execute(f'DROP TRIGGER "{name}"')
            else:
                cursor.execute(f'ALTER TABLE "{table}" DISABLE TRIGGER "{name}"')
        cursor.execute(sql, arguments)


@pytest.mark.django_db
class TestTheDatabaseRefuses:
    @pytest.mark.law("INV-10", "PD-14")
    @pytest.mark.parametrize(
        "sql",
        [
            "UPDATE core_entry SET kind = 'x'",
            "DELETE FROM core_entry",
            "UPDATE core_text SET body = 'x'",
            "UPDATE core_text SET digest = 'x'",
            "DELETE FROM core_text",
        ],
    )
    def test_change_and_deletion(self, sql):
        put()
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)
        assert faults() == []

    @pytest.mark.on_database("sqlite")
    def test_replacement(self):
        put()
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("INSERT OR REPLACE INTO core_entry SELECT * FROM core_entry")

    @pytest.mark.on_database("postgresql")
    def test_truncation_with_the_code_of_a_check_violation(self):
        put()
        with pytest.raises(DatabaseError) as refused, transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("TRUNCATE core_entry CASCADE")
        assert refused.value.__cause__.pgcode == "23514"

    def test_a_missing_trigger_is_found_by_the_check(self):
        assert append_only.missing(connection) == []
        behind_the_triggers("SELECT 1")
        found = append_only.check_triggers(None, databases=["default"])
        assert found and {error.id for error in found} == {"core.E001"}

    def test_a_table_that_is_yet_to_be_made_stops_no_upgrade(self, monkeypatch):
        """`migrate` runs the check before it makes the tables of a newer version."""
        known = append_only.tables()
        monkeypatch.setattr(append_only, "tables", lambda: [*known, "core_not_made_yet"])
        assert append_only.check_triggers(None, databases=["default"]) == []

    def test_every_append_only_model_is_guarded(self):
        assert {"articles_notice", "articles_publishedversion", "corrections_caseevent", "core_maskact"} <= set(
            append_only.tables()
        )


@pytest.mark.django_db
class TestChains:
    def test_entries_follow_one_another(self):
        first, second = put(1), put(2)
        assert (second.seq, second.previous) == (2, first.digest)
        assert faults() == []

    @pytest.mark.parametrize(
        ("sql", "problem"),
        [
            ("UPDATE core_text SET body = 'x' WHERE entry_id = %s", "text was changed"),
            ("UPDATE core_entry SET kind = 'x' WHERE id = %s", "entry was changed"),
            ("DELETE FROM core_text WHERE entry_id = %s", "text is missing"),
        ],
    )
    def test_a_row_changed_behind_the_triggers_is_pointed_at(self, sql, problem):
        put(1)
        entry = put(2)
        put(3)
        behind_the_triggers(sql, entry.pk)
        assert problem in faults()
        with pytest.raises(CommandError, match="fault"):
            call_command("verify_history", verbosity=0)

    def test_a_row_taken_from_the_end_is_missed(self):
        put(1)
        entry = put(2)
        behind_the_triggers("DELETE FROM core_text WHERE entry_id = %s", entry.pk)
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM core_entry WHERE id = %s", [entry.pk])
        assert "the end of the chain is missing or was added to" in faults()

    def test_facts_are_put_down_inside_a_transaction_alone(self, monkeypatch):
        monkeypatch.setattr(record, "connection", SimpleNamespace(in_atomic_block=False))
        with pytest.raises(transaction.TransactionManagementError):
            record.append(chain="article:1", kind="event", at=NOW)


@pytest.mark.django_db
class TestMasks:
    @pytest.mark.law("KE-5a", "PD-10")
    def test_a_mask_destroys_the_words_and_the_chain_still_verifies(self):
        entry = put(words="nama anak itu")
        salt = entry.text.salt
        record.mask(entry=entry, ground=Ground.PROTECTED_IDENTITY, text={"words": "…"}, reason="Anak.", by=None, at=NOW)
        text = Text.objects.get(entry=entry)
        assert text.value == {"words": "…"} and text.salt != salt
        assert not Text.objects.filter(body__contains="nama anak").exists()
        assert faults() == []

    def test_it_opens_the_text_for_one_change_only(self):
        entry = put()
        record.mask(
            entry=entry, ground=Ground.PERSONAL_DATA, text={"words": "…"}, reason="Permintaan.", by=None, at=NOW
        )
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            Text.objects.filter(entry=entry).update(body="lain")
        record.mask(entry=entry, ground=Ground.PERSONAL_DATA, text={"words": "--"}, reason="Lagi.", by=None, at=NOW)
        assert Text.objects.get(entry=entry).value == {"words": "--"} and faults() == []

    def test_it_says_why(self):
        entry = put()
        with pytest.raises(Refused):
            record.mask(entry=entry, ground=Ground.LEGAL_ORDER, text={}, reason=" ", by=None, at=NOW)
        assert not MaskAct.objects.exists() and entry.chain.entries.count() == 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(JSON)
def test_canonical_form_is_a_fixed_point(value):
    once = canonical.dumps(value)
    assert canonical.dumps(canonical.loads(once)) == once


def test_canonical_form_does_not_depend_on_zone_or_composition():
    wib = datetime.fromisoformat("2026-03-10T10:00:00+07:00")
    assert canonical.dumps({"a": wib, "b": "é"}) == canonical.dumps({"b": "e\u0301", "a": NOW})
    with pytest.raises(ValueError, match="zone"):
        canonical.dumps(datetime(2026, 3, 10))
    with pytest.raises(TypeError):
        canonical.dumps(1.5)
