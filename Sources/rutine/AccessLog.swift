import Domain
import Foundation

/// Notes who looks at what is sensitive.
enum AccessLog {
  /// Notes nothing when nothing sensitive was there to see.
  static func note(
    _ command: String, _ subject: String, _ capabilities: [String], _ revision: Int,
    in store: any Store
  ) throws {
    guard !capabilities.isEmpty else { return }
    try store.note(
      Access(
        time: WallClock.time, who: account, command: command, subject: subject,
        capabilities: capabilities, revision: revision))
  }

  static var account: String {
    let name = NSUserName()
    return name.isEmpty ? "uid \(getuid())" : name
  }
}
