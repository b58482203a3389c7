"""Markdown tables of medians with their spread."""

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


def table(header: list[str], rows: list[list[str]]) -> None:
    for row in [header, ["---"] * len(header), *rows]:
        print("| " + " | ".join(row) + " |", flush=True)
    print(flush=True)


def machine() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return f"{len(models)} × {models[0]}, Linux {platform.release()}"
