"""Writes WOFF2 subsets of Be Vietnam Pro for Vietnamese text into a folder.

usage: subset_typeface.py FOLDER

Hinting is left out: it doubles the files, and two weights have to fit into the 60 KB of a first
visit beside the page.
"""

import shutil
import sys
from importlib.metadata import files
from pathlib import Path

from fontTools import subset

DISTRIBUTION = "fontpkg-be-vietnam-pro"
WEIGHTS = {400: "Regular", 700: "Bold"}

ASCII = range(0x20, 0x7F)
LATIN_1 = range(0xA0, 0x100)
VIETNAMESE_BASE = map(ord, "ĂăĐđĨĩŨũƠơƯư")
VIETNAMESE_MARKED = range(0x1EA0, 0x1EFA)
# Text that is not in composed form: grave, acute, circumflex, tilde, breve, hook, horn, dot below.
COMBINING = (0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323)
PUNCTUATION = map(ord, "–—‘’“”•…₫−≤≥≠")

CHARACTERS = {
    *ASCII,
    *LATIN_1,
    *VIETNAMESE_BASE,
    *VIETNAMESE_MARKED,
    *COMBINING,
    *PUNCTUATION,
}


def packaged(ending: str) -> Path:
    """The one file of the typeface's distribution whose path has this ending."""
    (found,) = [file for file in files(DISTRIBUTION) or [] if str(file).endswith(ending)]
    return Path(found.locate())


def write_subset(source: Path, target: Path) -> None:
    options = subset.Options()
    options.flavor = "woff2"
    options.hinting = False
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    # A character that the source lacks would silently show in another typeface.
    options.ignore_missing_unicodes = False
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    subset.save_font(font, str(target), options)


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for weight, name in WEIGHTS.items():
        target = folder / f"be-vietnam-pro-{weight}.woff2"
        write_subset(packaged(f"files/BeVietnamPro-{name}.ttf"), target)
        print(f"{target}: {target.stat().st_size} bytes")
    shutil.copyfile(packaged("licenses/LICENSE"), folder / "be-vietnam-pro-OFL.txt")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
