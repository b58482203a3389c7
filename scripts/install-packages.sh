#!/bin/sh
# Installs the Debian packages that one purpose needs and this machine lacks.
# Takes no network when none is missing. Exit code 3: missing, and no right to install them.
set -eu

case ${1-} in
build)
    reason='to build and run the portal: SQLite, zlib, the HTML parser, curl for webhooks, libvips for smaller pictures, poppler for the text of PDF files'
    wanted='curl libgumbo-dev libsqlite3-dev libvips-tools poppler-utils zlib1g-dev'
    ;;
python)
    reason='to subset the typeface and drive the browser: Python tools'
    wanted='python3-venv'
    ;;
browser)
    reason='for the browser tests: a browser, its driver, and Java for the HTML checker'
    wanted='chromium chromium-driver default-jre-headless python3-venv'
    ;;
bench)
    reason='for the benchmarks: a load generator, and nginx to compare with'
    wanted='nginx-light python3 wrk'
    ;;
peers)
    reason='for the benchmarks: another server to compare with'
    wanted='h2o'
    ;;
*)
    echo "usage: $0 build | python | browser | bench | peers" >&2
    exit 64
    ;;
esac

missing=
for name in $wanted; do
    case $(dpkg-query --show --showformat='${db:Status-Status}' "$name" 2>/dev/null || true) in
    installed*) ;;
    *) missing="$missing $name" ;;
    esac
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
    as_root=
elif command -v sudo >/dev/null; then
    as_root=sudo
else
    echo "Missing Debian packages ($reason):$missing" >&2
    echo "Neither root nor sudo here; ask an administrator to run: apt-get install$missing" >&2
    exit 3
fi

echo "Installing Debian packages ($reason):$missing"
install() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq "$@"
}
# shellcheck disable=SC2086 # a list of names
if ! { install update && install install --yes --no-install-recommends $missing; } >/dev/null; then
    echo "Could not install Debian packages:$missing" >&2
    exit 3
fi
