// What packages are allowed to read.
extension Words {
  var grantHeading: [String] {
    [
      pick(nb: "Tilgang", nn: "Tilgang", en: "Capability"),
      pick(nb: "Til", nn: "Til", en: "To read"),
      pick(nb: "Bedt om", nn: "Bede om", en: "Asked for"),
      pick(nb: "Gitt", nn: "Gjeven", en: "Granted"),
    ]
  }

  func capabilityMeaning(_ name: String) -> String {
    switch name {
    case "read.identity":
      pick(nb: "fødselsnummer", nn: "fødselsnummer", en: "national identity numbers")
    case "read.health":
      pick(
        nb: "helse- og rusopplysninger", nn: "helse- og rusopplysningar",
        en: "health and substance use")
    default: name
    }
  }

  func grantedSince(_ revision: Int, _ package: String) -> String {
    pick(
      nb: "til \(package), revisjon \(revision)", nn: "til \(package), revisjon \(revision)",
      en: "to \(package), revision \(revision)")
  }

  func asksNothing(_ package: String) -> String {
    pick(
      nb: "\(package) ber ikke om tilgang til sensitive opplysninger.",
      nn: "\(package) ber ikkje om tilgang til sensitive opplysningar.",
      en: "\(package) asks for no sensitive data.")
  }

  var packageChanged: String {
    pick(
      nb: "Pakken er endret siden tilgangen ble gitt. Den beholder det den har;"
        + " ber den om mer, må det gis.",
      nn: "Pakken er endra sidan tilgangen vart gjeven. Han beheld det han har;"
        + " bed han om meir, må det gjevast.",
      en: "The package has changed since then. It keeps what it has;"
        + " what it asks for beyond that must be granted.")
  }
}
