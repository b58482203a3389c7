#include <gumbo.h>
#include <stdint.h>
#include <time.h>

/// The nanoseconds that the calling thread has computed.
///
/// Here, because Swift takes the members of `timespec` for those of another module where
/// swift-certificates is imported, and refuses them in an optimised build.
static inline uint64_t portal_thread_time(void) {
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}
