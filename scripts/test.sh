#!/bin/sh
# Every check of the project, in the order a fault is cheapest. The browser tests are skipped, with
# the reason, on a machine that lacks their tools; all else must pass.
set -eu
cd "$(dirname "$0")/.."

started=$(date +%s)
stage=
skipped=

heading() {
    stage=$1
    printf '\n== %s\n' "$stage"
}

skip() {
    skipped="$skipped
SKIPPED: $1"
}

finish() {
    status=$?
    failed=$stage
    spent=$(($(date +%s) - started))
    time="$((spent / 60)) min $((spent % 60)) s"
    heading 'Result'
    if [ "$status" -eq 0 ]; then
        echo "All that ran has passed, in $time.$skipped"
    else
        echo "FAILED at '$failed', after $time.$skipped"
    fi
    exit "$status"
}
trap finish EXIT

heading 'Packages'
scripts/install-packages.sh build || echo 'Going on without them; the build says if it cannot.'
scripts/fetch-typeface.sh || skip "the portal's typeface; pages are checked in the system's."
scripts/fetch-editor.sh || skip "the rich-text editor; articles are written as plain text."
browser=yes
scripts/browser-tools.sh || {
    browser=no
    skip 'browser tests, page checks and journeys, for want of the packages named above.'
}

attacks=yes
scripts/python-tools.sh Tests/Browser/requirements.txt || {
    attacks=no
    skip 'attacks on the portal, for want of Python packages.'
}

heading 'Format'
make --no-print-directory lint

heading 'Build'
swift build --build-tests

heading 'Tests'
swift test --skip-build

heading 'Release build' # what `make run` builds; the optimiser refuses what a debug build takes
make --no-print-directory build

heading 'Attacks'
if [ "$attacks" = yes ]; then
    .venv/bin/python -m pytest Tests/Hostile --portal "$(swift build --show-bin-path)/portal"
else
    echo 'Skipped.'
fi

heading 'Browser tests'
if [ "$browser" = yes ]; then
    .venv/bin/python -m pytest Tests/Browser --portal "$(swift build --show-bin-path)/portal"
else
    echo 'Skipped.'
fi
