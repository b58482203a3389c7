"""Markdown tables of medians with their spread."""

import os
import platform
import statistics
from pathlib import Path

from .load import Sample


def median(samples: list[Sample], field: str) -> float:
    return statistics.median(getattr(sample, field) for sample in samples)


def spread(samples: list[Sample], field: str, digits: int = 1) -> str:
    """`median (min–max)`."""
    return numbers([getattr(sample, field) for sample in samples], digits)


def numbers(values: list[float], digits: int = 0) -> str:
    """`median (min–max)`."""
    low, middle, high = min(values), statistics.median(values), max(values)
    return f"{middle:,.{digits}f} ({low:,.{digits}f}–{high:,.{digits}f})"


def ratio(ours: str, our_samples: list[Sample], theirs: str, their_samples: list[Sample]) -> None:
    """Says how often as much work we do as they, above all with the same processor time."""
    rate = median(our_samples, "requests_per_second") / median(their_samples, "requests_per_second")
    work = median(their_samples, "microseconds") / median(our_samples, "microseconds")
    print(f"{ours} ÷ {theirs}: {work:.2f} × the requests per processor second, "
          f"{rate:.2f} × the requests/s\n", flush=True)


def table(header: list[str], rows: list[list[str]]) -> None:
    for row in [header, ["---"] * len(header), *rows]:
        print("| " + " | ".join(row) + " |", flush=True)
    print(flush=True)


def machine() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    return (f"{len(models)} × {models[0]}, Linux {platform.release()}; "
            f"load of the last 1, 5 and 15 minutes: {load}")
