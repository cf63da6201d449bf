package import Domain
import Packages

extension PackageArchive {
  /// Whether its own manifest gives it its name, and it has the routine.
  package func isItself(with routine: String) -> Bool {
    guard let text = files[ManifestReader.file], files["routines/\(routine).lua"] != nil else {
      return false
    }
    let reader = ManifestReader(text)
    return !reader.hasReservedID && name == "\(reader.manifest.id)@\(reader.manifest.version)"
  }
}
