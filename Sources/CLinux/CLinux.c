#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdint.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include "CLinux.h"

int open_unnamed(const char *directory) {
    return open(directory, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
}

// cachestat(2) has this number on every architecture; glibc's headers may be older than it.
enum { CACHESTAT = 451 };

// How many pages of a part of a file lie in memory; -1 and errno where the kernel does not say.
static long long pages_in_memory(int fd, off_t offset, size_t count) {
    struct {
        uint64_t offset;
        uint64_t length;
    } part = {(uint64_t)offset, count};
    struct {
        uint64_t cached;
        uint64_t dirty;
        uint64_t writeback;
        uint64_t evicted;
        uint64_t recently_evicted;
    } found;
    return syscall(CACHESTAT, fd, &part, &found, 0) == 0 ? (long long)found.cached : -1;
}

// Whether a byte can be read at once; asking may make the kernel begin to read it.
static int is_readable_at_once(int fd, off_t offset) {
    char byte;
    struct iovec piece = {&byte, 1};
    ssize_t count;
    do {
        count = preadv2(fd, &piece, 1, offset, RWF_NOWAIT);
    } while (count < 0 && errno == EINTR);
    return count >= 0 || errno != EAGAIN;
}

int is_in_memory(int fd, off_t offset, size_t count) {
    if (count == 0) return 1;
    off_t last = offset + (off_t)count - 1;
    long page = sysconf(_SC_PAGESIZE);
    long long found = pages_in_memory(fd, offset, count);
    if (found >= 0 && found < last / page - offset / page + 1) return 0;
    // What the disk is still bringing counts as being there.
    return is_readable_at_once(fd, offset) && is_readable_at_once(fd, last);
}

int allowed_processors(void) {
    cpu_set_t set;
    return sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : -1;
}

int be_nice(int increment) {
    static __thread int is_nice;
    if (is_nice) return 0;
    is_nice = 1;
    return setpriority(PRIO_PROCESS, 0, getpriority(PRIO_PROCESS, 0) + increment);
}

int request_slice(unsigned long long nanoseconds) {
    // The first version of the kernel's struct sched_attr (48 bytes), which not every glibc has.
    struct {
        uint32_t size;
        uint32_t policy;
        uint64_t flags;
        int32_t nice;
        uint32_t priority;
        uint64_t runtime;
        uint64_t deadline;
        uint64_t period;
    } attributes;
    if (syscall(SYS_sched_getattr, 0, &attributes, sizeof attributes, 0) != 0) return -1;
    if (attributes.policy != SCHED_OTHER) return 0;
    attributes.runtime = nanoseconds;
    return (int)syscall(SYS_sched_setattr, 0, &attributes, 0);
}
