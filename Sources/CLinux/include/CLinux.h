// What Swift's Glibc module leaves out: epoll, eventfd, accept4, files without a name, socket
// filters.
#ifndef CLINUX_H
#define CLINUX_H

#include <linux/filter.h>
#include <linux/memfd.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/sendfile.h>
#include <sys/socket.h>

// glibc hides accept4 behind _GNU_SOURCE, which a clang module cannot define.
int accept4(int fd, struct sockaddr *address, socklen_t *length, int flags);

// A file in memory without a name, hidden like accept4.
int memfd_create(const char *name, unsigned int flags);

// The value of O_TMPFILE differs by architecture, and its macro is none that Swift can read.
// Opens an unnamed file in a directory for writing and reading; -1 and errno when it cannot.
int open_unnamed(const char *directory);

#endif
