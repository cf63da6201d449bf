import Domain

/// Everything a coordinator reads that is not data, in three languages.
struct Words {
  let language: Language

  init(_ language: Language) {
    self.language = language
  }

  func pick(nb: String, nn: String, en: String) -> String {
    switch language {
    case .nb: nb
    case .nn: nn
    case .en: en
    }
  }
}

// The plan and what became of it.
extension Words {
  func planLine(_ package: String, _ routine: String, _ day: Day, _ revision: Int) -> String {
    pick(
      nb: "Rutine \(routine) i \(package), per \(date(day)), registerets revisjon \(revision).",
      nn: "Rutine \(routine) i \(package), per \(date(day)), revisjon \(revision) av registeret.",
      en: "Routine \(routine) of \(package), as of \(date(day)), register revision \(revision).")
  }

  func create(_ type: RecordType, _ subject: String?) -> String {
    let head =
      pick(nb: "Opprettes: ", nn: "Vert oppretta: ", en: "New: ")
      + type.label[language].lowercased()
    return subject.map { "\(head), \($0)" } ?? head
  }

  func update(_ type: RecordType, _ subject: String) -> String {
    pick(nb: "Endring: ", nn: "Endring: ", en: "Change: ")
      + type.label[language].lowercased() + ", \(subject)"
  }

  var why: String { pick(nb: "Hvorfor", nn: "Kvifor", en: "Why") }
  var law: String { pick(nb: "Hjemmel", nn: "Heimel", en: "Law") }
  var proposedBy: String { pick(nb: "Foreslått av", nn: "Foreslått av", en: "Proposed by") }
  var to: String { pick(nb: "til", nn: "til", en: "to") }
  var nothing: String { pick(nb: "(tom)", nn: "(tom)", en: "(empty)") }
  var none: String { pick(nb: "ingen", nn: "ingen", en: "none") }

  var noProposals: String {
    pick(nb: "Ingen forslag.", nn: "Ingen framlegg.", en: "Nothing is proposed.")
  }

  func heading(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: pick(nb: "Feil:", nn: "Feil:", en: "Errors:")
    case .warning: pick(nb: "Advarsler:", nn: "Åtvaringar:", en: "Warnings:")
    case .note: pick(nb: "Merk:", nn: "Merk:", en: "Note:")
    }
  }

  var applyQuestion: String {
    pick(
      nb: "Skal forslaget gjennomføres? [j/N] ", nn: "Skal framlegget gjennomførast? [j/N] ",
      en: "Apply this plan? [y/N] ")
  }

  /// Answers that mean yes; y is taken in every language.
  var yes: Set<String> { ["y", "yes", "j", "ja"] }

  func applied(_ revision: Int) -> String {
    pick(
      nb: "Gjennomført, som revisjon \(revision).", nn: "Gjennomført, som revisjon \(revision).",
      en: "Applied, as revision \(revision).")
  }

  var nothingToDo: String {
    pick(nb: "Ingenting å gjøre.", nn: "Ingenting å gjere.", en: "There is nothing to do.")
  }

  var notApplicable: String {
    pick(
      nb: "Forslaget har feil og kan ikke gjennomføres. Ingenting er skrevet.",
      nn: "Framlegget har feil og kan ikkje gjennomførast. Ingenting er skrive.",
      en: "The plan has errors and cannot be applied. Nothing has been written.")
  }

  var nothingWritten: String {
    pick(
      nb: "Ingenting er skrevet. Gjennomfør med --apply, eller lagre med --out FIL.",
      nn: "Ingenting er skrive. Gjennomfør med --apply, eller lagre med --out FIL.",
      en: "Nothing has been written. Apply it with --apply, or save it with --out FILE.")
  }

  func saved(_ path: String) -> String {
    pick(
      nb: "Lagret i \(path). Gjennomfør med: rutine apply \(path)",
      nn: "Lagra i \(path). Gjennomfør med: rutine apply \(path)",
      en: "Saved in \(path). Apply it with: rutine apply \(path)")
  }
}

// The register and packages.
extension Words {
  func madeRegister(_ path: String) -> String {
    pick(
      nb: "Laget registeret \(path).", nn: "Laga registeret \(path).",
      en: "Made the register \(path).")
  }

  func imported(_ outcome: ImportOutcome, isTrial: Bool) -> String {
    guard let revision = outcome.revision else {
      let counts = counts(of: outcome)
      return isTrial
        ? pick(
          nb: "Prøvd, ingenting er skrevet. \(counts)", nn: "Prøvd, ingenting er skrive. \(counts)",
          en: "Tried, nothing was written. \(counts)")
        : pick(
          nb: "Ingenting å endre. \(counts)", nn: "Ingenting å endre. \(counts)",
          en: "Nothing to change. \(counts)")
    }
    let count = outcome.created + outcome.changed
    let imported = pick(
      nb: "Importerte \(count) poster, som revisjon \(revision).",
      nn: "Importerte \(count) postar, som revisjon \(revision).",
      en: "Imported \(count) records, as revision \(revision).")
    let isPlain = outcome.changed + outcome.left == 0
    return isPlain ? imported : "\(imported) \(counts(of: outcome))"
  }

  /// A note on how a file was understood.
  func note(_ note: Finding) -> String {
    let place = note.at.map { "\($0): " } ?? ""
    guard note.code == "data.encoding" else { return place + note.message[language] }
    return place
      + pick(
        nb: "lest som Windows-1252.", nn: "lesen som Windows-1252.", en: "read as Windows-1252.")
  }

  private func counts(of outcome: ImportOutcome) -> String {
    pick(
      nb: "Nye: \(outcome.created). Endret: \(outcome.changed). Uendret: \(outcome.left).",
      nn: "Nye: \(outcome.created). Endra: \(outcome.changed). Uendra: \(outcome.left).",
      en: "New: \(outcome.created). Changed: \(outcome.changed). Left: \(outcome.left).")
  }

  func exported(_ count: Int, _ revision: Int, sensitive: Bool) -> String {
    let exported = pick(
      nb: "Skrev \(count) poster fra revisjon \(revision).",
      nn: "Skreiv \(count) postar frå revisjon \(revision).",
      en: "Wrote \(count) records of revision \(revision).")
    guard !sensitive else { return exported }
    return exported + " "
      + pick(
        nb: "Sensitive felt er utelatt; ta dem med med --sensitive.",
        nn: "Sensitive felt er utelatne; ta dei med med --sensitive.",
        en: "Sensitive fields were left out; take them along with --sensitive.")
  }

  var runHeading: [String] {
    [
      pick(nb: "Revisjon", nn: "Revisjon", en: "Revision"),
      pick(nb: "Tid", nn: "Tid", en: "Time"),
      pick(nb: "Hva", nn: "Kva", en: "What"),
      pick(nb: "Fra", nn: "Frå", en: "From"),
      pick(nb: "Kjøring", nn: "Køyring", en: "Run"),
    ]
  }

  func kind(_ kind: String) -> String {
    switch kind {
    case "import": "import"
    case "grant": pick(nb: "tilgang gitt", nn: "tilgang gjeven", en: "granted")
    case "adopt": pick(nb: "felt tatt opp", nn: "felt tekne opp", en: "fields taken up")
    case "withdraw": pick(nb: "tilgang trukket", nn: "tilgang trekt", en: "withdrawn")
    default: pick(nb: "gjennomført", nn: "gjennomført", en: "applied")
    }
  }

  var apiLevel: String { pick(nb: "API-nivå", nn: "API-nivå", en: "API level") }
  var hash: String { pick(nb: "Fingeravtrykk", nn: "Fingeravtrykk", en: "Fingerprint") }
  var extends: String { pick(nb: "Bygger på", nn: "Byggjer på", en: "Extends") }
  var routines: String { pick(nb: "Rutiner", nn: "Rutinar", en: "Routines") }
  var modules: String { pick(nb: "Moduler", nn: "Modular", en: "Modules") }
  var parameters: String { pick(nb: "Parametre", nn: "Parametrar", en: "Parameters") }
  var vocabularies: String { pick(nb: "Ordlister", nn: "Ordlister", en: "Vocabularies") }
  var laws: String { pick(nb: "Lover", nn: "Lover", en: "Laws") }
  var capabilities: String {
    pick(nb: "Ber om tilgang til", nn: "Ber om tilgang til", en: "Asks for")
  }
  var masked: String { pick(nb: "(skjult)", nn: "(skjult)", en: "(masked)") }
  var versionLabel: String { pick(nb: "Versjon", nn: "Versjon", en: "Version") }

  func version(_ version: Int, _ revision: Int) -> String {
    pick(
      nb: "\(version), fra revisjon \(revision)", nn: "\(version), frå revisjon \(revision)",
      en: "\(version), from revision \(revision)")
  }
}
