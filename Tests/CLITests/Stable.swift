import Foundation
import TestSupport

/// What a program printed, without what differs between runs: times, folders, accounts, registers and the
/// plans over them.
func stable(_ text: String) -> String {
  text.replacingOccurrences(of: Places.example("").path + "/", with: "@")
    .replacing(#/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/#, with: "<time>")
    .replacing(#/\d{4}-\d\d-\d\d \d\d:\d\d(?!:\d)/#, with: "<local time>")
    .replacing(#/(DTSTAMP|LAST-MODIFIED):\d{8}T\d{6}Z/#, with: { "\($0.output.1):<time>" })
    .replacing(#/"register": \{"id": "[0-9a-f]{32}"/#, with: #""register": {"id": "<register>""#)
    .replacing(#/\b[0-9a-f]{16}\b/#, with: "<digest>")
    .replacing(#/"who" : ".*"/#, with: "\"who\" : \"<account>\"")
}

/// Whether golden files are to be written anew instead of compared with.
let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil

/// The golden file's text, after writing it when that is asked for.
func golden(_ path: String, _ actual: String) throws -> String {
  let file = Places.root.appending(path: "Tests/CLITests/\(path)")
  let before = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  if isRecording, before != actual {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: file)
  }
  return before
}
