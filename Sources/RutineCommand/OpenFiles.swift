import Casework
import Glibc

/// How many files the process may have open.
enum OpenFiles {
  /// More than any command needs; with too few, the libraries beneath end the process.
  private static let fewest: rlim_t = 64

  /// Raises the limit where that is allowed.
  static func requireEnough() throws {
    var limit = rlimit()
    let files = Int32(RLIMIT_NOFILE.rawValue)
    guard getrlimit(files, &limit) == 0, limit.rlim_cur < fewest else { return }
    limit.rlim_cur = min(fewest, limit.rlim_max)
    guard limit.rlim_cur == fewest, setrlimit(files, &limit) == 0 else {
      throw UsageError("error.open_files", ["count": Int(fewest)])
    }
  }
}
