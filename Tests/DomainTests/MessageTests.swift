import Domain
import Foundation
import Testing

/// What a coordinator reads is in the catalogues, and in all of them.
@Suite struct MessageTests {
  @Test func `Every text is there in bokmål, nynorsk and English`() {
    let keys = Language.allCases.map { Set(Message.catalogue($0).keys) }
    #expect(keys[0] == keys[1] && keys[1] == keys[2])
    for language in Language.allCases {
      let blank = Message.catalogue(language).filter { $0.value.allSatisfy(\.isWhitespace) }
      #expect(blank.isEmpty)
    }
  }

  @Test func `A text has the same places in every language`() {
    for (key, english) in Message.catalogue(.en) {
      for language in [Language.nb, .nn] {
        let text = Message.catalogue(language)[key] ?? ""
        #expect(places(in: text) == places(in: english), "\(key) in \(language.rawValue)")
      }
    }
  }

  @Test func `A text is translated, unless the languages have the word in common`() {
    for (key, english) in Message.catalogue(.en) where english.contains(where: \.isLetter) {
      let isCommon = Self.common.contains(english)
      #expect((Message.catalogue(.nb)[key] == english) == isCommon, "\(key): \(english)")
    }
  }

  /// Words and names that bokmål and English have in common.
  private static let common: Set<String> = ["kroner"]

  @Test func `Every text that the program asks for is there, and every text is asked for`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    var asked: Set<String> = []
    var unfilled: [String] = []
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let source = try String(contentsOf: file, encoding: .utf8)
        .replacing(/\n *case [a-zA-Z]+ = "[a-z._]+"/, with: "")
      for match in source.matches(of: /"([a-z_]+(?:\.[a-z0-9_]+)+)"/) {
        let key = String(match.1)
        asked.insert(key)
        guard let given = arguments(after: match.range.upperBound, in: source) else { continue }
        let lacking = places(in: Message.catalogue(.en)[key] ?? "").subtracting(given)
        unfilled += lacking.map { "\(file.lastPathComponent): \(key) lacks \($0)" }
      }
    }
    #expect(unfilled == [])
    let known = Set(Message.catalogue(.en).keys)
    #expect(known.subtracting(asked).sorted() == [])
    let families = Set(known.compactMap { $0.split(separator: ".").first })
    // Codes of findings, which are the same in every language.
    let others: Set<String> = [
      "data.encoding", "data.invalid", "package.api", "package.invalid",
      "package.replaceable", "record.missing", "rule.own.no_crowding", "rule.read_only",
    ]
    let lacking = asked.filter { key in
      families.contains(key.split(separator: ".").first ?? "") && !known.contains(key)
        && !others.contains(key)
    }
    #expect(lacking.sorted() == [])
  }

  @Test func `A text that is not there is its key, and ends nothing`() {
    for language in Language.allCases {
      #expect(LocalizedText(message: "no.such", ["name": "x"])[language] == "no.such")
    }
  }

  @Test func `A word follows the count beside it`() {
    let text = { Message.text("import.done", ["count": $0, "revision": 3], in: $1) }
    #expect(text(1, .en) == "Imported 1 record, as revision 3.")
    #expect(text(2, .nb) == "Importerte 2 poster, som revisjon 3.")
    #expect(text(1, .nn) == "Importerte 1 post, som revisjon 3.")
  }

  /// Names of the arguments in the brackets that follow a key at once; null when none do.
  private func arguments(after place: String.Index, in source: String) -> Set<String>? {
    guard let list = source[place...].prefixMatch(of: /,\s*\[/) else { return nil }
    var (depth, names) = (1, Set<String>())
    var rest = source[list.range.upperBound...]
    while depth > 0, let character = rest.first {
      if depth == 1, let name = rest.prefixMatch(of: /"([a-z0-9_]+)":/) {
        names.insert(String(name.1))
      }
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      rest = rest.dropFirst()
    }
    return names
  }

  private func places(in text: String) -> Set<String> {
    Set(text.matches(of: /\{([a-z0-9_]+)/).map { String($0.1) })
  }
}
