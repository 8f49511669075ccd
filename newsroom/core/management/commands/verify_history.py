from django.core.management.base import BaseCommand, CommandError

from newsroom.core import record
from newsroom.core.models import Chain


class Command(BaseCommand):
    help = "Recompute every hash chain and point at each row that is not as it was put on record. Exit 1 on a fault."

    def add_arguments(self, parser):
        parser.add_argument("chains", nargs="*", help="names such as article:12; all of them when none is given")

    def handle(self, *args, chains, **options):
        heads = Chain.objects.filter(name__in=chains) if chains else Chain.objects.order_by("name")
        checked = faults = 0
        for head in heads.iterator():
            checked += 1
            for fault in record.verify(head):
                faults += 1
                self.stdout.write(self.style.ERROR(str(fault)))
        if faults:
            raise CommandError(f"{faults} fault(s) in {checked} chain(s).")
        self.stdout.write(self.style.SUCCESS(f"{checked} chain(s) verified, no fault."))
