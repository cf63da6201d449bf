import Domain

/// A letter, as it was written.
package struct Letter: Encodable {
  package let body: String
  package let title: String
  package let language: String

  package init(body: String, title: String, language: String) {
    self.body = body
    self.title = title
    self.language = language
  }
}

extension Office {
  /// The letter of a document in the register.
  package func letter(_ id: String) throws -> Letter {
    let key = RecordKey("document", id)
    guard let record = try store.read(at: nil, { source, _ in try source.record(key) }) else {
      throw RegisterError(.notFound, LocalizedText(message: "error.no_document", ["document": id]))
    }
    guard let body = record["body"]?.text else {
      throw RegisterError(
        .notFound, LocalizedText(message: "error.document_empty", ["document": id]))
    }
    try open(
      [Sensitivity.health.capability].compactMap { $0 }, of: key.named, by: "letter",
      at: store.latestRevision())
    return Letter(
      body: body, title: record["title"]?.text ?? "", language: record["language"]?.text ?? "nb")
  }
}
