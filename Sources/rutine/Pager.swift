import Foundation
import Rendering

/// Long answers a screen at a time, through $PAGER or less.
enum Pager {
  /// Whether it was shown: false when it fits, or there is no terminal or no pager.
  static func show(_ screen: ScreenText) -> Bool {
    let text = screen.text
    guard Terminal.isInteractive, let height = Terminal.height,
      text.count(where: { $0 == "\n" }) >= height, let pager
    else { return false }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", pager]
    process.standardInput = pipe
    guard (try? process.run()) != nil else { return false }
    // Whoever leaves the pager has read enough.
    try? pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try? pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    return true
  }

  /// -F leaves at once when it fits, -R lets colours through, -X leaves the text standing.
  private static var pager: String? {
    if let named = ProcessInfo.processInfo.environment["PAGER"] {
      return named.isEmpty ? nil : named
    }
    return FileManager.default.isExecutableFile(atPath: "/usr/bin/less") ? "less -FRX" : nil
  }
}
