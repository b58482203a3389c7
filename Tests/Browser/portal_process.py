"""The built portal with the demonstration content, as a process on a port of its own."""

import re
import subprocess
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

DOMAIN = "localhost"
DEMO_DEADLINE_SECONDS = 180
START_DEADLINE_SECONDS = 30
STOP_DEADLINE_SECONDS = 15
ADDRESS = re.compile(r"http://localhost:(\d+)")


@dataclass(frozen=True)
class Portal:
    """Where a running portal answers, and the program and folder that it was started from."""

    port: int
    program: Path
    data: Path

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
    with open(log, "w", encoding="utf-8") as record:
        for line in process.stdout:
            record.write(line)
            found = ADDRESS.search(line)
            if found:
                return int(found.group(1))
    raise RuntimeError(f"the portal ended without an address: {log.read_text(encoding='utf-8')}")


@contextmanager
def running_portal(program: Path, folder: Path):
    """Fills a new database, serves it, and ends that very process afterwards."""
    data = folder / "data"
    subprocess.run([program, "demo", "--data", data], check=True, timeout=DEMO_DEADLINE_SECONDS)
    command = [program, "serve", "--data", data, "--address", "127.0.0.1:0", "--domain", DOMAIN]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    too_late = threading.Timer(START_DEADLINE_SECONDS, process.kill)
    too_late.start()
    try:
        port = announced_port(process, folder / "start.log")
        too_late.cancel()
        # The access log goes on; somebody has to read it, or the pipe fills and the portal stops.
        threading.Thread(target=process.stdout.read, daemon=True).start()
        yield Portal(port, program, data)
    finally:
        too_late.cancel()
        process.terminate()
        assert process.wait(STOP_DEADLINE_SECONDS) == 0, "the portal did not stop cleanly"
