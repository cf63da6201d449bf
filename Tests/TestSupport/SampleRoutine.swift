package import Foundation

/// One routine of a sample municipality, with the register that shows it.
package struct SampleRoutine: Sendable, CustomStringConvertible {
  package let package: URL
  package let routine: String

  package var description: String { "\(package.lastPathComponent)/\(routine)" }
  package var register: URL { package.appending(path: "register.json") }

  /// Every routine under Docs/Examples.
  package static let all: [SampleRoutine] = Places.examples
    .flatMap { name in
      names(in: Places.example(name).appending(path: "routines")).map { file in
        SampleRoutine(
          package: Places.example(name), routine: file.replacingOccurrences(of: ".lua", with: ""))
      }
    }

  private static func names(in folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }
}
