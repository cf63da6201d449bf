#define _GNU_SOURCE
#include "CHostile.h"
#include <fcntl.h>
#include <netinet/in.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

typedef struct {
  const char *name;
  long (*run)(void);
} attempt;

enum { first = 0, last = 63 };

/* Over every descriptor: whether any of them let it happen. */
#define EACH(expression) \
  do { \
    for (int fd = first; fd <= last; fd++) \
      if ((expression) >= 0) return 0; \
    return -1; \
  } while (0)

static long try_open(void) { return syscall(SYS_open, "/etc/passwd", O_RDONLY, 0); }
static long try_openat(void) { return syscall(SYS_openat, AT_FDCWD, "/tmp", O_RDONLY, 0); }
static long try_creat(void) { return syscall(SYS_openat, AT_FDCWD, "/tmp/rutine-out", O_CREAT | O_RDWR, 0600); }
static long try_socket(void) { return syscall(SYS_socket, AF_INET, SOCK_STREAM, 0); }
static long try_connect(void) {
  struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(9)};
  EACH(syscall(SYS_connect, fd, &to, sizeof to));
}
static long try_sendmsg(void) {
  struct msghdr message = {0};
  return syscall(SYS_sendmsg, 0, &message, 0);
}
static long try_kill(void) { return syscall(SYS_kill, getppid(), SIGTERM); }
static long try_tgkill(void) { return syscall(SYS_tgkill, getpid(), getpid(), SIGUSR1); }
static long try_ptrace(void) { return syscall(SYS_ptrace, PTRACE_TRACEME, 0, 0, 0); }
static long try_clone(void) { return syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0); }
static long try_clone3(void) { return syscall(SYS_clone3, 0, 0); }
static long try_fork(void) { return syscall(SYS_fork); }
static long try_execve(void) {
  char *const none[] = {NULL};
  return syscall(SYS_execve, "/bin/true", none, none);
}
static long try_pwrite(void) { EACH(syscall(SYS_pwrite64, fd, "x", 1, 0)); }
static long try_writev(void) { return syscall(SYS_writev, 1, NULL, 0); }
static long try_write_register(void) {
  for (int fd = 2; fd <= last; fd++)
    if (syscall(SYS_write, fd, "x", 1) >= 0) return 0;
  return -1;
}
static long try_ftruncate(void) { EACH(syscall(SYS_ftruncate, fd, 0)); }
static long try_fallocate(void) { EACH(syscall(SYS_fallocate, fd, 0, 0, 1)); }
static long try_write_lock(void) {
  struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 120, .l_len = 1};
  EACH(syscall(SYS_fcntl, fd, F_SETLK, &lock));
}
static long try_read_lock(void) {
  struct flock lock = {.l_type = F_RDLCK, .l_whence = SEEK_SET, .l_start = 120, .l_len = 1};
  EACH(syscall(SYS_fcntl, fd, F_SETLK, &lock));
}
static long try_flock(void) { EACH(syscall(SYS_flock, fd, 2)); }
static long try_dup(void) { return syscall(SYS_dup, 1); }
static long try_map_shared(void) {
  EACH((long)syscall(SYS_mmap, 0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0) == -1 ? -1 : 0);
}
static long try_map_code(void) {
  return (long)syscall(SYS_mmap, 0, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}
static long try_mprotect(void) {
  static char page[8192] __attribute__((aligned(4096)));
  return syscall(SYS_mprotect, page, 4096, PROT_READ | PROT_EXEC);
}
static long try_prlimit(void) {
  struct rlimit most = {RLIM_INFINITY, RLIM_INFINITY};
  return syscall(SYS_prlimit64, 0, RLIMIT_FSIZE, &most, NULL);
}
static long try_memfd(void) { return syscall(SYS_memfd_create, "m", 0); }
static long try_io_uring(void) { return syscall(SYS_io_uring_setup, 1, NULL); }
static long try_unlink(void) { return syscall(SYS_unlink, "/tmp/rutine-out"); }
static long try_chmod(void) { return syscall(SYS_chmod, "/tmp", 0777); }
static long try_mount(void) { return syscall(SYS_mount, "none", "/tmp", "tmpfs", 0, NULL); }
static long try_bpf(void) { return syscall(SYS_bpf, 0, NULL, 0); }
static long try_prctl(void) { return syscall(SYS_prctl, 4, 1, 0, 0, 0); }
static long try_seccomp(void) { return syscall(SYS_seccomp, 1, 0, NULL); }
static long try_process_vm(void) { return syscall(SYS_process_vm_readv, getppid(), NULL, 0, NULL, 0, 0); }
static long try_x32(void) { return syscall(0x40000000 + SYS_getpid); }

static const attempt attempts[] = {
    {"bpf", try_bpf}, {"chmod", try_chmod}, {"clone", try_clone}, {"clone3", try_clone3},
    {"connect", try_connect}, {"creat", try_creat}, {"dup", try_dup}, {"execve", try_execve},
    {"fallocate", try_fallocate}, {"flock", try_flock}, {"fork", try_fork},
    {"ftruncate", try_ftruncate}, {"io_uring", try_io_uring}, {"kill", try_kill},
    {"map_code", try_map_code}, {"map_shared", try_map_shared}, {"memfd", try_memfd},
    {"mount", try_mount}, {"mprotect", try_mprotect}, {"open", try_open}, {"openat", try_openat},
    {"prctl", try_prctl}, {"prlimit", try_prlimit}, {"process_vm", try_process_vm},
    {"ptrace", try_ptrace}, {"pwrite", try_pwrite}, {"read_lock", try_read_lock},
    {"seccomp", try_seccomp}, {"sendmsg", try_sendmsg}, {"socket", try_socket},
    {"tgkill", try_tgkill}, {"unlink", try_unlink}, {"write_lock", try_write_lock},
    {"write_register", try_write_register}, {"writev", try_writev}, {"x32", try_x32},
};

static const int count = sizeof attempts / sizeof *attempts;

const char *chostile_name(int number) {
  return number >= 0 && number < count ? attempts[number].name : NULL;
}

int chostile_attempt(const char *name) {
  for (int place = 0; place < count; place++)
    if (strcmp(attempts[place].name, name) == 0) return attempts[place].run() < 0 ? -1 : 0;
  return -2;
}
