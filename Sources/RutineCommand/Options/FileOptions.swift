import ArgumentParser
import Casework
import Domain
import Glibc

/// Whether a command may write over a file that is there.
struct FileOptions: ParsableArguments {
  @Flag(help: .spoken("help.force"))
  var force = false

  /// With --force what a link leads to is written anew, and the link stays.
  func file(_ path: String) throws -> OutputFile {
    OutputFile(path: force && path != "-" ? try target(of: path) : path, isForced: force)
  }

  /// The last part of the path is followed alone: the name of the folder it is in may be no text.
  private func target(of path: String) throws -> String {
    var (target, status) = (path, stat())
    while let next = try Self.link(target) {
      let followed = next.startsAsPath("/") ? next : target.folderPath + next
      guard stat(followed, &status) == 0 else { break }
      target = followed
    }
    return target
  }

  /// The path that a link leads to; nil when it is no link.
  private static func link(_ path: String) throws -> String? {
    var letters = [CChar](repeating: 0, count: 4096)
    let size = readlink(path, &letters, letters.count)
    guard size >= 0 else { return nil }
    let bytes = letters.prefix(size).map(UInt8.init(bitPattern:))
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw UsageError("error.link_name", ["path": path])
    }
    return text
  }

  /// Before any work is done.
  func requireWritable(_ paths: String?...) throws {
    for path in paths.compactMap({ $0 }) { try file(path).requireWritable() }
  }
}
