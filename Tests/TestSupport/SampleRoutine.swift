package import Foundation

/// One routine of a sample municipality, with the register that shows it.
package struct SampleRoutine: Sendable, CustomStringConvertible {
  package let package: URL
  package let routine: String

  package var description: String { "\(package.lastPathComponent)/\(routine)" }
  package var register: URL { package.appending(path: "register.json") }

  /// Those that are run thousands of times: what they do needs neither leave nor fields.
  package static let chosen: [SampleRoutine] = [
    ("kommune-a", "needs_committee"), ("kommune-a", "steering_group"),
    ("samlevedtak", "samlevedtak"), ("liten-kommune", "overview"),
  ].map { SampleRoutine(package: Places.example($0.0), routine: $0.1) }
}
