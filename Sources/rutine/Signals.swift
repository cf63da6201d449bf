import Glibc

/// What the process says when it is stopped from outside or by a bug of ours.
enum Signals {
  /// What has been done so far, for whoever stops the program.
  ///
  /// Written by the one thread there is, and read by a handler that interrupts it.
  private nonisolated(unsafe) static var done: UnsafeMutablePointer<CChar>?
  /// That it was stopped, in the language of whoever stops it.
  private nonisolated(unsafe) static var farewell: UnsafeMutablePointer<CChar>?
  /// A file that is being written beside its place, to be taken away again.
  private nonisolated(unsafe) static var partial: UnsafeMutablePointer<CChar>?

  /// Says what has been done so far.
  static func say(_ text: String) {
    let before = done
    done = strdup("rutine: \(text)\n")
    free(before)
  }

  /// Names the file that is not to be left behind half-written; null when there is none.
  static func guardPartial(_ path: String?) {
    let before = partial
    partial = path.flatMap { strdup($0) }
    free(before)
  }

  static func install(farewell text: String) {
    farewell = strdup("\nrutine: \(text)\n")
    // A commit that has not ended leaves nothing: SQLite ignores it at the next opening.
    signal(SIGINT) { _ in Signals.stop(130) }
    signal(SIGTERM) { _ in Signals.stop(143) }
    signal(SIGHUP) { _ in Signals.stop(129) }
    for bug in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS] {
      signal(bug) { _ in
        Signals.leave(
          "rutine: this is a bug of rutine, please report it\n", 70)
      }
    }
    signal(SIGPIPE, SIG_IGN)
    // Whoever started the program may have blocked them: it could not be stopped.
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
  }

  private static func stop(_ code: Int32) {
    if let partial { unlink(partial) }
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
