"""Resident memory after far more pages were read than the page cache holds."""

from pathlib import Path

from . import pages, processes, report
from .load import Target, run


def measure(binary: Path, data: Path, resources: Path, seconds: int) -> None:
    kinds = pages.of_archive(data)
    everything = pages.all_articles(data)
    with processes.portal("portal", binary, data, resources, 18100) as server:
        rows = [["after the start", *_cells(server)]]
        for kind, paths in kinds.items():
            run(Target(kind, server, paths), 1)
        rows.append(["after each kind of page", *_cells(server)])
        for gzip in (False, True):
            run(Target("articles", server, everything, gzip, connections=256), seconds)
        rows.append(["after the whole archive, 256 connections", *_cells(server)])
    print("Resident memory, MiB:\n")
    report.table(["", "now", "highest"], rows)


def _cells(server: processes.Server) -> list[str]:
    return [f"{value:,.0f}" for value in server.resident_mebibytes()]
