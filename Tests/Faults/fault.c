// Loaded before the C library: stops the program, or lets a call fail, at the FAULT_AT-th call that changes a file.
//
// FAULT_DO is a signal's number, or "ENOSPC", "EIO", "EDQUOT" for a call that fails. Without FAULT_AT the
// calls are counted, and their number is written to the file FAULT_COUNT.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static long calls;

static int failure(const char *name) {
  if (!strcmp(name, "ENOSPC")) return ENOSPC;
  if (!strcmp(name, "EDQUOT")) return EDQUOT;
  return !strcmp(name, "EIO") ? EIO : 0;
}

// A worker changes no file, and counts for nothing.
static int is_worker(void) { return !strcmp(program_invocation_short_name, "rutine-worker"); }

// Whether the call is to fail; from the FAULT_AT-th on all do, as on a full disk.
static int is_stopped(void) {
  if (is_worker()) return 0;
  const char *at = getenv("FAULT_AT"), *what = getenv("FAULT_DO");
  long call = __atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST);
  if (!at || !what || call < atol(at)) return 0;
  int code = failure(what);
  if (!code && call == atol(at)) kill(getpid(), atoi(what));
  errno = code;
  return code != 0;
}

__attribute__((destructor)) static void count(void) {
  const char *path = getenv("FAULT_COUNT");
  FILE *file = path && !is_worker() ? fopen(path, "w") : NULL;
  if (file) fprintf(file, "%ld", calls), fclose(file);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define COUNTED(name, list, ...) \
  int name list { return is_stopped() ? -1 : REAL(name)(__VA_ARGS__); }

COUNTED(fsync, (int file), file)
COUNTED(fdatasync, (int file), file)
COUNTED(ftruncate, (int file, off_t size), file, size)
COUNTED(ftruncate64, (int file, off64_t size), file, size)
COUNTED(rename, (const char *from, const char *to), from, to)
COUNTED(link, (const char *from, const char *to), from, to)
COUNTED(mkdir, (const char *path, mode_t mode), path, mode)
COUNTED(mkstemp, (char *path), path)

// Taking files away works on a full disk; a program can be stopped before it.
int unlink(const char *path) {
  is_stopped();
  return REAL(unlink)(path);
}

// What is said on the terminal, or to a worker, is no file.
ssize_t write(int file, const void *bytes, size_t size) {
  struct stat status;
  if (file > 2 && !fstat(file, &status) && S_ISREG(status.st_mode) && is_stopped()) return -1;
  return REAL(write)(file, bytes, size);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at) {
  return is_stopped() ? -1 : REAL(pwrite64)(file, bytes, size, at);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t at) {
  return is_stopped() ? -1 : REAL(pwrite)(file, bytes, size, at);
}
