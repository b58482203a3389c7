#!/bin/sh
# Fuzzes the parsers with libFuzzer and the address sanitizer, guided by coverage.
# usage: fuzz.sh SECONDS [TARGET…]; without targets all of them, one after the other.
# SECONDS are of processor time, for each target: on a busy machine it takes longer.
# A finding stops the run; its input is left in .build/fuzz-findings.
set -eu
cd "$(dirname "$0")/.."
seconds=$1
shift
[ $# -gt 0 ] || set -- $(ls Fuzz/corpus)

swift build --configuration release --package-path Fuzz --scratch-path .build/fuzz \
    --product Fuzzer --sanitize fuzzer --sanitize address -Xswiftc -enable-testing
mkdir -p .build/fuzz-findings

# Sets `spent`: the processor time of all that this shell has run so far, in whole seconds.
look_at_times() {
    times > "$log.times" # not in a subshell, which would count its own children only
    spent=$(awk -F '[ms ]+' 'NR == 2 { print int($1 * 60 + $2 + $3 * 60 + $4) }' "$log.times")
}

for target in "$@"; do
    # What is found goes into a folder outside the tree; the committed corpus stays ours.
    mkdir -p ".build/fuzz-corpus/$target"
    log=.build/fuzz-findings/$target.log
    : > "$log"
    look_at_times
    start=$spent
    used=0
    # libFuzzer knows the time of day only, so it runs in slices until enough was used.
    while [ "$used" -lt "$seconds" ]; do
        left=$((seconds - used))
        FUZZ_TARGET=$target ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no \
            .build/fuzz/release/Fuzzer -max_total_time=$((left < 120 ? left : 120)) -max_len=1024 \
            -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 -verbosity=0 \
            -use_value_profile=1 -artifact_prefix=".build/fuzz-findings/$target-" \
            ".build/fuzz-corpus/$target" "Fuzz/corpus/$target" >> "$log" 2>&1 || {
            tail -n 40 "$log"
            echo "$target: a finding after $used s; its input is in .build/fuzz-findings"
            exit 1
        }
        look_at_times
        used=$((spent - start))
    done
    awk -v target="$target" -v used="$used" \
        '/number_of_executed_units/ { runs += $2 }
         END { printf "%s: %d s of processor time, %d executions, no finding\n", target, used, runs }' \
        "$log"
done
