"""Runs every attack in full and prints what a normal client feels; `make attack` calls it.

The server has one processor and all others have another, so that what is measured is how it treats
its clients, and not how the system shares one processor out among them and their attackers.
"""

import argparse
import os
import statistics
import tempfile
from contextlib import contextmanager
from pathlib import Path

from attackers import attacking
from attacks import ATTACKS
from normal_client import Experience, browse, browsing
from victim import running_victim

CONNECTIONS = 300
RATE = 40


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--portal", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=5, help="with an attack, and without")
    parser.add_argument("--only", default="", help="a part of the attacks' names")
    options = parser.parse_args()
    chosen = [attack.name for attack in ATTACKS if options.only in attack.name]
    print("| attack | p50 without → during, ms | p99 without → during, ms | p99 | failures |")
    print("|---|---|---|---|---|")
    with (
        tempfile.TemporaryDirectory() as folder,
        _alone(options.portal.resolve(), Path(folder)) as victim,
    ):
        browse(victim.port, 2)
        for name in chosen:
            rounds = [_round(name, victim.port, options.seconds) for _ in range(options.rounds)]
            print(_row(name, rounds), flush=True)


@contextmanager
def _alone(program: Path, folder: Path):
    """The portal on a processor of its own; the others, this process too, have the rest."""
    processors = sorted(os.sched_getaffinity(0))
    if len(processors) > 1:
        os.sched_setaffinity(0, processors[:1])
    with running_victim(program, folder, CONNECTIONS) as victim:
        os.sched_setaffinity(0, processors[1:] or processors)
        yield victim


def _round(name: str, port: int, seconds: float) -> tuple[Experience, Experience]:
    """What the client feels without the attack, and during it."""
    before = browse(port, seconds, RATE)
    with attacking(name, port, CONNECTIONS, seconds) as wait_for_end:
        with browsing(port, RATE) as experience:
            wait_for_end()
            return before, experience()


def _row(name: str, rounds: list[tuple[Experience, Experience]]) -> str:
    """Medians of the rounds."""

    def median(share: float, side: int) -> float:
        return statistics.median(round[side].quantile(share) for round in rounds)

    cells = [f"{median(share, 0):.1f} → {median(share, 1):.1f}" for share in (0.5, 0.99)]
    ratio = median(0.99, 1) / median(0.99, 0)
    failures = sum(len(during.failures) for _, during in rounds)
    return f"| {name} | {' | '.join(cells)} | {ratio:.1f} × | {failures} |"


if __name__ == "__main__":
    main()
