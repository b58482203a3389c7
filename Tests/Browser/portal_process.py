"""The built portal with the demonstration content, as a process on a port of its own."""

import re
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from paths import RESOURCES

DOMAIN = "localhost"
DEMO_DEADLINE_SECONDS = 180
START_DEADLINE_SECONDS = 30
STOP_DEADLINE_SECONDS = 15
POLL_SECONDS = 0.05
ADDRESS = re.compile(r"http://localhost:(\d+)")


@dataclass(frozen=True)
class Portal:
    """Where a running portal answers, and the program and folder that it was started from."""

    port: int
    program: Path
    data: Path
    pid: int

    def at(self, path: str, label: str = "") -> str:
        """The address of a path on the provincial site, or on that of a member unit."""
        host = f"{label}.{DOMAIN}" if label else DOMAIN
        return f"http://{host}:{self.port}{path}"

    def run(self, *arguments: str) -> str:
        """Runs a command of the portal on the same data; what it printed."""
        command = [self.program, *arguments, "--data", self.data]
        done = subprocess.run(
            command, check=True, capture_output=True, text=True, timeout=DEMO_DEADLINE_SECONDS
        )
        return done.stdout


def announced_port(process: subprocess.Popen, log: Path) -> int:
    """The port in the address that the portal prints once it listens."""
    deadline = time.monotonic() + START_DEADLINE_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        found = ADDRESS.search(log.read_text(encoding="utf-8"))
        if found:
            return int(found.group(1))
        time.sleep(POLL_SECONDS)
    raise RuntimeError(f"the portal gave no address:\n{log.read_text(encoding='utf-8')}")


@contextmanager
def running_portal(program: Path, folder: Path, *flags: str, before_start=None):
    """Fills a new database, serves it, and ends that very process afterwards.

    Without flags of their own, tests are not limited by their address: all come from one, and
    faster than a reader. `before_start` is called in the new process before the program.
    """
    data = folder / "data"
    common = ["--data", data, "--resources", RESOURCES]
    log = folder / "portal.log"
    subprocess.run([program, "demo", *common], check=True, timeout=DEMO_DEADLINE_SECONDS)
    # Nor do they wait for the browser to leave the processor to the portal.
    limits = flags or (
        "--rate-limit", "off", "--form-rate-limit", "off", "--worker-niceness", "0")
    where = ["--address", "127.0.0.1:0", "--domain", DOMAIN]
    # Programs write faster than readers, which is what this keeps out.
    pace = ["--form-haste", "0"]
    command = [program, "serve", *common, *where, *pace, *limits]
    with open(log, "wb") as output:
        process = subprocess.Popen(
            command, stdout=output, stderr=subprocess.STDOUT, preexec_fn=before_start)
    try:
        yield Portal(announced_port(process, log), program, data, process.pid)
    finally:
        process.terminate()
        ended = stopped(process)
    assert ended == 0, f"the portal did not stop cleanly: {ended}"


def stopped(process: subprocess.Popen) -> int | None:
    """The exit code, or nothing where the process had to be killed."""
    try:
        return process.wait(STOP_DEADLINE_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return None
