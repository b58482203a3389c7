"""HTML validity by the Nu checker, which runs in Java and asks nobody."""

import json
import subprocess
from pathlib import Path

from paths import NU_CHECKER

DEADLINE_SECONDS = 120


def complaints(pages: dict[str, str], folder: Path) -> dict[str, list[str]]:
    """What the checker says of each named page, all read in one run; an empty list is valid."""
    files = {}
    for number, (name, text) in enumerate(pages.items()):
        file = folder / f"{number}.html"
        file.write_text(text, encoding="utf-8")
        files[file.resolve().as_uri().replace("file://", "file:")] = name
    options = ["--format", "json", "--stdout", "--exit-zero-always"]
    paths = [uri.removeprefix("file:") for uri in files]
    report = subprocess.run(
        ["java", "-jar", NU_CHECKER, *options, *paths],
        check=True,
        capture_output=True,
        text=True,
        timeout=DEADLINE_SECONDS,
    )
    found: dict[str, list[str]] = {name: [] for name in pages}
    for message in json.loads(report.stdout)["messages"]:
        kind = message.get("subType", message["type"])
        line = message.get("lastLine", "?")
        text = f"{kind}, line {line}: {message['message']} [{message.get('extract', '').strip()}]"
        found[files[message["url"]]].append(text)
    return found
