"""Measures parts, or all of them, and prints Markdown.

python3 -m serving [cached] [routed] [uploads] [queries] [pages] [memory] [idle] [media] [cold]
"""

import argparse
import subprocess
from pathlib import Path

from . import cached, cold, idle, media, memory, report, routed, uncached, uploads

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "Resources"
PARTS = ("cached", "routed", "uploads", "queries", "pages", "memory", "idle", "media", "cold")


def main() -> None:
    options = _options()
    print(f"Machine: {report.machine()}\n")
    for part in options.parts or PARTS:
        _measure(part, options)
    print(f"Afterwards: {report.machine()}")


def _measure(part: str, options: argparse.Namespace) -> None:
    httpkit, hummingbird = options.tools / "HTTPKitPeer", options.peers / "HummingbirdPeer"
    rounds, seconds = options.rounds, options.seconds
    match part:
        case "cached":
            cached.measure(options.portal, _small(options), RESOURCES, rounds, seconds)
        case "routed":
            routed.measure(httpkit, hummingbird, rounds, seconds)
        case "uploads":
            uploads.measure(httpkit, hummingbird, rounds, options.spool)
        case "queries":
            for name, data in _archives(options).items():
                print(f"{name}. ", end="")
                uncached.measure_queries(options.tools / "PageQueries", data, rounds)
        case "pages":
            uncached.measure_pages(
                options.portal, _archives(options), RESOURCES, rounds, seconds)
        case "memory":
            memory.measure(options.portal, _large(options), RESOURCES, 4 * seconds)
        case "media":
            media.measure(options.portal, RESOURCES, rounds)
        case "cold":
            cold.measure(
                options.portal, _small(options), RESOURCES, options.archives / "cold", rounds)
        case "idle":
            idle.measure(options.portal, _small(options), RESOURCES, rounds)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="serving", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], metavar="|".join(PARTS))
    parser.add_argument("--portal", type=Path, default=ROOT / ".build/release/portal")
    parser.add_argument("--tools", type=Path, default=ROOT / ".build/benchmarks/release")
    parser.add_argument("--peers", type=Path, default=ROOT / ".build/peers/release")
    parser.add_argument("--spool", type=Path, default=Path("/dev/shm"),
                        help="where uploads are kept; memory, so that no disk is measured")
    parser.add_argument("--archives", type=Path, default=ROOT / ".build/archives")
    parser.add_argument("--small", type=int, default=1_000, help="articles of the small archive")
    parser.add_argument("--large", type=int, default=200_000, help="articles of the large one")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=3, help="length of a run")
    return parser.parse_args()


def _small(options: argparse.Namespace) -> Path:
    return _archive(options, options.small)


def _large(options: argparse.Namespace) -> Path:
    return _archive(options, options.large)


def _archives(options: argparse.Namespace) -> dict[str, Path]:
    return {
        f"{count:,} articles": _archive(options, count) for count in (options.small, options.large)
    }


def _archive(options: argparse.Namespace, count: int) -> Path:
    """The data folder with so many articles; made once, with the schema of today."""
    data = options.archives / str(count)
    if (data / "complete").exists():
        subprocess.run([options.portal, "migrate", "--data", str(data)], check=True)
    else:
        folders = ["--data", str(data), "--resources", str(RESOURCES)]
        subprocess.run([options.portal, "demo", *folders], check=True)
        subprocess.run([options.tools / "ArchiveFill", str(count), data, RESOURCES], check=True)
        (data / "complete").touch()
    return data


main()
