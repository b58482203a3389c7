"""Compares HTTPKit's reading of generated requests with h11's and gunicorn's.

usage: differential.py VERDICT [--count N] [--seed N] [--show]

Every disagreement must have a reason in reasons.py; one without fails the run.
"""

import argparse
import subprocess
import sys
from collections import Counter, defaultdict

from others import by_gunicorn, by_h11
from reasons import reason
from requests import Maker


def by_httpkit(program, connections):
    """The verdicts of our parser, all in one process."""
    lines = "".join(data.hex() + "\n" for data in connections)
    done = subprocess.run(
        [program], input=lines, capture_output=True, text=True, check=True, timeout=120
    )
    return [read(line) for line in done.stdout.splitlines()]


def read(line):
    *requests, end = line.split(" | ")
    handled = []
    for request in requests:
        method, target, body = request.split(" ")
        handled.append(tuple(bytes.fromhex(part) for part in (method, target, body)))
    return handled, end


def disagree(ours, theirs):
    """What differs, or None. An incomplete request is a disagreement only when one side refuses."""
    handled, end = ours
    others, verdict, _ = theirs
    we_refuse = end not in ("open", "waiting", "closed")
    if we_refuse and verdict == "error" and handled == others:
        return None
    if not we_refuse and verdict == "fine" and handled == others:
        return None
    if handled == others[: len(handled)] and we_refuse:
        return "we refuse: " + end
    if others == handled[: len(others)] and verdict == "error":
        return "they refuse"
    return "different requests"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("verdict")
    arguments.add_argument("--count", type=int, default=4000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--show", action="store_true")
    options = arguments.parse_args()
    maker = Maker(options.seed)
    connections = [maker.connection() for _ in range(options.count)]
    ours = by_httpkit(options.verdict, connections)
    assert len(ours) == len(connections)

    counts = Counter()
    unexplained = defaultdict(list)
    for data, verdict in zip(connections, ours):
        for name, parse in (("h11", by_h11), ("gunicorn", by_gunicorn)):
            theirs = parse(data)
            difference = disagree(verdict, theirs)
            if difference is None:
                counts[name, "the same"] += 1
                continue
            found = reason(name, difference, data, verdict, theirs)
            counts[name, found or "UNEXPLAINED"] += 1
            if found is None:
                unexplained[name, difference].append((data, verdict, theirs))

    for (name, text), count in sorted(counts.items()):
        print(f"{name:9} {count:6}  {text}")
    for (name, difference), examples in sorted(unexplained.items()):
        print(f"\nUNEXPLAINED {name}, {difference}: {len(examples)}")
        for data, verdict, theirs in examples[: 8 if options.show else 2]:
            print(f"  {data!r}\n    ours   {verdict}\n    theirs {theirs}")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
