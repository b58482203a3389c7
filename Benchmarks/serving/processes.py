"""Servers that are pinned to one core and whose processor time is read from /proc."""

import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

HOST = "localhost"
SERVER_CORE = "0"
START_SECONDS = 20
STOP_SECONDS = 20
TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")


@dataclass
class Server:
    """A running server: where it listens and which processes do its work."""

    name: str
    port: int
    process: subprocess.Popen

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def processor_seconds(self) -> float:
        return sum(_processor_seconds(pid) for pid in self.pids())

    def resident_mebibytes(self) -> tuple[float, float]:
        """Resident memory now and at its highest."""
        now = sum(_status_kib(pid, "VmRSS") for pid in self.pids())
        highest = sum(_status_kib(pid, "VmHWM") for pid in self.pids())
        return now / 1024, highest / 1024

    def own_bytes(self) -> int:
        """Memory that the processes hold for themselves: their share of what they map (PSS)."""
        return 1024 * sum(_pss_kib(pid) for pid in self.pids())

    def stop(self) -> None:
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(STOP_SECONDS)

    def pids(self) -> list[int]:
        parent = self.process.pid
        children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
        return [parent, *map(int, children)]

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


NO_LIMITS = ("--rate-limit", "off", "--connections-per-address", "off")


def portal(
    name: str, binary: Path, data: Path, resources: Path, port: int, *flags: str,
    limits: tuple[str, ...] = NO_LIMITS,
) -> Server:
    command = [
        str(binary), "serve", "--data", str(data),
        "--resources", str(resources), "--address", f"127.0.0.1:{port}", "--domain", HOST,
        "--loops", "1", *limits, *flags,
    ]
    return started(name, port, command)


def nginx(name: str, folder: Path, configuration: str, port: int) -> Server:
    (folder / "nginx.conf").write_text(configuration)
    command = [
        "/usr/sbin/nginx", "-p", str(folder), "-c", "nginx.conf",
        "-e", str(folder / "error.log"),
    ]
    return started(name, port, command)


def fetch(server: Server, path: str, **fields: str) -> tuple[dict[str, str], bytes]:
    """The header fields (the last of a name wins) and the content of an answer."""
    request = urllib.request.Request(server.base + path, headers={"Host": HOST, **fields})
    with urllib.request.urlopen(request, timeout=START_SECONDS) as answer:
        return dict(answer.headers.items()), answer.read()


def started(name: str, port: int, command: list[str], path: str = "/") -> Server:
    """Starts a program on the core for servers and waits until it answers for a path."""
    command = ["taskset", "--cpu-list", SERVER_CORE, *command]
    server = Server(name, port, subprocess.Popen(command, stdout=subprocess.DEVNULL))
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            fetch(server, path)
            return server
        except (urllib.error.URLError, ConnectionError) as error:
            if time.monotonic() > deadline or server.process.poll() is not None:
                server.process.kill()
                raise SystemExit(f"{name} does not answer: {error}") from error
            time.sleep(0.05)


def _processor_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS_PER_SECOND


def _pss_kib(pid: int) -> int:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    raise LookupError("Pss")


def _status_kib(pid: int, name: str) -> int:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(name + ":"):
            return int(line.split()[1])
    raise LookupError(name)
