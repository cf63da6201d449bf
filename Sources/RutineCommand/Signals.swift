import Glibc

/// What the process says when it is stopped from outside or by a bug of ours.
enum Signals {
  /// What has been done so far, for whoever stops the program.
  ///
  /// Written by the one thread there is, and read by a handler that interrupts it.
  private nonisolated(unsafe) static var done: UnsafeMutablePointer<CChar>?
  /// That it was stopped, in the language of whoever stops it.
  private nonisolated(unsafe) static var farewell: UnsafeMutablePointer<CChar>?
  /// Files that are being written beside their place, to be taken away again: each ends with a zero, and so do all.
  private nonisolated(unsafe) static var partials: UnsafeMutablePointer<CChar>?
  /// A handler cannot take a folder away: while one is being made, what stops the program waits.
  private nonisolated(unsafe) static var isMakingFolder = false
  private nonisolated(unsafe) static var pending: Int32 = 0

  /// Says what has been done so far.
  static func say(_ text: String) {
    let before = done
    done = strdup("rutine: \(text)\n")
    free(before)
  }

  /// Names the files that are not to be left behind half-written.
  static func guardPartials(_ paths: [String]) {
    let before = partials
    let names: [CChar] = paths.reduce(into: []) { $0 += $1.utf8CString } + [0]
    let now = UnsafeMutablePointer<CChar>.allocate(capacity: names.count)
    now.initialize(from: names, count: names.count)
    partials = now
    before?.deallocate()
  }

  /// Makes a folder that is whole, or taken away by the body's own catch, before the program stops.
  static func whileMakingFolder<Result>(_ body: () throws -> Result) rethrows -> Result {
    isMakingFolder = true
    defer {
      isMakingFolder = false
      if pending != 0 { stop(pending) }
    }
    return try body()
  }

  /// Ends the making of a folder when somebody stops the program.
  static func requireNotStopped() throws {
    if pending != 0 { throw CancellationError() }
  }

  static func install(farewell text: String) {
    farewell = strdup("\nrutine: \(text)\n")
    // A commit that has not ended leaves nothing: SQLite ignores it at the next opening.
    for reason in [SIGINT, SIGTERM, SIGHUP, SIGXCPU] {
      signal(reason) { Signals.end(128 + $0) }
    }
    for bug in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS] {
      signal(bug) { _ in
        Signals.leave(
          "rutine: this is a bug of rutine, please report it\n", 70)
      }
    }
    // A pipe that nobody reads and a file that may grow no more are errors of the call, which are said.
    for error in [SIGPIPE, SIGXFSZ] { signal(error, SIG_IGN) }
    // Whoever started the program may have blocked them: it could not be stopped.
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
  }

  private static func end(_ code: Int32) {
    if isMakingFolder { pending = code } else { stop(code) }
  }

  private static func stop(_ code: Int32) {
    while let partial = partials, partial.pointee != 0 {
      unlink(partial)
      partials = partial + strlen(partial) + 1
    }
    if let done {
      _ = write(2, "\n", 1)
      _ = write(2, done, strlen(done))
    }
    if let farewell { _ = write(2, farewell, strlen(farewell)) }
    _exit(code)
  }

  /// Only what is safe in a signal handler: write and _exit.
  private static func leave(_ text: StaticString, _ code: Int32) {
    _ = write(2, text.utf8Start, text.utf8CodeUnitCount)
    _exit(code)
  }
}
