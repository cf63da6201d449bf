import Domain
import Packages

/// A register without records, for looking at what a package's scripts declare.
struct EmptySource: RecordSource {
  private let own: RegisterFields
  private let book: LawBook

  init(_ package: Package) {
    own = RegisterFields(package.schema, package.fields)
    book = package.law
  }

  func record(_ key: RecordKey) throws -> Record? { nil }
  func records(_ query: RecordQuery) throws -> [Record] { [] }
  var schema: Schema { own.schema }
  func fields() throws -> RegisterFields { own }
  func law() throws -> LawBook { book }
  func remembered(_ query: MemoryQuery) throws -> Memory { .empty }
  func register() throws -> RegisterID { .none }
  func grants(to package: String) throws -> [Grant] { [] }
}
