import CSeccompSystem
import Glibc

/// What a process that evaluates somebody else's code gives up, for good.
///
/// In this order: what ties it to its parent, then what it has open, then what it may use, then
/// what it may ask the kernel for. There is no way back from any of them.
package enum Confinement {
  /// Something that could not be given up: then nothing is evaluated.
  package struct Failure: Error {
    package let step: String
    package let code: Int32
  }

  /// Dies with its parent, and keeps nothing of what the parent had open but the two pipes.
  package static func begin(under parent: Int32) throws {
    try require("parent", cseccomp_prctl(PR_SET_PDEATHSIG, UInt(SIGKILL)))
    // Of a parent that died before the line above nothing is heard.
    guard getppid() == parent else { throw Failure(step: "parent", code: ESRCH) }
    try require("descriptors", cseccomp_close_from(3))
  }

  /// Gives up everything but reading what is open and answering.
  ///
  /// The bytes are what it may still allocate.
  package static func complete(memory: Int) throws {
    try requireReadOnly()
    close(STDERR_FILENO)
    guard try entries(of: "/proc/self/task").count == 1 else {
      throw Failure(step: "threads", code: EBUSY)
    }
    try ResourceLimits.lower(memory: memory)
    try require("privileges", cseccomp_prctl(PR_SET_NO_NEW_PRIVS, 1))
    try require("dumpable", cseccomp_prctl(PR_SET_DUMPABLE, 0))
    try SystemCalls.narrow()
  }

  /// SQLite opens a register's log for writing even where it only reads: it is opened anew for
  /// reading under the same number, so that the kernel refuses what the filter might not.
  private static func requireReadOnly() throws {
    for name in try entries(of: "/proc/self/fd") {
      guard let descriptor = Int32(name), descriptor > STDERR_FILENO else { continue }
      let flags = fcntl(descriptor, F_GETFL)
      guard flags >= 0, flags & O_ACCMODE != O_RDONLY else { continue }
      let again = open("/proc/self/fd/\(descriptor)", O_RDONLY | O_CLOEXEC)
      try require("log", again)
      try require("log", dup2(again, descriptor))
      close(again)
    }
  }

  static func entries(of folder: String) throws -> [String] {
    guard let stream = opendir(folder) else { throw Failure(step: folder, code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  static func require(_ step: String, _ result: Int32) throws {
    if result < 0 { throw Failure(step: step, code: errno) }
  }
}
