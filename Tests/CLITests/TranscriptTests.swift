import Foundation
import TestSupport
import Testing

/// The built binary, by transcripts: commands, and every word they print.
///
/// In Scripts/*.txt "$ " runs a command, "! " is standard error, "= " an exit code that is not 0,
/// and "file NAME" with lines after "| " writes a file. RECORD_SNAPSHOTS=1 writes them anew.
@Suite struct TranscriptTests {
  private static let folder = Places.root.appending(path: "Tests/CLITests/Scripts")

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  @Test(arguments: names)
  func `a transcript is as it was`(name: String) throws {
    let file = Self.folder.appending(path: name)
    let expected = try String(contentsOf: file, encoding: .utf8)

    let actual = try Places.withFolder { try Transcript(folder: $0).replay(expected) }

    if isRecording { try Data(actual.utf8).write(to: file) }
    #expect(actual == expected)
  }
}

/// One transcript, run in a folder of its own.
private struct Transcript {
  let folder: URL

  func replay(_ text: String) throws -> String {
    var result: [String] = []
    var file: (name: String, lines: [String])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line == "|" || line.hasPrefix("| "), file != nil {
        file?.lines.append(String(line.dropFirst(2)))
        result.append(line)
        continue
      }
      try finish(&file)
      if line.hasPrefix("file ") {
        file = (String(line.dropFirst(5)), [])
        result.append(line)
      } else if line.hasPrefix("# ") {
        result.append(line)
      } else if line.hasPrefix("$ ") {
        result.append(line)
        result += try run(String(line.dropFirst(2)))
      }
    }
    return result.joined(separator: "\n") + "\n"
  }

  private func finish(_ file: inout (name: String, lines: [String])?) throws {
    guard let done = file else { return }
    try Places.write(
      [done.name: done.lines.joined(separator: "\n").appending("\n")], in: folder)
    file = nil
  }

  private func run(_ command: String) throws -> [String] {
    let examples = Places.example("").path
    let words = command.replacingOccurrences(of: "@", with: examples + "/")
      .split(separator: " ").map(String.init)
    let program =
      words[0] == "rutine"
      ? try Program.run(Program.rutine, Array(words.dropFirst()), in: folder)
      : try Program.run(
        "/bin/sh", ["-c", words.joined(separator: " ")], in: folder,
        environment: ["PATH": "\(Self.binaries):/usr/bin:/bin"])
    return lines(program.output, "") + lines(program.error, "! ")
      + (program.status == 0 ? [] : ["= \(program.status)"])
  }

  private static let binaries = URL(fileURLWithPath: Program.rutine)
    .deletingLastPathComponent().path

  /// The lines printed, without what differs between runs: times and folders.
  private func lines(_ text: String, _ mark: String) -> [String] {
    guard !text.isEmpty else { return [] }
    let text = stable(text)
    return text.dropLast(text.hasSuffix("\n") ? 1 : 0)
      .split(separator: "\n", omittingEmptySubsequences: false).map { mark + $0 }
  }
}
