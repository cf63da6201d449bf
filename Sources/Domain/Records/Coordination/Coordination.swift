extension RecordSource {
  /// The assignment of whoever coordinates for the client on that day; nil when nobody does.
  ///
  /// A proposal may replace a coordinator on the very day, so that two are in force: it is then the
  /// one that started last, and of those the last by id.
  package func coordination(of client: String, on day: Day) throws -> Record? {
    try related(Relation("coordinator_assignment", by: "client"), to: client)
      .filter { $0.isInForce(on: day) }
      .max { ($0["starts"]?.plain ?? "", $0.key) < ($1["starts"]?.plain ?? "", $1.key) }
  }
}
