"""The Nu HTML checker on many pages at once: Java starts once."""

import json
import subprocess
from pathlib import Path

from scripts.steps import VNU_JAR


def complaints(folder):
    """What vnu says of every .html in the folder: `{file name: [sentence, ...]}`."""
    assert VNU_JAR.exists(), "The HTML checker is not installed: make test only=html installs it."
    done = subprocess.run(
        ["java", "-jar", VNU_JAR, "--format", "json", "--stdout", "--skip-non-html", folder],
        capture_output=True,
        text=True,
    )
    said = {}
    for message in json.loads(done.stdout)["messages"]:
        name = Path(message.get("url", "file:?")).name
        where = f"line {message.get('lastLine', '?')}"
        extract = message.get("extract", "").replace("\n", " ").strip()
        said.setdefault(name, []).append(f"{message['type']}, {where}: {message['message']} [{extract}]")
    return said
