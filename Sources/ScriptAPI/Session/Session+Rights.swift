import Domain
import LuaValues
import Templates

// What a letter says of the person's rights, by the law of the day on which it was decided.
extension Session {
  /// The part of letters that is made from the law.
  static let rightsPart = "rights"

  /// What the part is filled in with, for a letter about the decision that bears the day.
  func rights(_ key: RecordKey, on day: Day, _ language: Language) throws -> TemplateValue {
    guard let decision = try draft.record(key), key.type == "decision" else {
      throw LuaRefusal(
        code: "law.no_decision",
        message: "the part 'rights' is for letters about a decision: decision:write_document")
    }
    let parts = try decision["parts"]?.list?.compactMap {
      try draft.record(RecordKey("decision", $0))
    }
    let decisions = parts.flatMap { $0.isEmpty ? nil : $0 } ?? [decision]
    let remedies = try remedies(of: decisions, on: day)
    var values = try notice(on: day, language)
    let canWait = remedies.contains { $0.rule.isPostponable }
    if !canWait { values["postponement"] = .text("") }
    values["remedies"] = .list(try remedies.map { try value($0, among: remedies, day, language) })
    let decided = decision["decided"]?.day ?? day
    let basis = decision["legal_basis"]?.text.flatMap { terms.package.law.law($0, on: decided) }
    values["legal_basis"] = .text(basis?.title[language] ?? "")
    values["case_worker"] = .text(try name(of: decision["responsible"], "worker"))
    values["office"] = .text(try name(of: decision["unit"], "unit"))
    return .table(values)
  }

  /// The rule for the decision's kind on the day it was made; null when no package has one.
  ///
  /// Whether there is one tells of the kind, which may tell of health.
  func rule(for decision: Record, on day: Day) throws -> DecisionRule? {
    let type = decision.type
    guard let kind = decision["kind"], let field = type.field("kind") else { return nil }
    try requireWords(of: kind, in: field, of: type.id)
    return terms.package.law.rule(for: kind.plain, on: decision["decided"]?.day ?? day)
  }

  private func remedies(of decisions: [Record], on day: Day) throws -> [DecisionRemedy] {
    var remedies: [DecisionRemedy] = []
    for decision in decisions {
      guard let rule = try rule(for: decision, on: day) else {
        throw LuaRefusal(
          code: "law.no_rule",
          message: "no package says how one complains on a decision of the kind of"
            + " \(decision.key.named) made on \((decision["decided"]?.day ?? day).iso)")
      }
      let title = decision["title"]?.text ?? decision.key.id
      if let same = remedies.firstIndex(where: { $0.rule.isSettled(as: rule) }) {
        remedies[same].titles.append(title)
      } else {
        remedies.append(DecisionRemedy(rule: rule, titles: [title]))
      }
    }
    return remedies
  }

  private func value(
    _ remedy: DecisionRemedy, among all: [DecisionRemedy], _ day: Day, _ language: Language
  ) throws -> TemplateValue {
    let rule = remedy.rule
    let isAfterEnd = rule.start == .end
    guard let body = terms.package.law.body(rule.body, on: day) else {
      throw LuaRefusal(code: "law.no_rule", message: "no package has a body '\(rule.body)'")
    }
    return .table([
      "about": .text(all.count > 1 ? remedy.titles.joined(separator: ", ") : ""),
      "is_complaint": .flag(rule.remedy == .complaint && !isAfterEnd),
      "is_court": .flag(rule.remedy == .court), "is_after_end": .flag(isAfterEnd),
      "time": .text(rule.time.inWords[language]),
      "time_law": .text(try title(of: rule.law, on: day, language)),
      "last_day": .text(rule.lastDay(from: day)?.inWords(language) ?? ""),
      "body": .text(body.title[language]),
      "body_law": .text(try title(of: rule.bodyLaw, on: day, language)),
    ])
  }

  private func notice(on day: Day, _ language: Language) throws -> [String: TemplateValue] {
    guard let notice = terms.package.law.notice(on: day) else {
      throw LuaRefusal(
        code: "law.no_rule", message: "no package says what a decision's letter holds on \(day.iso)"
      )
    }
    return try notice.laws.mapValues { .text(try title(of: $0, on: day, language)) }
  }

  private func title(of id: String?, on day: Day, _ language: Language) throws -> String {
    guard let id else { return "" }
    if let law = terms.package.law.law(id, on: day) { return law.title[language] }
    throw LuaRefusal(code: "law.no_rule", message: "the law '\(id)' is not in force on \(day.iso)")
  }

  private func name(of value: Value?, _ type: RecordTypeID) throws -> String {
    try value?.text.flatMap { try draft.record(RecordKey(type, $0)) }?["name"]?.text ?? ""
  }
}

/// Decisions of which one complains in the same way.
private struct DecisionRemedy {
  let rule: DecisionRule
  var titles: [String]
}

extension DecisionRule {
  fileprivate func isSettled(as other: DecisionRule) -> Bool {
    remedy == other.remedy && time == other.time && start == other.start && law == other.law
      && body == other.body && bodyLaw == other.bodyLaw && isPostponable == other.isPostponable
  }
}

extension API {
  static let rightToComplain = ExposedFunction(
    "right_to_complain", [Parameter("from", .day)], gives: "table?",
    "How one complains on the decision by the law of the day it was made: a table with last_day,"
      + " counted from when notice reached the person, body and law (with nb, nn and en); nil when"
      + " no package has a rule for its kind."
  ) { call in
    let session = call.session
    let decision = try session.draft.record(call.ownerKey)
    guard let decision, let from = call.value("from")?.day else { return .nil }
    let book = session.terms.package.law
    guard let rule = try session.rule(for: decision, on: from),
      let body = book.body(rule.body, on: from)
    else { return .nil }
    let law = rule.law.flatMap { book.law($0, on: from) }
    return .table(
      LuaTable([
        "last_day": try rule.lastDay(from: from).map(session.value) ?? .nil,
        "body": LuaValue(body.title), "law": law.map { LuaValue($0.title) } ?? .nil,
      ]))
  }
}
