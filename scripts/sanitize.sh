#!/bin/sh
# The tests of HTTPKit under the address and the thread sanitizer, each in a build of its own.
# usage: sanitize.sh [address] [thread]
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- address thread

# A little quarantine only: tests that watch the memory would take it for a leak.
export ASAN_OPTIONS=quarantine_size_mb=1:allocator_release_to_os_interval_ms=100
# Under these tools memory is not flat, whatever the program does, and the heap is theirs.
skipped='largeFile|largeBody|flatMemory|ThreadTests/heap'
for sanitizer in "$@"; do
    printf '\n== %s sanitizer\n' "$sanitizer"
    TSAN_OPTIONS="suppressions=$PWD/scripts/thread-sanitizer.txt" \
        LSAN_OPTIONS="suppressions=$PWD/scripts/leak-sanitizer.txt" \
        swift test --disable-xctest --sanitize="$sanitizer" --scratch-path ".build/$sanitizer" \
        --filter '^HTTPKitTests\.' --skip "$skipped"
done
