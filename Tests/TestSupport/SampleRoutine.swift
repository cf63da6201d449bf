package import Foundation

/// One routine of a sample municipality, with the register that shows it.
package struct SampleRoutine: Sendable, CustomStringConvertible {
  package let package: URL
  package let routine: String
  /// One record that shows it, where all of them would take long; null for all.
  package let record: String?

  package var description: String { "\(package.lastPathComponent)/\(routine)" }
  package var register: URL { package.appending(path: "register.json") }

  /// Those that are run thousands of times: what they do needs neither leave nor fields.
  package static let chosen: [SampleRoutine] = [
    ("kommune-a", "needs_committee", nil), ("kommune-a", "steering_group", nil),
    ("samlevedtak", "samlevedtak", "c-006"), ("liten-kommune", "overview", nil),
  ].map { SampleRoutine(package: Places.example($0.0), routine: $0.1, record: $0.2) }
}
