"""Mixed load with faults for a long time; fails when memory or sockets grow. `make soak` calls it."""

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

from attackers import attacking
from attacks import ATTACKS
from normal_client import browsing
from victim import Victim, running_victim

CONNECTIONS = 30
ROUND_SECONDS = 6
# In the first quarter of the readings caches and arenas fill; the second is compared with the last.
QUARTERS = 4
# Each attack stands in each quarter at least once, so that the quarters can be compared.
FEWEST_READINGS = QUARTERS * len(ATTACKS)
ALLOWED_GROWTH_MEBIBYTES = 10


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--portal", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=30)
    options = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        running_victim(options.portal.resolve(), Path(folder), CONNECTIONS) as victim,
    ):
        sys.exit(soak(victim, options.minutes * 60))


def soak(victim: Victim, seconds: float) -> str | None:
    """Attacks in turn, with a normal client beside them; what grew, or nothing."""
    end = time.monotonic() + seconds
    sockets = victim.sockets()
    samples: list[float] = []
    requests = failures = rounds = 0
    while time.monotonic() < end:
        name = ATTACKS[rounds % len(ATTACKS)].name
        with attacking(name, victim.port, CONNECTIONS, ROUND_SECONDS) as wait_for_end:
            with browsing(victim.port) as experience:
                wait_for_end()
                told = experience()
        rounds += 1
        requests += len(told.milliseconds)
        failures += len(told.failures)
        samples.append(victim.resident_mebibytes())
        if rounds % len(ATTACKS) == 0:
            if not victim.sockets_come_down_to(sockets):
                return f"sockets: {sockets} at first, {victim.sockets()} after round {rounds}"
            left = (end - time.monotonic()) / 60
            print(f"{samples[-1]:.1f} MiB, {victim.sockets()} sockets, {victim.files()} files, "
                  f"{requests} requests of the normal client, {failures} failed, "
                  f"{left:.0f} min left", flush=True)
    return _judgement(samples, failures)


def _judgement(samples: list[float], failures: int) -> str | None:
    if failures:
        return f"{failures} requests of the normal client failed"
    if len(samples) < FEWEST_READINGS:
        return f"too short to judge the memory: {len(samples)} of {FEWEST_READINGS} readings"
    quarter = len(samples) // QUARTERS
    first = statistics.median(samples[quarter: 2 * quarter])
    last = statistics.median(samples[-quarter:])
    print(f"Resident memory: {first:.1f} MiB in the second quarter, {last:.1f} MiB in the last.")
    return "memory grows" if last > first + ALLOWED_GROWTH_MEBIBYTES else None


if __name__ == "__main__":
    main()
