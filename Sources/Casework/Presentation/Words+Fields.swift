import Domain

// A municipality's own fields, and the access log.
extension Words {
  var fieldHeading: [String] {
    [
      text("fields.heading.field"),
      text("fields.heading.label"),
      text("fields.heading.kind"),
      text("fields.heading.sensitive"),
      text("fields.heading.state"),
    ]
  }

  func sensitivity(_ name: String) -> String {
    switch Sensitivity(rawValue: name) {
    case .identity: text("fields.identity")
    case .health: text("fields.health")
    case .open, nil: flag(false)
    }
  }

  func fieldState(_ state: AdoptAnswer.State) -> String {
    switch state {
    case .new: text("fields.state.new")
    case .changed: text("fields.state.changed")
    case .left: text("fields.state.left")
    }
  }

  func adopted(_ revision: Int?, isNeeded: Bool) -> String {
    if let revision {
      return text("fields.adopted", ["revision": revision])
    }
    guard isNeeded else { return nothingToDo }
    return text("fields.tried")
  }

  var adoptedMarks: String { text("fields.marks") }

  func addsNoFields(_ package: String) -> String {
    text("fields.adds_no_fields", ["package": package])
  }

  var accessHeading: [String] {
    [
      text("access.heading.time"),
      text("access.heading.who"),
      text("access.heading.command"),
      text("access.heading.what"),
      text("access.heading.capability"),
    ]
  }
}
