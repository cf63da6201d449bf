package import Domain
package import Packages
package import Rendering
package import Routines
import Sandbox

/// Lua that somebody tries line by line over a register; each look is noted.
package struct Tryout {
  private let office: Office
  package var schema: Schema { office.schema }
  private let package: Package
  private let name: String
  private let day: Day
  private var notebook: Notebook

  /// The name is what the access log calls the package by.
  package init(
    in office: Office, _ package: Package, named name: String, on record: RecordKey?,
    asOf day: Day
  ) throws {
    if let record {
      _ = try office.store.read(at: nil) { source, _ in try source.existing(record) }
    }
    self.office = office
    self.package = try office.heeding(package)
    self.name = name
    self.day = day
    notebook = Notebook(self.package, on: record) { package, source, body in
      try office.evaluators.use(for: package, limits: Limits(), at: source.place, body)
    }
  }

  /// Adds the text, unless something is wrong with it.
  package mutating func add(_ text: String) throws -> Notebook.Answer {
    try look { try $0.add(text, over: $1, revision: $2, asOf: $3) }
  }

  /// Takes back the last line, and all that it did.
  package mutating func undo() throws {
    try look { try $0.undo(over: $1, revision: $2, asOf: $3) }
  }

  /// The plan of all lines so far.
  package mutating func document() throws -> Document {
    let plan = try look { try $0.plan(over: $1, revision: $2, asOf: $3) }
    let words = try office.words()
    return try office.document(of: plan, words, .masked(words))
  }

  private mutating func look<Result>(
    _ body: (inout Notebook, any RecordSource, Int, Day) throws -> Result
  ) throws -> Result {
    let (result, capabilities, revision) = try office.store.read(at: nil) { source, revision in
      (
        try body(&notebook, source, revision, day), try package.granted(in: source), revision
      )
    }
    try office.open(capabilities, of: name, by: "repl", at: revision)
    return result
  }
}
