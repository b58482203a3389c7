#!/bin/sh
# Runs generated requests through HTTPKit's parser, h11 and gunicorn; fails on a disagreement that
# nobody has explained. usage: differential.sh [--count N] [--seed N] [--show]
set -eu
cd "$(dirname "$0")/.."
scripts/python-tools.sh Tests/Differential/requirements.txt
swift build --package-path Fuzz --scratch-path .build/differential --product Verdict
.venv/bin/python Tests/Differential/differential.py .build/differential/debug/Verdict "$@"
