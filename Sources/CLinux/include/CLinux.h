// What Swift's Glibc module leaves out: epoll, eventfd, accept4, files without a name, socket
// filters, what the scheduler is told.
#ifndef CLINUX_H
#define CLINUX_H

#include <linux/filter.h>
#include <linux/memfd.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/types.h>

// glibc hides accept4 behind _GNU_SOURCE, which a clang module cannot define.
int accept4(int fd, struct sockaddr *address, socklen_t *length, int flags);

// A file in memory without a name, hidden like accept4.
int memfd_create(const char *name, unsigned int flags);

// The value of O_TMPFILE differs by architecture, and its macro is none that Swift can read.
// Opens an unnamed file in a directory for writing and reading; -1 and errno when it cannot.
int open_unnamed(const char *directory);

// Whether a part of a file can be read without waiting for a disk: all of its pages are there
// (cachestat(2)), and the first and the last byte can be read at once (RWF_NOWAIT). Before Linux 6.5,
// and where a filter of system calls forbids cachestat, the two bytes alone decide. Also where
// neither can be told.
int is_in_memory(int fd, off_t offset, size_t count);

// How many processors the process may run on, by cpuset or affinity; -1 and errno when it cannot
// be told. CPU_COUNT is a macro.
int allowed_processors(void);

// Lets other threads go before the calling one, which is so much nicer from now on than it was
// (on Linux each thread has a niceness of its own, setpriority(2)); a second call on the same thread
// does nothing. -1 and errno when the kernel refuses.
int be_nice(int increment);

// Asks for slices of processor time so short for the calling thread: who asks for less at a time is
// let in sooner beside threads that work on (sched(7); heeded from Linux 6.12 on). A thread with
// another policy than SCHED_OTHER keeps it. -1 and errno when the kernel refuses.
int request_slice(unsigned long long nanoseconds);

#endif
