/// A day by which something must be done, while the record is still open.
package struct DueDay: Sendable {
  package let type: RecordTypeID
  package let field: String
  /// What the status must be; empty where the type has none.
  let open: [String]

  /// Every such day that the records have.
  package static let all: [DueDay] = [
    DueDay("task", "due", ["open"]),
    DueDay("meeting", "date", ["called"]),
    DueDay("visit", "date", ["planned"]),
    DueDay("decision", "review", ["in_force"]),
    DueDay("tenancy", "renewal", []),
    DueDay("tenancy_threat", "deadline", ["open"]),
    DueDay("dispute", "deadline", ["open"]),
    DueDay("offer", "answer_by", ["offered"]),
    DueDay("discharge_notice", "ready", ["received", "planned"]),
    DueDay("transition_step", "starts", ["planned"]),
    DueDay("individual_plan", "review", ["active"]),
    DueDay("plan_measure", "due", ["open"]),
    DueDay("assessment", "review", []),
    DueDay("message", "due", ["draft", "ready"]),
    DueDay("handover", "ends", ["planned", "under_way"]),
    DueDay("consent", "ends", []),
    DueDay("agreement", "ends", []),
  ]

  private init(_ type: RecordTypeID, _ field: String, _ open: [String]) {
    self.type = type
    self.field = field
    self.open = open
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
