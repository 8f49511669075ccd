import logging
import re

SECRET_PATH = re.compile(r"(/koreksi/pengajuan/(?:buka|konfirmasi)/)[^\s/\"?]+")


def masked(text):
    """`text` without the secret segment of links that open a case."""
    return SECRET_PATH.sub(r"\1***", text)


class MaskSecretPaths(logging.Filter):
    """Keeps secret links out of every log line."""

    def filter(self, record):
        message = record.getMessage()
        if SECRET_PATH.search(message):
            record.msg, record.args = masked(message), ()
        return True
