package import Domain
package import PackageReading
import Packages

/// Everything a coordinator reads that is not data, in three languages.
package struct Words {
  package let language: Language
  let lexicon: Lexicon

  package init(_ language: Language, _ lexicon: Lexicon = .norge) {
    self.language = language
    self.lexicon = lexicon
  }

  /// Words whose fields are shown only to whoever asks for what is sensitive.
  var sensitiveWords: SensitiveWords { lexicon.sensitiveWords }

  /// What is needed to see all of those fields that the records have.
  func capabilities(toSee records: [Record], _ fields: [Field]) -> [String] {
    let filled = fields.filter { field in records.contains { $0[field.name] != nil } }
    return Set(filled.compactMap { sensitiveWords.sensitivity(of: $0).capability }).sorted()
  }

  /// What is seen without asking for it.
  var sight: Sight { .masked(sensitiveWords) }

  package func text(_ key: String, _ arguments: [String: any MessageArgument] = [:]) -> String {
    Message.text(key, arguments, in: language)
  }
}

extension Words {
  /// The text as a sentence begins: with a capital.
  func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

// The plan and what became of it.
extension Words {
  func planLine(_ package: String, _ routine: String, _ day: Day, _ revision: Int) -> String {
    text(
      "plan.head", ["routine": routine, "package": package, "day": date(day), "revision": revision])
  }

  func create(_ type: RecordType, _ subject: String) -> String {
    let head =
      text("plan.create")
      + type.label[language].lowercased()
    return subject.isEmpty ? head : "\(head), \(subject)"
  }

  func update(_ type: RecordType, _ subject: String) -> String {
    text("plan.update")
      + type.label[language].lowercased() + ", \(subject)"
  }

  var why: String { text("plan.why") }
  var law: String { text("plan.law") }
  var proposedBy: String { text("plan.proposed_by") }
  var to: String { text("plan.to") }
  func unfit(_ value: String) -> String { text("plan.unfit", ["value": value]) }
  func unknownField(_ value: String) -> String { text("plan.unknown_field", ["value": value]) }
  var nothing: String { text("record.nothing") }
  package var none: String { text("record.none") }

  var noProposals: String {
    text("plan.no_proposals")
  }

  func heading(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: text("plan.errors")
    case .warning: text("plan.warnings")
    case .note: text("plan.notes")
    }
  }

  var editedByReader: String { text("plan.edited") }
  var notDone: String { text("plan.not_done") }

  func told(_ list: String) -> String { text("plan.told", ["list": list]) }
  func lookedAt(_ list: String) -> String { text("plan.looked_at", ["list": list]) }

  /// "1 meeting", "4 memberships".
  func count(_ count: Int, of type: RecordType) -> String {
    let label = count == 1 ? type.label : type.pluralLabel
    return "\(count) \(label[language].lowercased())"
  }

  package var applyQuestion: String {
    text("plan.apply_question")
  }

  /// Answers that mean yes; y is taken in every language.
  package var yes: Set<String> { ["y", "yes", "j", "ja"] }

  package func applied(_ revision: Int) -> String {
    text("plan.applied", ["revision": revision])
  }

  package var nothingToDo: String {
    text("plan.nothing_to_do")
  }

  package var notApplicable: String {
    text("plan.not_applicable")
  }

  package var nothingWritten: String {
    text("plan.nothing_written")
  }

  package func saved(_ path: String) -> String {
    text("plan.saved", ["path": path])
  }
}

// The register and packages.
extension Words {
  func imported(_ outcome: ImportOutcome, isTrial: Bool) -> String {
    guard let revision = outcome.revision else {
      let counts = counts(of: outcome)
      return isTrial
        ? text("import.tried", ["counts": counts])
        : text("import.nothing", ["counts": counts])
    }
    let count = outcome.created + outcome.changed
    let imported = text("import.done", ["count": count, "revision": revision])
    let isPlain = outcome.changed + outcome.left == 0
    return isPlain ? imported : "\(imported) \(counts(of: outcome))"
  }

  /// A note on how a file was understood.
  func note(_ note: Finding) -> String {
    let place = note.at.map { "\($0): " } ?? ""
    return place + note.message[language] + (note.code == "data.encoding" ? "." : "")
  }

  private func counts(of outcome: ImportOutcome) -> String {
    text(
      "import.counts",
      ["created": outcome.created, "changed": outcome.changed, "left": outcome.left])
  }

  func exported(_ count: Int, _ revision: Int, sensitive: Bool) -> String {
    let exported = text("export.wrote", ["count": count, "revision": revision])
    guard !sensitive else { return exported }
    return exported + " "
      + text("export.left_out")
  }

  var historyHeading: [String] {
    [
      text("history.heading.revision"),
      text("history.heading.time"),
      whoLabel,
      text("history.heading.what"),
      text("history.heading.from"),
      runLabel,
    ]
  }

  var whoLabel: String { text("history.heading.who") }
  var runLabel: String { text("history.heading.run") }
  var unseen: String { text("history.unseen") }
  var nothingCommitted: String { text("history.nothing") }

  func version(_ version: Int, _ time: String, _ commit: CommitSummary) -> String {
    text(
      "history.version",
      ["version": version, "time": time, "what": kind(commit.kind), "label": commit.label])
  }

  func kind(_ kind: String) -> String {
    switch kind {
    case "import": "import"
    case "grant": text("history.granted")
    case "adopt": text("history.adopted")
    case "withdraw": text("history.withdrawn")
    default: text("history.applied")
    }
  }

  var masked: String { text("record.masked") }
  var versionLabel: String { text("record.version_label") }

  func version(_ version: Int, _ revision: Int) -> String {
    text("record.version", ["version": version, "revision": revision])
  }
}
