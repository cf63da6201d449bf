import Domain

/// How much a package is with all that it extends, as it is read, and how much it may be.
final class PackageSize {
  /// A file larger than this is no routine.
  static let largestFile = 128 << 10
  static let mostFiles = 2000
  static let mostBytes = 16 << 20
  /// Letters of a file's path in its package, and in one that extends it: a place in a plan has 200.
  static let longestPath = 100
  static let longestPathFromOutside = 180

  private var files = 0
  private var bytes = 0

  /// Counts a file; false when that is more than a package may have.
  func add(bytes more: Int) -> Bool {
    files += 1
    bytes += more
    return files <= Self.mostFiles && bytes <= Self.mostBytes
  }

  /// Counts what a package keeps of one that it extends, which for one that is extended in several ways is
  /// kept as many times; false when that is more than a package may have.
  func add(again archive: PackageArchive) -> Bool {
    files += archive.files.count
    bytes += archive.files.values.reduce(0) { $0 + $1.utf8.count }
    return files <= Self.mostFiles && bytes <= Self.mostBytes
  }

  /// What is wrong when it is too large.
  var excess: String {
    "a package with those that it extends has at most \(Self.mostFiles) files and"
      + " \(Self.mostBytes >> 20) MiB"
  }
}
