"""Where things are. Everything that changes lies in var/, everything installed in .venv/ and node_modules/."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
VAR = ROOT / "var"
LOGS = VAR / "log"
TEST = VAR / "test"
