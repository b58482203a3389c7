"""A small routed answer in JSON: HTTPKit beside Hummingbird, one event loop each."""

import contextlib
import tempfile
from pathlib import Path

from . import processes, report
from .load import Target, interleaved

PATH = "/units/17"
# Where each server runs its handlers. The first is what it does by default with handlers that may
# wait, the second spares the way to another thread.
HTTPKIT = {"HTTPKit, on a worker": "worker", "HTTPKit, on the loop": "loop"}
HUMMINGBIRD = {"Hummingbird, as it comes": "pool", "Hummingbird, on the loop": "loop"}


def measure(httpkit: Path, hummingbird: Path, rounds: int, seconds: int) -> None:
    programs = [(name, httpkit, place) for name, place in HTTPKIT.items()]
    if hummingbird.exists():
        programs += [(name, hummingbird, place) for name, place in HUMMINGBIRD.items()]
    else:
        print("Hummingbird is not built; measured without it.\n")
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        targets = []
        for port, (name, program, place) in enumerate(programs, start=18100):
            command = [str(program), str(port), place, folder]
            server = stack.enter_context(processes.started(name, port, command, PATH))
            targets.append(Target(name, server, [PATH]))
        if len({processes.fetch(target.server, PATH)[1] for target in targets}) != 1:
            raise SystemExit("the servers do not answer the same")
        samples = interleaved(targets, rounds, seconds)
    print("A routed answer in JSON, 64 connections:\n")
    report.table(
        ["server", "requests/s", "µs of processor time a request"],
        [
            [name, report.spread(runs, "requests_per_second", 0), report.spread(runs, "microseconds")]
            for name, runs in samples.items()
        ],
    )
    if hummingbird.exists():
        for ours, theirs in zip(HTTPKIT, HUMMINGBIRD):
            report.ratio(ours, samples[ours], theirs, samples[theirs])
