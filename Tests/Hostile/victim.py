"""The portal under attack: a process whose memory and descriptors are watched."""

import os
import resource
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from portal_process import Portal, running_portal

# Short deadlines, so that the suite sees them pass.
TIMEOUT_SECONDS = 2
FLAGS = [
    "--rate-limit", "50/s:200", "--form-rate-limit", "10/min:10",
    "--connections-per-address", "256",
    *(word for name in ("header", "body", "idle", "write")
      for word in (f"--{name}-timeout", str(TIMEOUT_SECONDS))),
]
# Lingering and the last sweep.
SLACK_SECONDS = 4
POLL_SECONDS = 0.1


@dataclass(frozen=True)
class Victim:
    portal: Portal

    @property
    def port(self) -> int:
        return self.portal.port

    def sockets(self) -> int:
        """Open sockets. The database opens files of its own when it needs more readers."""
        return sum(self._target(name).startswith("socket:") for name in self._descriptors())

    def files(self) -> int:
        return len(self._descriptors()) - self.sockets()

    def resident_mebibytes(self) -> float:
        for line in Path(f"/proc/{self.portal.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
        raise LookupError("VmRSS")

    def sockets_come_down_to(self, count: int) -> bool:
        """Whether what the attackers hold is closed soon after its deadlines."""
        deadline = time.monotonic() + TIMEOUT_SECONDS + SLACK_SECONDS
        while time.monotonic() < deadline:
            if self.sockets() <= count:
                return True
            time.sleep(POLL_SECONDS)
        return False

    def _descriptors(self) -> list[str]:
        return os.listdir(f"/proc/{self.portal.pid}/fd")

    def _target(self, name: str) -> str:
        try:
            return os.readlink(f"/proc/{self.portal.pid}/fd/{name}")
        except FileNotFoundError:
            return ""


@contextmanager
def running_victim(
    program: Path, folder: Path, connections: int, descriptors: int | None = None
):
    """The portal with short deadlines, and room for fewer connections than the crowd makes."""

    def limit() -> None:
        if descriptors:
            resource.setrlimit(resource.RLIMIT_NOFILE, (descriptors, descriptors))

    flags = [*FLAGS, "--max-connections", str(connections * 2)]
    with running_portal(program, folder, *flags, before_start=limit) as portal:
        yield Victim(portal)
