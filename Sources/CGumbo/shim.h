#include <gumbo.h>
#include <stdint.h>
#include <time.h>

/* The nanoseconds that this thread has computed. Here, since which module `timespec` belongs to
   depends on how the compiler is run. */
static inline uint64_t gumbo_thread_nanoseconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}
