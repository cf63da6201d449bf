/// A day by which something must be done, while the record is still open.
package struct DueDay: Sendable {
  package let type: RecordTypeID
  package let field: String
  /// What the status must be; empty where the type has none.
  package let open: [String]
  /// What the status becomes when it is done, and the field that has the day; null where that
  /// takes more than to say so.
  package let done: (status: String, field: String?)?

  /// Every such day that the records have.
  package static let all: [DueDay] = [
    DueDay("task", "due", ["open"], done: ("done", "done")),
    DueDay("meeting", "date", ["called"], done: ("held", nil)),
    DueDay("visit", "date", ["planned"], done: ("done", nil)),
    DueDay("decision", "review", ["in_force"]),
    DueDay("tenancy", "renewal", []),
    DueDay("tenancy_threat", "deadline", ["open"], done: ("handled", "handled")),
    DueDay("dispute", "deadline", ["open"]),
    DueDay("offer", "answer_by", ["offered"]),
    DueDay(
      "discharge_notice", "ready", ["received", "planned"], done: ("discharged", "discharged")),
    DueDay("transition_step", "starts", ["planned"], done: ("under_way", nil)),
    DueDay("individual_plan", "review", ["active"]),
    DueDay("plan_measure", "due", ["open"], done: ("done", nil)),
    DueDay("assessment", "review", []),
    DueDay("message", "due", ["draft", "ready"], done: ("sent", "sent")),
    DueDay("handover", "ends", ["planned", "under_way"], done: ("done", nil)),
    DueDay("consent", "ends", []),
    DueDay("agreement", "ends", []),
  ]

  private init(
    _ type: RecordTypeID, _ field: String, _ open: [String], done: (String, String?)? = nil
  ) {
    self.done = done
    self.type = type
    self.field = field
    self.open = open
  }

  /// Selects the records whose day has come on that day, and some that are not open.
  package func queries(upTo day: Day) -> [RecordQuery] {
    let statuses = open.isEmpty ? [[:]] : open.map { ["status": Value.text($0)] }
    return statuses.map { status in
      var query = RecordQuery(type, matching: status)
      query.upTo = [field: day]
      return query
    }
  }

  /// The day, when the record is open on the day of looking.
  package func day(of record: Record, asOf today: Day) -> Day? {
    guard let day = record[field]?.day else { return nil }
    if !open.isEmpty, !open.contains(record["status"]?.text ?? "") { return nil }
    // What has ended, or was taken back, falls due no more.
    if field != "ends", let ends = record["ends"]?.day, ends < today { return nil }
    return record["withdrawn"] == nil ? day : nil
  }
}
