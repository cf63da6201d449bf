import Glibc

/// What the kernel lets the process use.
enum ResourceLimits {
  /// The bytes are what it may allocate beyond what it has.
  static func lower(memory: Int) throws {
    let none = [
      RLIMIT_FSIZE, RLIMIT_CORE, RLIMIT_NOFILE, __RLIMIT_NPROC, __RLIMIT_MEMLOCK,
      __RLIMIT_MSGQUEUE,
    ]
    // First: with no descriptor left there is no file to read the size from.
    try lower(RLIMIT_AS, to: rlim_t(try size() + memory))
    for resource in none { try lower(resource, to: 0) }
  }

  private static func lower(_ resource: __rlimit_resource, to most: rlim_t) throws {
    var limit = rlimit(rlim_cur: most, rlim_max: most)
    try Confinement.require("limits", setrlimit(Int32(resource.rawValue), &limit))
  }

  /// Bytes of address space now.
  private static func size() throws -> Int {
    guard let file = fopen("/proc/self/statm", "re") else {
      throw Confinement.Failure(step: "size", code: errno)
    }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 128)
    guard fgets(&line, Int32(line.count), file) != nil else {
      throw Confinement.Failure(step: "size", code: errno)
    }
    let pages = String(decoding: line.prefix { $0 != 0 && $0 != 32 }.map(UInt8.init), as: UTF8.self)
    return (Int(pages) ?? 0) * Int(getpagesize())
  }
}
