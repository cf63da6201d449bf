import Domain

/// Whose a record is: what it says, else its worker's unit and its client's coordinator and unit.
struct Responsible {
  let client: String?
  let unit: String?
  let worker: String?

  init(for record: Record, on day: Day, in source: any RecordSource) throws {
    let group = try record["group"]?.text.flatMap { try source.record(RecordKey("group", $0)) }
    let named = ["worker", "responsible", "coordinator", "decides", "secretary"]
    let said = named.lazy.compactMap { record[$0]?.text }.first ?? group?["secretary"]?.text
    client = try Self.client(of: record, in: source)
    worker =
      try said ?? client.flatMap { try source.coordination(of: $0, on: day)?["worker"]?.text }
    unit =
      try (record.key.type == "unit" ? record.key.id : nil) ?? record["unit"]?.text
      ?? said.flatMap { try source.record(RecordKey("worker", $0))?["unit"]?.text }
      ?? client.flatMap { try source.record(RecordKey("client", $0))?["unit"]?.text }
      ?? group?["unit"]?.text
  }

  /// The record itself, or whom it or what it belongs to is about.
  static func client(
    of record: Record, in source: any RecordSource, depth: Int = 0
  ) throws -> String? {
    if record.key.type == "client" { return record.key.id }
    if let client = record["client"]?.text { return client }
    guard depth < 3 else { return nil }
    for field in record.type.fields {
      guard case .reference(let type) = field.kind, isAboutSomebody(source.schema.type(type)),
        let id = record[field.name]?.text, let owner = try source.record(RecordKey(type, id))
      else { continue }
      if let client = try client(of: owner, in: source, depth: depth + 1) { return client }
    }
    return nil
  }

  private static func isAboutSomebody(_ type: RecordType) -> Bool {
    type.field("client") != nil || type.id == "plan_goal"
  }
}
