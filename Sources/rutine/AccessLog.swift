import Domain
import Foundation

/// Notes who looks at what is sensitive.
enum AccessLog {
  /// Notes nothing when nothing sensitive was there to see.
  static func note(
    _ command: String, _ subject: String, _ capabilities: [String], _ revision: Int,
    in store: any Store
  ) throws {
    if let look = access(command, subject, capabilities, revision) { try store.note(look) }
  }

  static func access(
    _ command: String, _ subject: String, _ capabilities: [String], _ revision: Int
  ) -> Access? {
    guard !capabilities.isEmpty else { return nil }
    return Access(
      time: WallClock.time, who: account, command: command, subject: subject,
      capabilities: capabilities, revision: revision)
  }

  static var account: String {
    // The environment says what it is told.
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
      return "uid \(getuid())"
    }
    return String(cString: name)
  }
}
