import Glibc

/// What the process says when it is stopped from outside or by a bug of ours.
enum Signals {
  static func install() {
    // A commit that has not ended leaves nothing: SQLite ignores it at the next opening.
    signal(SIGINT) { _ in Signals.leave("\nrutine: stopped; nothing was left half-written\n", 130) }
    for bug in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS] {
      signal(bug) { _ in
        Signals.leave(
          "rutine: this is a bug of rutine, please report it\n", 70)
      }
    }
    signal(SIGPIPE, SIG_IGN)
  }

  /// Only what is safe in a signal handler: write and _exit.
  private static func leave(_ text: StaticString, _ code: Int32) {
    _ = write(2, text.utf8Start, text.utf8CodeUnitCount)
    _exit(code)
  }
}
