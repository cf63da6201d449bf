extension CoreRule {
  /// A record that is about a client stays with that client.
  ///
  /// It points only to records about the same one. If it could change hands, what points to it
  /// would be about another person.
  static func sameClient(of type: RecordType) -> CoreRule? {
    guard type.field("client") != nil else { return nil }
    let fields = type.fields.filter { field in
      !ofOthers.contains("\(type.id.rawValue).\(field.name)")
        && field.kind.target.map { Schema.type($0).field("client") != nil } ?? false
    }
    return CoreRule(
      name: "same_client",
      reason: "what is about one person stays so, and never points to another's",
      source: "public administration act, section 13; design, section 3", type: type.id
    ) { transition, source in
      if let before = transition.before?["client"], before != transition.after["client"] {
        return "\(transition.after.key.named) is about one client and stays so; make a new one"
      }
      guard let client = transition.after["client"] else { return nil }
      for field in fields {
        guard let target = field.kind.target, let value = transition.after[field.name] else {
          continue
        }
        for id in value.list ?? [value.plain] {
          guard let other = try source.record(RecordKey(target, id)), let owner = other["client"],
            owner != client
          else { continue }
          return "\(transition.after.key.named), field '\(field.name)': \(other.key.named) is about"
            + " another client"
        }
      }
      return nil
    }
  }

  /// Who was passed over in the queue is always somebody else.
  private static let ofOthers: Set<String> = ["offer.passed_over"]

  static let people = [
    CoreRule(
      name: "consent_period", reason: "a consent is not taken back before it was given",
      source: "patient and user rights act, section 4-1", type: "consent"
    ) { transition, _ in transition.after.disorder(["given", "withdrawn"], ["given", "ends"]) },
    CoreRule(
      name: "sharing", reason: "nothing goes to an outside body without consent or a legal basis",
      source: "public administration act, section 13; 004:457", type: "message"
    ) { transition, source in
      try sharing(transition.after, in: source)
    },
    CoreRule(
      name: "sent_message", reason: "what was sent is not changed", source: "design, section 3",
      type: "message"
    ) { transition, _ in
      guard let before = transition.before, before["status"] == .text("sent"),
        transition.after.differs(from: before, exceptIn: [])
      else { return nil }
      return "\(before.key.named) has been sent"
    },
  ]

  private static func sharing(_ message: Record, in source: any RecordSource) throws -> String? {
    guard ["ready", "sent"].contains(message["status"]?.text), message["client"] != nil,
      let id = message["to_unit"]?.text,
      let unit = try source.record(RecordKey("unit", id)), unit["is_external"] == .boolean(true),
      message["legal_basis"] == nil
    else { return nil }
    let problem = "\(message.key.named) goes to \(unit.key.named), outside the municipality,"
    guard let consentID = message["consent"]?.text,
      let consent = try source.record(RecordKey("consent", consentID))
    else { return problem + " without a consent or a legal basis" }
    let scope = Set(consent["scope"]?.list ?? [])
    guard consent["recipients"]?.list?.contains(id) == true,
      scope.isSuperset(of: message["scope"]?.list ?? [])
    else { return problem + " and \(consent.key.named) does not cover it" }
    let day = message["sent"]?.day ?? message["due"]?.day
    let ends = [consent["ends"]?.day, consent["withdrawn"]?.day].compactMap { $0 }.min()
    if let day, let ends, ends < day { return problem + " after \(consent.key.named) had run out" }
    return nil
  }
}

extension Record {
  /// The first pair of days of which the later comes before the earlier, in words.
  func disorder(_ pairs: [String]...) -> String? {
    for pair in pairs {
      if let first = self[pair[0]]?.day, let second = self[pair[1]]?.day, second < first {
        return "\(key.named): '\(pair[1])' (\(second.iso)) is before '\(pair[0])' (\(first.iso))"
      }
    }
    return nil
  }

  /// The first of the fields that is empty although the record's status is one of those, in words.
  func lacking(_ fields: [String], when words: Set<String>) -> String? {
    guard let status = self["status"]?.text, words.contains(status) else { return nil }
    return fields.first { self[$0] == nil }.map {
      "\(key.named) is \(status.replacing("_", with: " ")) and has no '\($0)'"
    }
  }
}
