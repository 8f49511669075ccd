"""Rows that the database itself refuses to change or delete.

A model is append-only when it inherits `AppendOnly`; that is the one list. The triggers are made after each migrate,
because SQLite drops them whenever it rebuilds a table. law: INV-10, PD-14
 `core.Text` has a rule of its own: one change, announced by a MaskAct.
"""

from django.apps import apps
from django.core import checks
from django.db import connections, models
from django.utils.translation import gettext as _


class AppendOnly(models.Model):
    """A fact on record. It can be added, never changed or deleted; what it points to is protected."""

    class Meta:
        abstract = True

    def delete(self, *args, **kwargs):
        raise TypeError(f"{type(self).__name__} is append-only.")


def tables():
    """Names of the tables that are append-only, in a stable order."""
    return sorted(model._meta.db_table for model in apps.get_models() if issubclass(model, AppendOnly))


MESSAGE = "append-only"

SQLITE = """
CREATE TRIGGER IF NOT EXISTS "{table}_no_{verb}" BEFORE {verb} ON "{table}"
BEGIN SELECT RAISE(ABORT, '{message}: {table}'); END
"""

# One change of a text passes: the one whose new digest the latest MaskAct on its entry announced.
SQLITE_TEXT = """
CREATE TRIGGER IF NOT EXISTS "core_text_no_update" BEFORE UPDATE ON "core_text"
WHEN NEW.entry_id IS NOT OLD.entry_id OR NEW.digest = OLD.digest OR NEW.digest IS NOT (
  SELECT masked_digest FROM core_maskact WHERE target_id = OLD.entry_id ORDER BY id DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, '{message}: core_text'); END
"""

POSTGRES = """
CREATE OR REPLACE FUNCTION core_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{message}: %', TG_TABLE_NAME USING ERRCODE = '23514'; END $$;
CREATE OR REPLACE FUNCTION core_text_mask_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.entry_id IS DISTINCT FROM OLD.entry_id OR NEW.digest = OLD.digest OR NEW.digest IS DISTINCT FROM (
    SELECT masked_digest FROM core_maskact WHERE target_id = OLD.entry_id ORDER BY id DESC LIMIT 1) THEN
    RAISE EXCEPTION '{message}: core_text' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
"""


def _wanted():
    """(trigger name, table, verb) of every trigger that must stand."""
    wanted = [(f"{table}_no_{verb}", table, verb) for table in tables() for verb in ("update", "delete")]
    return [*wanted, ("core_text_no_update", "core_text", "update"), ("core_text_no_delete", "core_text", "delete")]


def install(connection):
    """Make every missing trigger. Safe to repeat."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for name, table, verb in _wanted():
                sql = SQLITE_TEXT if name == "core_text_no_update" else SQLITE
                cursor.execute(sql.format(table=table, verb=verb, message=MESSAGE))
        else:
            cursor.execute(POSTGRES.format(message=MESSAGE))
            for name, table, verb in _wanted():
                function = "core_text_mask_only" if name == "core_text_no_update" else "core_append_only"
                cursor.execute(
                    f'CREATE OR REPLACE TRIGGER "{name}" BEFORE {verb} ON "{table}" FOR EACH ROW EXECUTE FUNCTION {function}()'
                )
            for table in [*tables(), "core_text"]:
                cursor.execute(
                    f'CREATE OR REPLACE TRIGGER "{table}_no_truncate" BEFORE TRUNCATE ON "{table}" '
                    "FOR EACH STATEMENT EXECUTE FUNCTION core_append_only()"
                )


def missing(connection):
    """Names of triggers that should stand and do not. A table that `migrate` is yet to make needs none."""
    tables_there = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        else:
            cursor.execute("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'")
        standing = {row[0] for row in cursor.fetchall()}
    return [name for name, table, _verb in _wanted() if table in tables_there and name not in standing]


def install_after_migrate(sender, using="default", plan=(), **kwargs):
    """`post_migrate` comes once for each app; the triggers can be made once the last tables stand."""
    connection = connections[using]
    existing = set(connection.introspection.table_names())
    if {table for _name, table, _verb in _wanted()} | {"core_maskact"} <= existing:
        install(connection)


def check_triggers(app_configs, databases=None, **kwargs):
    """core.E001: an append-only table lacks its trigger (run `migrate`, which makes them)."""
    errors = []
    for alias in databases or []:
        connection = connections[alias]
        if "core_text" not in connection.introspection.table_names():
            continue
        for name in missing(connection):
            errors.append(
                checks.Error(
                    _("The database lacks the trigger %(name)s: rows on record could be changed.") % {"name": name},
                    hint="Run `manage.py migrate`.",
                    id="core.E001",
                )
            )
    return errors
