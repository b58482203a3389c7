#!/bin/sh
# Every check of the project. The browser tests are skipped, with the reason, on a machine that
# lacks their tools; all else must pass.
set -eu
cd "$(dirname "$0")/.."

heading() {
    printf '\n== %s\n' "$1"
}

heading 'Packages'
scripts/install-packages.sh build || echo 'Going on without them; the build says if it cannot.'
scripts/fetch-typeface.sh || echo 'Going on without the typeface; pages use the system one.'
if scripts/browser-tools.sh; then
    browser=yes
else
    browser=no
fi

heading 'Format'
make --no-print-directory lint

heading 'Build'
swift build --build-tests

heading 'Tests'
swift test --skip-build

heading 'Browser tests'
if [ "$browser" = no ]; then
    echo 'SKIPPED: browser tests, page checks and journeys, for want of the packages named above.'
    exit 0
fi
exec .venv/bin/python -m pytest Tests/Browser --portal "$(swift build --show-bin-path)/portal"
