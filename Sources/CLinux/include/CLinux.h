// What Swift's Glibc module leaves out: epoll, eventfd, accept4,
// socket filters.
#ifndef CLINUX_H
#define CLINUX_H

#include <linux/filter.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/sendfile.h>
#include <sys/socket.h>

// glibc hides accept4 behind _GNU_SOURCE, which a clang module cannot define.
int accept4(int fd, struct sockaddr *address, socklen_t *length, int flags);

#endif
