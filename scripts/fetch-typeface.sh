#!/bin/sh
# Puts WOFF2 subsets of Be Vietnam Pro, and its licence, into Resources/static/vendor.
# Source and tools are pinned by hash, and so is what comes out. Does nothing when it is there.
set -eu
cd "$(dirname "$0")/.."
folder=Resources/static/vendor
sums=$PWD/scripts/typeface.sha256

in_place() {
    (cd "$folder" 2>/dev/null && sha256sum --check --status "$sums")
}

if in_place 2>/dev/null; then
    exit 0
fi
scripts/python-tools.sh scripts/typeface-requirements.txt
.venv/bin/python scripts/subset_typeface.py "$folder"
if ! in_place; then
    echo "The typeface in $folder is not the one that $sums names." >&2
    exit 1
fi
