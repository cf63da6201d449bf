/// A letter as a test expects it, in a file of its own.
package enum GoldenLetter {
  package static let folder = "tests/letters"
  package static let suffix = ".md"

  /// "tests/letters/call.md".
  package static func path(of name: String) -> String { "\(folder)/\(name)\(suffix)" }
}
