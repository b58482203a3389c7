"""Runs every attack in full and prints what a normal client feels; `make attack` calls it."""

import argparse
import tempfile
from pathlib import Path

from attackers import attacking
from attacks import ATTACKS
from normal_client import Experience, browse, browsing
from victim import running_victim

CONNECTIONS = 300


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--portal", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--only", default="", help="a part of the attacks' names")
    options = parser.parse_args()
    chosen = [attack.name for attack in ATTACKS if options.only in attack.name]
    print("| attack | p50 without → during, ms | p99 without → during, ms | p99 | failures |")
    print("|---|---|---|---|---|")
    with (
        tempfile.TemporaryDirectory() as folder,
        running_victim(options.portal.resolve(), Path(folder), CONNECTIONS) as victim,
    ):
        browse(victim.port, 2)
        for name in chosen:
            before = browse(victim.port, options.seconds)
            with attacking(name, victim.port, CONNECTIONS, options.seconds) as wait_for_end:
                with browsing(victim.port) as experience:
                    wait_for_end()
                    during = experience()
            print(_row(name, before, during), flush=True)


def _row(name: str, before: Experience, during: Experience) -> str:
    cells = [
        f"{before.quantile(share):.1f} → {during.quantile(share):.1f}" for share in (0.5, 0.99)
    ]
    ratio = during.quantile(0.99) / before.quantile(0.99)
    return f"| {name} | {' | '.join(cells)} | {ratio:.1f} × | {len(during.failures)} |"


if __name__ == "__main__":
    main()
