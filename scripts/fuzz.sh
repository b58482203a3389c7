#!/bin/sh
# Fuzzes the parsers with libFuzzer and the address sanitizer, guided by coverage.
# usage: fuzz.sh SECONDS [TARGET…]; without targets all of them, one after the other.
# A finding stops the run; its input is left in .build/fuzz-findings.
set -eu
cd "$(dirname "$0")/.."
seconds=$1
shift
[ $# -gt 0 ] || set -- $(ls Fuzz/corpus)

swift build --configuration release --package-path Fuzz --scratch-path .build/fuzz \
    --product Fuzzer --sanitize fuzzer --sanitize address -Xswiftc -enable-testing
mkdir -p .build/fuzz-findings
for target in "$@"; do
    # What is found goes into a folder outside the tree; the committed corpus stays ours.
    mkdir -p ".build/fuzz-corpus/$target"
    echo "== $target, $seconds s"
    FUZZ_TARGET=$target ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no \
        .build/fuzz/release/Fuzzer -max_total_time="$seconds" -max_len=1024 -timeout=10 \
        -rss_limit_mb=1024 -print_final_stats=1 -verbosity=0 -use_value_profile=1 \
        -artifact_prefix=".build/fuzz-findings/$target-" \
        ".build/fuzz-corpus/$target" "Fuzz/corpus/$target"
done
