import Domain

// A municipality's own fields, and the access log.
extension Words {
  var fieldHeading: [String] {
    [
      pick(nb: "Felt", nn: "Felt", en: "Field"),
      pick(nb: "Navn", nn: "Namn", en: "Label"),
      pick(nb: "Slag", nn: "Slag", en: "Kind"),
      pick(nb: "Sensitivt", nn: "Sensitivt", en: "Sensitive"),
      pick(nb: "I registeret", nn: "I registeret", en: "In the register"),
    ]
  }

  func sensitivity(_ name: String) -> String {
    switch Sensitivity(rawValue: name) {
    case .identity: pick(nb: "identitet", nn: "identitet", en: "identity")
    case .health: pick(nb: "helse og rus", nn: "helse og rus", en: "health")
    case .open, nil: flag(false)
    }
  }

  func fieldState(_ state: AdoptAnswer.State) -> String {
    switch state {
    case .new: pick(nb: "nytt", nn: "nytt", en: "new")
    case .changed: pick(nb: "endret", nn: "endra", en: "changed")
    case .left: pick(nb: "som før", nn: "som før", en: "as before")
    }
  }

  func adopted(_ revision: Int?, isNeeded: Bool) -> String {
    if let revision {
      return pick(
        nb: "Tatt opp, som revisjon \(revision).", nn: "Tekne opp, som revisjon \(revision).",
        en: "Taken up, as revision \(revision).")
    }
    guard isNeeded else { return nothingToDo }
    return pick(
      nb: "Prøvd, ingenting er skrevet.", nn: "Prøvd, ingenting er skrive.",
      en: "Tried, nothing was written.")
  }

  func addsNoFields(_ package: String) -> String {
    pick(
      nb: "\(package) har ingen egne felt.", nn: "\(package) har ingen eigne felt.",
      en: "\(package) adds no fields.")
  }

  var accessHeading: [String] {
    [
      pick(nb: "Tid", nn: "Tid", en: "Time"),
      pick(nb: "Hvem", nn: "Kven", en: "Who"),
      pick(nb: "Kommando", nn: "Kommando", en: "Command"),
      pick(nb: "Hva", nn: "Kva", en: "What"),
      pick(nb: "Tilgang", nn: "Tilgang", en: "Capability"),
    ]
  }
}
