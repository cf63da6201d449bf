import Domain
import LuaValues
import Packages
import ScriptAPI

/// What a letter should say, line for line: { new = "document", letter = "combined" } is
/// tests/letters/combined.md.
struct ExpectedLetter {
  private let name: String
  private let bench: TestBench?

  init(_ value: LuaValue, _ session: Session) throws {
    guard let name = value.text, FieldKind.word.accept(.text(name)) != nil else {
      throw LuaRefusal.test("'letter' is the name of a file in tests/letters/, without .md")
    }
    self.name = name
    bench = session.bench
  }

  /// Lines that differ; what it has become is told to the bench, which may take it over.
  func difference(from change: Change) -> [String] {
    let text = change.fields["body"]?.text ?? ""
    let actual = text.split(separator: "\n", omittingEmptySubsequences: false)
    let golden = bench?.letter(name) ?? nil
    if golden == text { return [] }
    bench?.onLetter(name, text)
    guard let golden else {
      return [
        "-   letter = \(name): there is no \(GoldenLetter.path(of: name)); make it with --update"
      ]
    }
    let expected = golden.split(separator: "\n", omittingEmptySubsequences: false)
    return actual.difference(from: expected).map { step in
      switch step {
      case .remove(let place, let line, _): "-   \(name):\(place + 1): \(line)"
      case .insert(let place, let line, _): "+   \(name):\(place + 1): \(line)"
      }
    }
  }
}
