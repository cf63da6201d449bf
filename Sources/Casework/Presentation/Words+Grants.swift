// What packages are allowed to read.
extension Words {
  var grantHeading: [String] {
    [
      text("grants.heading.capability"),
      text("grants.heading.meaning"),
      text("grants.heading.asked"),
      text("grants.heading.granted"),
    ]
  }

  package func capabilityMeaning(_ name: String) -> String {
    switch name {
    case "read.identity":
      text("grants.identity")
    case "read.health":
      text("grants.health")
    default: name
    }
  }

  func grantedSince(_ revision: Int, _ package: String, isOutdated: Bool) -> String {
    text(
      isOutdated ? "grants.granted_other" : "grants.granted_since",
      ["package": package, "revision": revision])
  }

  func asksNothing(_ package: String) -> String {
    text("grants.asks_nothing", ["package": package])
  }

  var packageChanged: String {
    text("grants.package_changed")
  }
}
