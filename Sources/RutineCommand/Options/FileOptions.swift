import ArgumentParser

/// Whether a command may write over a file that is there.
struct FileOptions: ParsableArguments {
  @Flag(help: .spoken("help.force"))
  var force = false

  func file(_ path: String) -> OutputFile { OutputFile(path: path, isForced: force) }

  /// Before any work is done.
  func requireWritable(_ paths: String?...) throws {
    for path in paths.compactMap({ $0 }) { try file(path).requireWritable() }
  }
}
