import Domain
import Packages

/// The base package that ships with the host: extends = ["norge"].
enum Norge {
  static let id = "norge"

  private static let text = String(decoding: PackageResources.norge_toml, as: UTF8.self)

  /// What a manifest says; its own, which most archives have, is read once.
  static func manifest(of text: String) -> Manifest {
    guard text == self.text, let package = try? package.get() else {
      return ManifestReader(text).manifest
    }
    return package.manifest
  }

  static let package: Result<Package, PackageError> = {
    let reader = ManifestReader(text, of: .norway)
    guard reader.findings.isEmpty else {
      return .failure(
        PackageError(
          LocalizedText(message: "error.package_invalid", ["path": id]), findings: reader.findings))
    }
    return .success(
      Package(
        manifest: reader.manifest,
        files: documents.merging([ManifestReader.file: text]) { $1 }, extends: [], schema: .norway))
  }()

  /// Parts of letters that any municipality's templates can include.
  private static let documents = [
    "rights": PackageResources.rights_mustache, "rights.nn": PackageResources.rights_nn_mustache,
    "rights.en": PackageResources.rights_en_mustache,
  ].reduce(into: [:]) { files, part in
    files["documents/\(part.key).mustache"] = String(decoding: part.value, as: UTF8.self)
  }
}
