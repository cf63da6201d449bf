package import Domain

/// What municipality.toml says.
package struct Manifest: Sendable, Hashable {
  /// A legal reference that routines may give as `law`.
  package struct Law: Sendable, Hashable {
    package let title: LocalizedText
    /// First day it applies.
    package let from: Day?
    package let until: Day?

    package func isInForce(on day: Day) -> Bool {
      (from ?? day) <= day && day <= (until ?? day)
    }
  }

  package var id = ""
  package var name = ""
  /// Four digits of Statistics Norway.
  package var number: String?
  package var language: Language?
  package var version = ""
  /// The API level that the package is written for.
  package var api = 0
  /// Folders of the packages it extends, relative to its own.
  package var extends: [String] = []
  /// Capabilities that it asks the municipality to grant.
  package var capabilities: [String] = []
  package var laws: [String: Law] = [:]
  /// Days on which the municipality is closed.
  package var calendar = WorkCalendar()

  /// Capabilities that exist.
  package static let knownCapabilities = Sensitivity.capabilities
  /// The API level of this host.
  package static let apiLevel = 1
}
