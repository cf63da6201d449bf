import Casework
import Domain
import Foundation

/// The files that an import was given, each in its format.
struct ImportFiles {
  let paths: [String]
  let schema: Schema
  /// The record type of CSV that is not named after it.
  let type: String?
  /// Told of each piece that was read, by its bytes.
  var onBytes: (Int) -> Void = { _ in }

  /// How many bytes there are to read; 0 when standard input is among them.
  var size: Int {
    let all = paths.flatMap { path in
      Self.isFolder(path) ? Self.tables(in: path).map { "\(path)/\($0)" } : [path]
    }
    guard !all.contains("-") else { return 0 }
    return all.reduce(0) { sum, path in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      return sum + (attributes?[.size] as? Int ?? 0)
    }
  }

  func open() throws -> [ImportFile] {
    try paths.flatMap { path in
      Self.isFolder(path) ? try tables(in: path) : [try file(path)]
    }
  }

  /// The name without its folders.
  static func name(_ path: String) -> String {
    path == "-" ? "-" : URL(fileURLWithPath: path).lastPathComponent
  }

  private func file(_ path: String) throws -> ImportFile {
    let name = Self.name(path)
    if let type { return try table(path, schema.named(type)) }
    guard name.endsAsPath(".csv") else {
      return ImportFile(name: name, format: .json, next: try pieces(of: path))
    }
    let stem = name.path(without: ".csv")
    guard let type = schema.find(plural: stem) else {
      throw UsageError(
        "error.not_named_after_type",
        ["name": name, "hint": NearestName.spokenHint(stem, among: schema.types.map(\.plural))])
    }
    return try table(path, type)
  }

  private func table(_ path: String, _ type: RecordType) throws -> ImportFile {
    ImportFile(name: Self.name(path), format: .csv(type), next: try pieces(of: path))
  }

  private func pieces(of path: String) throws -> () throws -> Data? {
    let next = try Files.pieces(of: path)
    return { [onBytes] in
      let piece = try next()
      onBytes(piece?.count ?? 0)
      return piece
    }
  }

  private static func tables(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.endsAsPath(".csv") }.sorted()
  }

  private func tables(in folder: String) throws -> [ImportFile] {
    let names = Self.tables(in: folder)
    guard !names.isEmpty else {
      throw UsageError("error.folder_without_csv", ["folder": folder])
    }
    return try names.map { try file("\(folder)/\($0)") }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
