// What a run looked at, as JSON and back.
extension Reads {
  /// Nothing when nothing was read.
  func write(to json: inout JSONWriter) {
    guard answers != nil || capabilities != nil || !lists.isEmpty || !records.isEmpty else {
      return
    }
    json.object("reads") { json in
      json.member("answers", answers.map(JSON.integer))
      json.member("capabilities", capabilities.map(JSON.texts))
      json.list("lists", lists) { $1.write(to: &$0) }
      json.list("records", records) { $1.write(to: &$0) }
    }
  }

  init(_ object: PlanMembers?) throws(PlanFault.Code) {
    self.init()
    guard var members = object else { return }
    records = try members.list("records", RecordRead.init)
    lists = try members.list("lists", ListRead.init)
    if let json = members.optional("capabilities") { capabilities = try Self.capabilities(json) }
    answers = try members.optionalCount("answers")
    try members.requireEmpty()
  }

  private static func capabilities(_ json: JSON) throws(PlanFault.Code) -> [String] {
    guard let list = json.list?.compactMap(\.text), !list.isEmpty,
      list.allSatisfy(Sensitivity.capabilities.contains)
    else { throw .shape }
    return list
  }

  /// What counts also where it led to no proposal.
  var withoutRecords: Reads {
    var bare = Reads()
    (bare.capabilities, bare.answers) = (capabilities, answers)
    return bare
  }
}

extension Reads.RecordRead {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("id", .text(id))
    json.member("type", .text(type.rawValue))
    json.member("version", .integer(version))
  }

  fileprivate init(_ members: inout PlanMembers) throws(PlanFault.Code) {
    self.init(
      type: try members.type("type"), id: try members.id("id"),
      version: try members.count("version"))
  }
}

extension Reads.ListRead {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("field", field.map(JSON.text))
    json.member("type", .text(type.rawValue))
    json.member("value", value.map(JSON.text))
  }

  /// The names become part of a query, so they must be the schema's own.
  fileprivate init(_ members: inout PlanMembers) throws(PlanFault.Code) {
    let type = try members.type("type")
    let field = try members.optionalValue("field", .field, PlanForm.fieldName)
    let known = members.known.schema.type(type)
    if let field, !field.hasPrefix(RegisterFields.prefix), known.field(field) == nil {
      throw .field
    }
    self.init(
      type: type, field: field, value: try members.optionalValue("value", .text, PlanForm.text))
  }
}
