import Domain

/// Who gets to know of a record that is made: whom a letter or a message goes to.
struct Receivers {
  let keys: [RecordKey]

  init(_ record: Record) {
    switch record.key.type {
    case "message":
      let client = record["to_client"] == .boolean(true) ? record["client"]?.text : nil
      keys =
        Self.keys("client", client) + Self.keys("unit", record["to_unit"]?.text)
        + Self.keys("worker", record["to_worker"]?.text)
    case "document": keys = Self.keys("client", record["client"]?.text)
    default: keys = []
    }
  }

  private static func keys(_ type: RecordTypeID, _ id: String?) -> [RecordKey] {
    id.map { [RecordKey(type, $0)] } ?? []
  }
}
