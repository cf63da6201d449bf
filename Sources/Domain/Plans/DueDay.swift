/// A day by which something must be done, while the record is still open.
package struct DueDay: Sendable {
  package let type: RecordTypeID
  package let field: String
  /// What the status must be; empty where the type has none.
  let open: [String]
  /// What becomes of it when it is done; null where that takes more than to say so.
  package let done: Done?

  /// The status, and the field that has the day.
  package struct Done: Sendable {
    package let status: String
    package var field: String?
    /// Whether it takes place on the day, so that it cannot be done before.
    package var isOnItsDay = false
  }

  /// Every such day that the records have.
  package static let all: [DueDay] = [
    DueDay("task", "due", ["open"], done: Done(status: "done", field: "done")),
    DueDay("meeting", "date", ["called"], done: Done(status: "held", isOnItsDay: true)),
    DueDay("visit", "date", ["planned"], done: Done(status: "done", isOnItsDay: true)),
    DueDay("decision", "review", ["in_force"]),
    DueDay("tenancy", "renewal", []),
    DueDay("tenancy_threat", "deadline", ["open"], done: Done(status: "handled", field: "handled")),
    DueDay("dispute", "deadline", ["open"]),
    DueDay("offer", "answer_by", ["offered"]),
    DueDay(
      "discharge_notice", "ready", ["received", "planned"],
      done: Done(status: "discharged", field: "discharged")),
    DueDay("transition_step", "starts", ["planned"], done: Done(status: "under_way")),
    DueDay("individual_plan", "review", ["active"]),
    DueDay("plan_measure", "due", ["open"], done: Done(status: "done")),
    DueDay("assessment", "review", []),
    DueDay("message", "due", ["draft", "ready"], done: Done(status: "sent", field: "sent")),
    DueDay("handover", "ends", ["planned", "under_way"], done: Done(status: "done")),
    DueDay("consent", "ends", []),
    DueDay("agreement", "ends", []),
  ]

  private init(
    _ type: RecordTypeID, _ field: String, _ open: [String], done: Done? = nil
  ) {
    self.done = done
    self.type = type
    self.field = field
    self.open = open
  }

  /// Selects the records whose day has come on that day, and some that are not open.
  ///
  /// Of one client alone where the records say whose they are.
  package func queries(upTo day: Day, in schema: Schema, client: String? = nil) -> [RecordQuery] {
    let statuses = open.isEmpty ? [[:]] : open.map { ["status": Value.text($0)] }
    let isAboutClient = schema.type(type).field("client") != nil
    return statuses.map { status in
      var query = RecordQuery(type, matching: status)
      if let client, isAboutClient { query.matching["client"] = .text(client) }
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
