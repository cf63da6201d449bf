import Foundation
import TestSupport
import Testing

/// A run of the built program whose worker was taken over: it does what the routine is named after.
enum HostileRun {
  static let worker = Program.rutine.replacing(/rutine$/, with: "hostile-worker")

  /// A package "p" with those routines.
  static func write(_ routines: [String], in folder: URL) throws {
    var files = [
      "p/municipality.toml": """
      [municipality]
      id = "p"
      name = "P"
      [package]
      version = "1"
      api = 1
      """
    ]
    for name in routines {
      files["p/routines/\(name).lua"] =
        "return routine { title = \"t\", scope = \"municipality\", run = function(run) end }"
    }
    try Places.write(files, in: folder)
  }

  static func run(_ routine: String, in folder: URL, by worker: String = worker) throws -> Program {
    try Program.run(
      Program.rutine, ["run", "p", routine, "--json"], in: folder,
      environment: ["RUTINE_WORKER": worker])
  }

  /// The same in a folder of its own.
  static func run(_ routine: String) throws -> Program {
    try Places.withFolder { folder in
      try SampleRegister.make(in: folder)
      try write([routine], in: folder)
      return try run(routine, in: folder)
    }
  }
}
