import Foundation
import Glibc
import Rendering

/// Long answers a screen at a time, through $PAGER or less.
enum Pager {
  /// Whether it was shown: false when it fits, or there is no terminal or no pager.
  ///
  /// The pager is of the program's own process group: one in a group of its own may not read from the
  /// terminal of a shell that controls jobs, and would be stopped.
  static func show(_ screen: ScreenText) -> Bool {
    let text = screen.text
    guard Terminal.isInteractive, let height = Terminal.height,
      text.count(where: { $0 == "\n" }) >= height, let pager, let pipe = popen(pager, "w")
    else { return false }
    // Ctrl-C is the pager's, while it is there.
    let before = signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, before) }
    // Whoever leaves the pager has read enough.
    fputs(text, pipe)
    return pclose(pipe) >> 8 != 127
  }

  /// -F leaves at once when it fits, -R lets colours through, -X leaves the text standing.
  private static var pager: String? {
    if let named = ProcessInfo.processInfo.environment["PAGER"] {
      return named.isEmpty ? nil : named
    }
    return FileManager.default.isExecutableFile(atPath: "/usr/bin/less") ? "less -FRX" : nil
  }
}
