/// The first line of a plan: what was run, on what, as of when.
package struct PlanHead: Sendable, Hashable {
  /// The form of a plan's lines.
  package static let format = 2

  /// The register that it was made for, and the state that the routine saw.
  package let register: RegisterID
  package let revision: Int
  package let package: PackageReference
  package let routine: String
  package let title: LocalizedText
  package let asOf: Day
  /// The record that it was run on alone, by its id; null when it was run on all in its scope.
  package let record: String?
  /// Days that the reader changed.
  package let edits: [DayEdit]
  package let host: String

  package init(
    register: RegisterID, revision: Int, package: PackageReference, routine: String,
    title: LocalizedText, asOf: Day, record: String? = nil, edits: [DayEdit] = [], host: String
  ) {
    self.register = register
    self.revision = revision
    self.package = package
    self.routine = routine
    self.title = title
    self.asOf = asOf
    self.record = record
    self.edits = edits
    self.host = host
  }
}

extension PlanHead {
  /// The line, without its end.
  var bytes: [UInt8] { CanonicalJSON.bytes(json) }

  private var json: JSON {
    .members([
      "line": .text("head"), "format": .integer(Self.format),
      "register": .text(register.rawValue), "revision": .integer(revision),
      "package": .members([
        "id": .text(package.id), "version": .text(package.version), "hash": .text(package.hash),
      ]), "routine": .text(routine), "title": title.json, "as_of": .text(asOf.iso),
      "record": record.map(JSON.text), "edits": edits.isEmpty ? nil : .list(edits.map(\.json)),
      "host": .text(host),
    ])
  }

  init(_ members: inout PlanMembers) throws(PlanFault.Code) {
    register = try members.value("register", .shape, RegisterID.init)
    revision = try members.count("revision")
    var named = try members.object("package")
    package = PackageReference(
      id: try named.name("id"), version: try named.name("version"), hash: try named.name("hash"))
    try named.requireEmpty()
    routine = try members.name("routine")
    title = try members.localized("title")
    asOf = try members.value("as_of", .shape) { Day(iso: $0) }
    record = try members.optionalID("record")
    edits = try members.list("edits", DayEdit.init)
    host = try members.name("host")
    try members.requireEmpty()
  }
}

extension DayEdit {
  fileprivate var json: JSON {
    .members(["change": .integer(change), "field": .text(field), "day": .text(day.iso)])
  }

  fileprivate init(_ members: inout PlanMembers) throws(PlanFault.Code) {
    self.init(
      change: try members.count("change"), field: try members.fieldName("field"),
      day: try members.value("day", .shape) { Day(iso: $0) })
  }
}
