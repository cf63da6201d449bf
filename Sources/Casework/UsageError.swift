package import Domain

/// Something was asked for that is not there or makes no sense.
package struct UsageError: Error {
  package let message: LocalizedText

  package init(_ message: String, _ arguments: [String: any MessageArgument] = [:]) {
    self.message = LocalizedText(message: message, arguments)
  }
}

extension Schema {
  /// The type that somebody named in the singular or the plural.
  package func named(_ name: String, beside others: [String] = []) throws -> RecordType {
    if let type = find(plural: name) ?? find(name) { return type }
    let names =
      types.flatMap { [$0.id.rawValue, $0.plural] } + others
    throw UsageError(
      "error.no_record_type",
      ["name": name, "hint": NearestName.spokenHint(name, among: names)])
  }
}
