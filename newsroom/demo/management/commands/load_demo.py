from django.core.management.base import BaseCommand
from django.db import transaction

from newsroom.core.models import Outlet
from newsroom.demo import load


class Command(BaseCommand):
    help = "Fill an empty database with the demo outlet. A database that holds an outlet already is left as it is."

    def handle(self, *args, **options):
        if Outlet.objects.exists():
            self.stdout.write("This database holds an outlet already; the demo is not loaded.")
            return
        with transaction.atomic():
            load.everything(say=self.say)

    def say(self, sentence):
        self.stdout.write(sentence)
        self.stdout.flush()
