#define _GNU_SOURCE
#include <fcntl.h>

#include "CLinux.h"

int open_unnamed(const char *directory) {
    return open(directory, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
}
