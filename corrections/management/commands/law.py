"""The rules of press law, with the code and the tests behind each."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from corrections.law import catalogue, page, report


class Command(BaseCommand):
    help = "Show every rule of press law with its clause, state, code and tests; name rules to read their words."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("rule", nargs="*", help="ids of rules to show in full, for example HJ-12 MS-4b")
        parser.add_argument("--write", action="store_true", help="write docs/press-law.md anew")
        parser.add_argument(
            "--check",
            action="store_true",
            help="fail when docs/press-law.md is stale, an id is unknown, or a rule has only code or only a test",
        )

    def handle(self, *args, **options):
        root = Path(settings.BASE_DIR)
        found = report.collect(root)
        if options["write"]:
            self._write(root, found)
        if options["check"]:
            self._check(root, found)
        elif options["rule"]:
            self._show(found, options["rule"])
        elif not options["write"]:
            self.stdout.write(report.as_text(found))

    def _show(self, found, ids):
        entries = {entry.rule.id: entry for entry in found.entries}
        try:
            chosen = [entries[catalogue.rule(rule_id).id] for rule_id in ids]
        except catalogue.UnknownRule as error:
            raise CommandError(str(error)) from None
        self.stdout.write("\n\n".join(map(report.rule_as_text, chosen)))

    def _write(self, root, found):
        target = _page(root)
        target.parent.mkdir(exist_ok=True)
        target.write_text(page.render(found), encoding="utf-8")
        self.stdout.write(f"Wrote {target.relative_to(root)}. {report.summary(found)}")

    def _check(self, root, found):
        wrong = report.problems(found)
        target = _page(root)
        if not target.exists() or target.read_text(encoding="utf-8") != page.render(found):
            wrong.append(f"{target.relative_to(root)} is stale; run: {page.COMMAND}")
        if wrong:
            raise CommandError("\n".join(wrong), returncode=1)
        self.stdout.write(report.summary(found))


def _page(root):
    return root / "docs" / "press-law.md"
