package import Foundation

/// Where things are in the repository.
package enum Places {
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  package static func example(_ name: String) -> URL {
    root.appending(path: "Docs/Examples/\(name)")
  }

  /// Every sample municipality's name.
  package static let examples = folders(in: root.appending(path: "Docs/Examples"))

  private static func folders(in folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { name in
      FileManager.default.fileExists(
        atPath: folder.appending(path: "\(name)/municipality.toml").path)
    }.sorted()
  }

  /// Runs the body with a folder of its own, which is gone afterwards.
  package static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// Writes files under a folder, by their paths.
  package static func write(_ files: [String: String], in folder: URL) throws {
    for (path, text) in files {
      let url = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }
}
