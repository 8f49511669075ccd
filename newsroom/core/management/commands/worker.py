import signal
import time

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from newsroom.core import worker


class Command(BaseCommand):
    help = "Do the work that waits in rows: send mail, render photos, drop pages. Several may run at once."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="do what is due now, then stop")
        parser.add_argument("--pause", type=float, default=1.0, help="seconds to wait when nothing is due")

    def handle(self, *args, once, pause, **options):
        self.stopping = False
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self.stop)
        while not self.stopping:
            close_old_connections()
            tried = worker.run_once()
            if once and not tried:
                break
            if not tried:
                time.sleep(pause)

    def stop(self, *args):
        self.stopping = True
