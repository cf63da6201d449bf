import Domain

extension Record {
  /// Who gets to know of it when it is made: whom a letter or a message goes to.
  var receivers: [RecordKey] {
    let named: [(RecordTypeID, String?)] =
      switch key.type {
      case "message":
        [
          ("client", self["to_client"] == .boolean(true) ? self["client"]?.text : nil),
          ("unit", self["to_unit"]?.text), ("worker", self["to_worker"]?.text),
        ]
      case "document": [("client", self["client"]?.text)]
      default: []
      }
    return named.compactMap { type, id in id.map { RecordKey(type, $0) } }
  }
}
