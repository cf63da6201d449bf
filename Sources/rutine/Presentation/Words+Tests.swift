// What came of a package's tests.
extension Words {
  func letterTaken(_ path: String) -> String {
    pick(nb: "Skrev \(path).", nn: "Skreiv \(path).", en: "Wrote \(path).")
  }

  func tested(_ passed: Int, _ failed: Int) -> String {
    let good = pick(
      nb: "\(passed) gikk bra", nn: "\(passed) gjekk bra", en: "\(passed) passed")
    guard failed > 0 else { return good + "." }
    return good + ", "
      + pick(nb: "\(failed) feilet.", nn: "\(failed) feila.", en: "\(failed) failed.")
  }
}

// What is wrong with packages.
extension Words {
  func checked(packages: Int, errors: Int, warnings: Int) -> String {
    if errors + warnings == 0 {
      return pick(
        nb: "Sjekket \(packages): ingenting å utsette.",
        nn: "Sjekka \(packages): ingenting å utsetje.", en: "Checked \(packages): nothing is wrong."
      )
    }
    return pick(
      nb: "Feil: \(errors). Advarsler: \(warnings).",
      nn: "Feil: \(errors). Åtvaringar: \(warnings).",
      en: "Errors: \(errors). Warnings: \(warnings).")
  }

  var meaning: String { pick(nb: "Betyr", nn: "Tyder", en: "Means") }
  var wrong: String { pick(nb: "Galt", nn: "Gale", en: "Wrong") }
  var right: String { pick(nb: "Riktig", nn: "Rett", en: "Right") }
}

// Which lines the tests have run.
extension Words {
  var coverageHeading: [String] {
    [
      pick(nb: "Fil", nn: "Fil", en: "File"),
      pick(nb: "Kjørt", nn: "Køyrt", en: "Run"),
      pick(nb: "Linjer", nn: "Linjer", en: "Lines"),
      pick(nb: "Greiner", nn: "Greiner", en: "Branches"),
      pick(nb: "Ikke kjørt", nn: "Ikkje køyrt", en: "Not run"),
    ]
  }

  /// A way that was never gone: "12 to 13", "12 past".
  func untaken(_ line: Int, _ body: Int?) -> String {
    guard let body else {
      return pick(nb: "\(line) forbi", nn: "\(line) forbi", en: "\(line) past")
    }
    return pick(nb: "\(line) til \(body)", nn: "\(line) til \(body)", en: "\(line) to \(body)")
  }

  var total: String { pick(nb: "i alt", nn: "i alt", en: "in all") }
}
