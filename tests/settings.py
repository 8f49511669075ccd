"""The site's settings, quick and with files of its own. `DATABASE_URL` chooses the database, as everywhere."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

FILES = Path(tempfile.mkdtemp(prefix="newsroom-tests-"))
atexit.register(shutil.rmtree, FILES, ignore_errors=True)

for name in ("DEBUG", "DEMO", "SITE_URL", "PORT", "EMAIL_URL", "IMAP_URL", "CACHE_URL", "ALLOWED_HOSTS"):
    os.environ.pop(name, None)
os.environ["SECRET_KEY"] = "only-for-tests-" + "0123456789abcdef" * 3
os.environ["MEDIA_ROOT"] = str(FILES / "media")
os.environ["PRIVATE_MEDIA_ROOT"] = str(FILES / "private")

from newsroom.settings import *  # noqa: E402, F403
from newsroom.settings import DATABASES, STORAGES  # noqa: E402

ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Templates name static files that nobody has collected here.
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
DATABASES["default"]["CONN_MAX_AGE"] = 0
