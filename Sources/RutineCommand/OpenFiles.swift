import Casework
import Glibc

/// How many files the process may have open.
enum OpenFiles {
  /// More than any command opens; with too few, the libraries beneath end the process.
  private static let fewest = 60

  /// Raises the limit where that is allowed: whoever started the program may have left files open in it.
  static func requireEnough() throws {
    var limit = rlimit()
    let files = Int32(RLIMIT_NOFILE.rawValue)
    guard getrlimit(files, &limit) == 0 else { return }
    let missing = fewest - free(below: limit.rlim_cur)
    guard missing > 0 else { return }
    guard limit.rlim_max - limit.rlim_cur >= rlim_t(missing) else { throw tooMany(missing) }
    limit.rlim_cur += rlim_t(missing)
    guard setrlimit(files, &limit) == 0 else { throw tooMany(missing) }
  }

  /// How many of the numbers for open files are given to none, as far as it matters.
  private static func free(below end: rlim_t) -> Int {
    var (file, count): (Int32, Int) = (0, 0)
    while count < fewest, file < Int32.max, rlim_t(file) < end {
      if fcntl(file, F_GETFD) < 0 { count += 1 }
      file += 1
    }
    return count
  }

  private static func tooMany(_ missing: Int) -> UsageError {
    UsageError("error.open_files", ["count": missing])
  }
}
