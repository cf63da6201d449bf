import CSeccompSystem
import Glibc

/// What the process may still ask the kernel for; anything else ends it at once.
///
/// Decision 0035 says what each is there for.
enum SystemCalls {
  /// Whatever their arguments are, they change nothing outside the process.
  private static let harmless = [
    "pread64", "clock_gettime", "brk", "munmap", "mremap", "madvise", "futex", "getrandom",
    "gettimeofday", "getpid", "gettid", "sched_yield", "exit", "exit_group", "rt_sigreturn",
    "restart_syscall",
  ]

  static func narrow() throws {
    guard let filter = seccomp_init(UInt32(SCMP_ACT_KILL_PROCESS)) else {
      throw Confinement.Failure(step: "filter", code: ENOMEM)
    }
    defer { seccomp_release(filter) }
    for name in harmless { try allow(name, in: filter) }
    try allow("read", where: [equal(0, UInt64(STDIN_FILENO))], in: filter)
    try allow("write", where: [equal(0, UInt64(STDOUT_FILENO))], in: filter)
    // Memory of its own, never to be run; and the register's shared index, to look at.
    let (prot, flags): (UInt32, UInt32) = (2, 3)
    try allow(
      "mmap", where: [masked(prot, PROT_EXEC, is: 0), masked(flags, MAP_SHARED, is: 0)], in: filter)
    try allow(
      "mmap",
      where: [equal(prot, UInt64(PROT_READ)), equal(flags, UInt64(MAP_SHARED))], in: filter)
    try check(seccomp_load(filter))
  }

  private static func allow(
    _ name: String, where conditions: [scmp_arg_cmp] = [], in filter: scmp_filter_ctx
  ) throws {
    let number = seccomp_syscall_resolve_name(name)
    guard number != __NR_SCMP_ERROR else {
      throw Confinement.Failure(step: name, code: ENOSYS)
    }
    try check(
      seccomp_rule_add_array(
        filter, UInt32(SCMP_ACT_ALLOW), number, UInt32(conditions.count), conditions))
  }

  private static func equal(_ argument: UInt32, _ value: UInt64) -> scmp_arg_cmp {
    scmp_arg_cmp(arg: argument, op: SCMP_CMP_EQ, datum_a: value, datum_b: 0)
  }

  private static func masked(
    _ argument: UInt32, _ mask: Int32, is value: UInt64
  ) -> scmp_arg_cmp {
    scmp_arg_cmp(arg: argument, op: SCMP_CMP_MASKED_EQ, datum_a: UInt64(mask), datum_b: value)
  }

  private static func check(_ result: Int32) throws {
    if result < 0 { throw Confinement.Failure(step: "filter", code: -result) }
  }
}
