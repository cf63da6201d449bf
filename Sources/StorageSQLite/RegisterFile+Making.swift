import Domain
import Glibc

// A file that is there whole or not at all.
extension RegisterFile {
  /// Makes a database that its owner alone can read.
  ///
  /// The body is given another name in the same folder; the file gets its own when it is done, and never
  /// takes that of another. Until then the drafts are what a program that is stopped should take away.
  static func make(
    _ path: String, drafts: ([String]) -> Void, _ body: (String) throws -> Void
  ) throws {
    try requireFree(path)
    let draft = try draft(beside: path)
    let files = [draft] + RegisterName.parts.map { draft + $0 }
    drafts(files)
    defer { drafts([]) }
    do {
      try storageErrors(path) { try body(draft) }
      try sync(draft, path)
      try name(draft, path)
      try sync(path.folderPath.isEmpty ? "." : path.folderPath, path)
    } catch {
      for file in files { unlink(file) }
      throw error
    }
  }

  /// Refuses a name that is taken, or that SQLite takes for a part of another register; and one beside which
  /// such parts lie: SQLite would play an old log into the new file.
  private static func requireFree(_ path: String) throws {
    if let whole = RegisterName.whole(ofPart: path) {
      throw RegisterError(
        .badName, LocalizedText(message: "error.register_part", ["path": path, "whole": whole]))
    }
    var status = stat()
    errno = EEXIST
    guard lstat(path, &status) != 0 else { throw creationError(path) }
    for part in RegisterName.parts.map({ path + $0 }) where lstat(part, &status) == 0 {
      throw RegisterError(
        .exists, LocalizedText(message: "error.register_beside", ["path": path, "part": part]))
    }
  }

  /// An empty file of a name of its own, which nobody else can read.
  private static func draft(beside path: String) throws -> String {
    var name = Array("\(path).XXXXXX".utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw creationError(path) }
    close(file)
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func name(_ draft: String, _ path: String) throws {
    if link(draft, path) == 0 {
      unlink(draft)
    } else {
      // Some file systems know no second name for a file.
      guard errno != EEXIST, access(path, F_OK) != 0, rename(draft, path) == 0 else {
        throw creationError(path)
      }
    }
  }

  private static func sync(_ file: String, _ path: String) throws {
    let file = Glibc.open(file, O_RDONLY)
    guard file >= 0 else { throw creationError(path) }
    defer { Glibc.close(file) }
    // A file system that cannot do this for a folder says EINVAL.
    guard fsync(file) == 0 || errno == EINVAL else { throw creationError(path) }
  }

  private static func creationError(_ path: String) -> RegisterError {
    switch errno {
    case EEXIST:
      RegisterError(.exists, LocalizedText(message: "error.exists", ["path": path]))
    case ENOSPC, EDQUOT, EFBIG:
      RegisterError(.diskFull, LocalizedText(message: "error.disk_full_not_made", ["path": path]))
    default:
      RegisterError(
        .missing,
        LocalizedText(
          message: "error.cannot_make", ["path": path, "reason": String(cString: strerror(errno))]))
    }
  }
}
