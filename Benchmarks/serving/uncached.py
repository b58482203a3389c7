"""Pages that are made anew for each request, in a small and in a large archive."""

import json
import subprocess
from pathlib import Path

from . import pages, processes, report
from .load import Sample, Target, interleaved

CONNECTIONS = 8
QUERY_ROUNDS = 5000
NO_CACHE = ("--page-cache", "0")


def measure_queries(queries: Path, data: Path, rounds: int) -> None:
    """What the statements of two pages cost by themselves."""
    runs = [
        json.loads(
            subprocess.run(
                [queries, data, str(QUERY_ROUNDS)], capture_output=True, check=True, text=True
            ).stdout
        )
        for _ in range(rounds)
    ]
    print("Processor time of the reads behind a page, µs:\n")
    rows = []
    for page in ("home", "article"):
        cells = [
            report.spread([Sample(0, run[f"{page} {part}"]) for run in runs], "microseconds")
            for part in ("sql", "service")
        ]
        rows.append([page, str(int(runs[0][f"{page} statements"])), *cells])
    report.table(["page", "statements", "SQLite alone", "through the services"], rows)


def measure_pages(
    binary: Path, archives: dict[str, Path], resources: Path, rounds: int, seconds: int
) -> None:
    """Every kind of page, the archives in turn."""
    kinds = {name: pages.of_archive(data) for name, data in archives.items()}
    servers = {
        name: processes.portal(name, binary, data, resources, 18090 + index, *NO_CACHE)
        for index, (name, data) in enumerate(archives.items())
    }
    try:
        print("Uncached pages, µs of processor time a request, compression included:\n")
        rows = []
        for kind in next(iter(kinds.values())):
            targets = [
                Target(name, server, kinds[name][kind], gzip=True, connections=CONNECTIONS)
                for name, server in servers.items()
            ]
            rows.append(_row(kind, interleaved(targets, rounds, seconds)))
        report.table(["page", *archives, "large ÷ small"], rows)
    finally:
        for server in servers.values():
            server.stop()


def _row(kind: str, samples: dict[str, list[Sample]]) -> list[str]:
    medians = [report.median(runs, "microseconds") for runs in samples.values()]
    cells = [report.spread(runs, "microseconds", 0) for runs in samples.values()]
    return [kind, *cells, f"{medians[-1] / medians[0]:.2f}"]
