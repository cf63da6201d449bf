extension CoreRule {
  /// A record that is about a client stays with that client.
  ///
  /// It points only to records about the same one. If it could change hands, what points to it
  /// would be about another person.
  static func sameClient(
    of type: RecordType, among types: [RecordTypeID: RecordType]
  ) -> CoreRule? {
    guard type.field("client") != nil else { return nil }
    let fields = type.fields.filter { field in
      !ofOthers.contains("\(type.id.rawValue).\(field.name)")
        && field.kind.target.map { types[$0]?.field("client") != nil } ?? false
    }
    return CoreRule(
      name: "same_client",
      reason: "what is about one person stays so, and never points to another's",
      source: "public administration act, section 13; design, section 3", type: type.id
    ) { transition, source in
      if let before = transition.before?["client"], before != transition.after["client"] {
        return LocalizedText(message: "rule.one_client", ["record": transition.after.spoken])
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
          return LocalizedText(
            message: "rule.other_client",
            [
              "record": transition.after.spoken, "name": field.name,
              "record2": other.spoken,
            ])
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
      name: "sent_message", reason: "what was sent is not changed", source: "design, section 3",
      type: "message"
    ) { transition, _ in
      guard let before = transition.before, before["status"] == .text("sent"),
        transition.after.differs(from: before, exceptIn: [])
      else { return nil }
      return LocalizedText(message: "rule.sent", ["record": before.spoken])
    },
  ]
}

extension Record {
  /// The first pair of days of which the later comes before the earlier, in words.
  func disorder(_ pairs: [String]...) -> LocalizedText? {
    for pair in pairs {
      if let first = self[pair[0]]?.day, let second = self[pair[1]]?.day, second < first {
        return LocalizedText(
          message: "rule.disorder",
          [
            "record": spoken, "later": pair[1], "iso": second.iso, "earlier": pair[0],
            "iso2": first.iso,
          ])
      }
    }
    return nil
  }

  /// The first of the fields that is empty although the record's status is one of those, in words.
  func lacking(_ fields: [String], when words: Set<String>) -> LocalizedText? {
    guard let status = self["status"]?.text, words.contains(status) else { return nil }
    return fields.first { self[$0] == nil }.map { field in
      let word = status.replacing("_", with: " ")
      let label = ChoiceLabels.label(of: status)
      return LocalizedText(
        message: "rule.lacking",
        [
          "record": spoken, "field": field,
          "status": LocalizedText(nb: label?[.nb] ?? word, nn: label?[.nn] ?? word, en: word),
        ])
    }
  }
}
