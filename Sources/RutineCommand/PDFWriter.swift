import Casework
import Foundation

/// PDF by Debian's weasyprint, where it is installed.
enum PDFWriter {
  /// Weasyprint's own command fetches what a page names, files too; this fetches nothing at all.
  private static let script = """
    import sys
    from weasyprint import HTML
    def refuse(url, *more, **others):
        raise ValueError("a letter names nothing outside itself")
    page = HTML(string=sys.stdin.buffer.read().decode(), base_url=None, url_fetcher=refuse)
    sys.stdout.buffer.write(page.write_pdf())
    """

  static func write(_ html: String, to file: OutputFile) throws {
    guard let program = find("weasyprint"), let python = interpreter(of: program) else {
      throw UsageError("error.no_weasyprint")
    }
    try file.replace { draft in
      let output = FileHandle(fileDescriptor: draft, closeOnDealloc: false)
      let status = try run(python, ["-I", "-c", script], input: html, output)
      guard status == 0 else {
        throw UsageError("error.weasyprint_failed", ["path": file.path, "status": Int(status)])
      }
    }
  }

  private static func run(
    _ program: String, _ arguments: [String], input: String, _ output: FileHandle
  ) throws -> Int32 {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = pipe
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw UsageError("error.no_weasyprint") }
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

  /// The Python that weasyprint is installed in, as its first line says.
  private static func interpreter(of program: String) -> String? {
    guard let start = try? FileHandle(forReadingAtPath: program)?.read(upToCount: 512),
      let line = String(decoding: start, as: UTF8.self).split(separator: "\n").first,
      line.hasPrefix("#!")
    else { return nil }
    let words = line.dropFirst(2).split(separator: " ").map(String.init)
    guard words.first?.hasSuffix("/env") == true else { return words.first }
    return words.dropFirst().first.flatMap(find)
  }
}
