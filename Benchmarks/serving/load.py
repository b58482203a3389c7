"""Puts load on a server with wrk and says what a request cost."""

import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .processes import HOST, Server

LOAD_CORE = "1"
SCRIPT = Path(__file__).with_name("paths.lua")


@dataclass
class Target:
    """What is asked of a server."""

    name: str
    server: Server
    paths: list[str]
    gzip: bool = False
    fields: tuple[str, ...] = ()
    """Header fields beside `Host`, as `Name: value`."""
    connections: int = 64


@dataclass
class Sample:
    requests_per_second: float
    microseconds: float
    """Processor time of the server for one request."""


def run(target: Target, seconds: int) -> Sample:
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as paths:
        paths.write("".join(path + "\n" for path in target.paths))
        paths.flush()
        command = [
            "taskset", "--cpu-list", LOAD_CORE, "wrk", "--threads", "1",
            "--connections", str(target.connections), "--duration", f"{seconds}s",
            "--header", f"Host: {HOST}",
        ]
        gzip = ("Accept-Encoding: gzip",) if target.gzip else ()
        for field in (*gzip, *target.fields):
            command += ["--header", field]
        if len(target.paths) == 1:
            command.append(target.server.base + target.paths[0])
        else:
            command += ["--script", str(SCRIPT), target.server.base, "--", paths.name]
        before = target.server.processor_seconds()
        output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        used = target.server.processor_seconds() - before
    return _sample(output, used, target.name)


def interleaved(targets: list[Target], rounds: int, seconds: int) -> dict[str, list[Sample]]:
    """Runs all targets in turn, so that what disturbs the machine disturbs all of them."""
    for target in targets:
        run(target, 1)
    samples: dict[str, list[Sample]] = {target.name: [] for target in targets}
    for _ in range(rounds):
        for target in targets:
            samples[target.name].append(run(target, seconds))
    return samples


def _sample(output: str, used: float, name: str) -> Sample:
    if "Non-2xx" in output or "Socket errors" in output:
        raise SystemExit(f"{name}: wrk reports errors\n{output}")
    done = re.search(r"(\d+) requests in ([\d.]+)s", output)
    rate = re.search(r"Requests/sec:\s+([\d.]+)", output)
    if not done or not rate:
        raise SystemExit(f"{name}: cannot read what wrk says\n{output}")
    return Sample(float(rate[1]), used / int(done[1]) * 1e6)
