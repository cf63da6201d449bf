package import Foundation

/// Runs the built binary and others, and keeps all that they say.
package struct Program {
  package let output: String
  package let error: String
  package let status: Int32

  /// The rutine beside the test runner.
  package static var rutine: String {
    let runner =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: runner).deletingLastPathComponent().appending(path: "rutine").path
  }

  @discardableResult
  package static func run(
    _ path: String = rutine, _ arguments: [String], in folder: URL? = nil, input: String = "",
    environment: [String: String] = [:]
  ) throws -> Program {
    try Places.withFolder { scratch in
      let (out, err) = (scratch.appending(path: "out"), scratch.appending(path: "err"))
      let source = scratch.appending(path: "in")
      try Data(input.utf8).write(to: source)
      for file in [out, err] { try Data().write(to: file) }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C", "RUTINE_CONFIG": ""].merging(
        environment
      ) { $1 }
      process.standardInput = try FileHandle(forReadingFrom: source)
      process.standardOutput = try FileHandle(forWritingTo: out)
      process.standardError = try FileHandle(forWritingTo: err)
      try process.run()
      process.waitUntilExit()
      return Program(
        output: String(decoding: try Data(contentsOf: out), as: UTF8.self),
        error: String(decoding: try Data(contentsOf: err), as: UTF8.self),
        status: process.terminationStatus)
    }
  }
}
