import Foundation

/// PDF by Debian's weasyprint, where it is installed.
enum PDFWriter {
  static func write(_ html: String, to path: String) throws {
    guard let program = find("weasyprint") else {
      throw UsageError("error.no_weasyprint")
    }
    try Files.requireFree(path)
    // Beside the file and readable by its owner alone: a letter is nobody else's to read.
    let draft = "\(path).\(getpid()).part"
    guard
      FileManager.default.createFile(
        atPath: draft, contents: nil, attributes: [.posixPermissions: 0o600])
    else {
      throw UsageError("error.cannot_write", ["path": path])
    }
    defer { try? FileManager.default.removeItem(atPath: draft) }
    let status = try run(
      program, ["--quiet", "--base-url", "/nonexistent", "-", draft], input: html)
    guard status == 0, rename(draft, path) == 0 else {
      throw UsageError("error.weasyprint_failed", ["path": path, "status": Int(status)])
    }
  }

  private static func run(_ program: String, _ arguments: [String], input: String) throws -> Int32 {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = pipe
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    try? pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try? pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private static func find(_ name: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { "\($0)/\(name)" }
      .first(where: FileManager.default.isExecutableFile)
  }
}
