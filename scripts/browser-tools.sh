#!/bin/sh
# What the browser tests and the pictures need: Debian's browser, and Python packages in .venv.
set -eu
cd "$(dirname "$0")/.."
scripts/install-packages.sh browser
scripts/python-tools.sh Tests/Browser/requirements.txt
scripts/python-tools.sh Tests/Browser/archives.txt .venv/archives
