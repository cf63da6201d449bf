import Domain
import LuaValues

/// Letters: a template of the package filled in, and kept as a document.
extension API {
  package static let writeDocument = ExposedFunction.verb(
    "write_document",
    [
      Parameter("template", .word),
      Parameter("kind", .word),
      Parameter("title", .localized),
      Parameter("data", .table("{ name = value }"), isOptional: true),
      Parameter("date", .day, isOptional: true),
      Parameter("language", .choice(Language.allCases.map(\.rawValue)), isOptional: true),
    ], gives: "document",
    "Proposes a letter, a call or minutes: the template of documents/ filled in with data (texts,"
      + " numbers, days, records, lists and tables of them), in the client's language, else the"
      + " municipality's, unless another is given. The part {{> rights}} is filled in from the law."
  ) { call in
    let session = call.session
    let language =
      try call.value("language")?.text.flatMap(Language.init)
      ?? session.languageOfReader(call.ownerKey) ?? session.terms.package.language
    let template = call.value("template")?.text ?? ""
    let day = call.value("date")?.day ?? session.today
    let body = try session.letter(
      template, language, call.table("data") ?? LuaTable(), about: call.ownerKey, on: day)
    var fields: [String: Value?] = [
      "title": call.text("title").map { .text($0[language]) }, "kind": call.value("kind"),
      "date": .day(day), "language": .text(language.rawValue),
      "template": .text(template), "body": .text(body),
    ]
    for (name, value) in try session.whatItIsAbout(call.ownerKey) { fields[name] = value }
    return try call.create("document", fields)
  }
}

extension Session {
  /// The language of the client that the record is about, when it is known.
  fileprivate func languageOfReader(_ key: RecordKey) throws -> Language? {
    let id = key.type == "client" ? key.id : try draft.record(key)?["client"]?.text
    let client = try id.flatMap { try draft.record(RecordKey("client", $0)) }
    return client?["language"]?.text.flatMap(Language.init)
  }

  /// The record itself and its client, as far as a document can name them.
  fileprivate func whatItIsAbout(_ key: RecordKey) throws -> [String: Value] {
    let document = draft.schema.type("document")
    var fields: [String: Value] = [:]
    if document.field(key.type.rawValue) != nil { fields[key.type.rawValue] = .text(key.id) }
    if let client = try draft.record(key)?["client"] { fields["client"] = client }
    return fields
  }
}
