package import Domain

/// One thing that every store must hold, and how to find out whether it does.
///
/// It needs no test framework: a host program checks its own store with
/// `for promise in StoreContract.all { try promise.check(MyStore()) }`.
package struct StoreContract: Sendable, CustomStringConvertible {
  /// What is promised, in a sentence.
  package let description: String
  private let body: @Sendable (RegisterFixture) throws -> Void

  /// All that is promised.
  package static let all = records + history + commits + plans + imports + books

  init(_ promise: String, _ body: @escaping @Sendable (RegisterFixture) throws -> Void) {
    description = promise
    self.body = body
  }

  /// Throws where a new, empty store breaks the promise.
  package func check(_ store: any Store) throws {
    let register = RegisterFixture(store)
    try register.create(Self.first)
    try body(register)
  }

  /// What the register of each check holds, as commit 1.
  private static let first: [(RecordTypeID, String, [String: Value])] = [
    ("client", "c-1", ["name": .text("A"), "status": .text("active")]),
    ("client", "c-2", ["name": .text("B"), "status": .text("active")]),
    ("worker", "w-1", ["name": .text("W"), "roles": .list(["a", "b"])]),
    ("dwelling", "b-1", ["address": .text("V 1"), "kind": .text("flat"), "capacity": .integer(1)]),
    (
      "decision", "d-1",
      [
        "client": .text("c-1"), "title": .text("T"), "kind": .text("k"),
        "status": .text("in_force"), "hours_per_week": .decimal(2.5),
        "decided": .text("2026-01-02"), "complaint_pending": .boolean(false),
      ]
    ),
  ]
}

/// What a store did that it must not, and where the suite found out.
package struct BrokenContract: Error, CustomStringConvertible {
  package let description: String
}

func expect(
  _ holds: Bool, _ what: @autoclosure () -> String = "it does not hold", file: String = #fileID,
  line: Int = #line
) throws {
  if !holds { throw BrokenContract(description: "\(file):\(line): \(what())") }
}

func expect<Found: Equatable>(
  _ got: Found, _ wanted: Found, file: String = #fileID, line: Int = #line
) throws {
  try expect(got == wanted, "expected \(wanted), got \(got)", file: file, line: line)
}

/// What the body is refused with.
func refusal(
  file: String = #fileID, line: Int = #line, _ body: () throws -> Void
) throws -> RegisterError {
  do { try body() } catch let error as RegisterError { return error }
  throw BrokenContract(description: "\(file):\(line): it was not refused")
}

extension Optional {
  /// What must be there.
  func unwrapped(file: String = #fileID, line: Int = #line) throws -> Wrapped {
    guard let self else { throw BrokenContract(description: "\(file):\(line): nothing is there") }
    return self
  }
}
