import ArgumentParser
import Glibc

/// Whether a command may write over a file that is there.
struct FileOptions: ParsableArguments {
  @Flag(help: .spoken("help.force"))
  var force = false

  /// With --force what a link leads to is written anew, and the link stays.
  func file(_ path: String) -> OutputFile {
    OutputFile(path: force && path != "-" ? target(of: path) : path, isForced: force)
  }

  private func target(of path: String) -> String {
    guard let target = realpath(path, nil) else { return path }
    defer { free(target) }
    return String(cString: target)
  }

  /// Before any work is done.
  func requireWritable(_ paths: String?...) throws {
    for path in paths.compactMap({ $0 }) { try file(path).requireWritable() }
  }
}
