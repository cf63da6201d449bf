import Domain
import Lua

/// Letters: a template of the package filled in, and kept as a document.
extension API {
  package static let writeDocument = ExposedFunction(
    "write_document",
    Parameter.verb([
      Parameter("template", .word),
      Parameter("kind", .word),
      Parameter("title", .localized),
      Parameter("data", .table("{ name = value }"), isOptional: true),
      Parameter("date", .day, isOptional: true),
      Parameter("language", .choice(Language.allCases.map(\.rawValue)), isOptional: true),
    ]), gives: "document",
    "Proposes a letter, a call or minutes: the template of documents/ filled in with data (texts,"
      + " numbers, days, records, lists and tables of them), in the municipality's language unless"
      + " another is given."
  ) { call in
    let session = call.session
    let language =
      call.value("language")?.text.flatMap(Language.init) ?? session.terms.package.language
    let template = call.value("template")?.text ?? ""
    let body = try session.letter(template, language, call.table("data") ?? LuaTable())
    var fields: [String: Value?] = [
      "title": call.text("title").map { .text($0[language]) }, "kind": call.value("kind"),
      "date": call.value("date") ?? .day(session.today), "language": .text(language.rawValue),
      "template": .text(template), "body": .text(body),
    ]
    for (name, value) in try session.whatItIsAbout(call.ownerKey) { fields[name] = value }
    return try call.create("document", fields)
  }
}

extension Session {
  /// The record itself and its client, as far as a document can name them.
  fileprivate func whatItIsAbout(_ key: RecordKey) throws -> [String: Value] {
    let document = Schema.type("document")
    var fields: [String: Value] = [:]
    if document.field(key.type.rawValue) != nil { fields[key.type.rawValue] = .text(key.id) }
    if let client = try draft.record(key)?["client"] { fields["client"] = client }
    return fields
  }
}
