import Domain

/// The base package that ships with the host: extends = ["norge"].
enum Norge {
  static let id = "norge"

  static let package: Result<Package, PackageError> = {
    let text = String(decoding: PackageResources.norge_toml, as: UTF8.self)
    let reader = ManifestReader(text)
    guard reader.findings.isEmpty else {
      return .failure(
        PackageError(
          LocalizedText(message: "error.package_invalid", ["path": id]), findings: reader.findings))
    }
    return .success(
      Package(manifest: reader.manifest, files: [ManifestReader.file: text], extends: []))
  }()
}
