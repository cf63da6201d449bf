import Domain
import Packages

/// The base package that ships with the host: extends = ["norge"].
enum Norge {
  static let id = "norge"

  static let package: Result<Package, PackageError> = {
    let text = String(decoding: PackageResources.norge_toml, as: UTF8.self)
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
