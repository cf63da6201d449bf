// Debian's libseccomp, and what Swift cannot call of the C library: prctl takes a varying number of
// arguments, and close_range is not in its module.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

static inline int cseccomp_prctl(int option, unsigned long value) {
  return prctl(option, value, 0UL, 0UL, 0UL);
}

static inline int cseccomp_close_from(unsigned int first) {
  return (int)syscall(SYS_close_range, first, ~0U, 0U);
}
