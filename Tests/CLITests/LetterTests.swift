import Domain
import Foundation
import TestSupport
import Testing

/// Every letter of the sample municipalities in the languages that they do not write.
///
/// In its own language a letter is a golden file of its package, in tests/letters. In another it says the
/// same, and says it in that language.
@Suite struct LetterTests {
  private static let letters = Places.examples.filter { name in
    FileManager.default.fileExists(atPath: Places.example("\(name)/tests/letters").path)
  }

  @Test(arguments: letters)
  func `a letter says the same in each language`(name: String) throws {
    let own = Places.example("\(name)/tests/letters")
    for language in try Self.otherLanguages(for: name) {
      try Places.withFolder { folder in
        try Self.write(name, in: language, under: folder)
        let made = folder.appending(path: "\(name)/tests/letters")
        let files = try FileManager.default.contentsOfDirectory(atPath: own.path)
        #expect(!files.isEmpty)
        for file in files where !Self.areInTheirOwnLanguage.contains(file) {
          let letter = try String(contentsOf: made.appending(path: file), encoding: .utf8)
          let original = try String(contentsOf: own.appending(path: file), encoding: .utf8)
          let foreign = Vocabulary.words(letter).intersection(Self.wrong[language] ?? [])
          #expect(foreign == [], "\(language) \(file)")
          #expect(letter != original, "\(language) \(file)")
          #expect(facts(letter) == facts(original), "\(language) \(file): \(letter)")
          #expect(
            letter.count(where: { $0 == "#" }) == original.count(where: { $0 == "#" }),
            "\(language) \(file): headings")
        }
      }
    }
  }

  private static let wrong: [Language: Set<String>] = [
    .nb: ["ikkje", "frå", "dykk", "kva", "the"], .nn: ["ikke", "fra", "hvem", "the", "uken"],
    .en: ["ikke", "ikkje", "innen", "innan", "rettane", "rettigheter", "dine"],
  ]

  /// Those that the municipality does not write: in the gate one of them, another for each other sample.
  private static func otherLanguages(for name: String) throws -> [Language] {
    let own = try language(of: name)
    let others = Language.allCases.filter { $0.rawValue != own }
    let place = letters.firstIndex(of: name) ?? 0
    return LongTests.areAskedFor ? others : [others[place % others.count]]
  }

  private static func language(of name: String) throws -> String? {
    let manifest = try String(
      contentsOf: Places.example("\(name)/municipality.toml"), encoding: .utf8)
    return manifest.firstMatch(of: /language = "(nb|nn|en)"/).map { String($0.1) }
  }

  /// The letters that a municipality which writes another language would send.
  private static func write(_ name: String, in language: Language, under folder: URL) throws {
    // All of them: one may extend another.
    for example in Places.examples {
      try FileManager.default.copyItem(
        at: Places.example(example), to: folder.appending(path: example))
    }
    let manifest = folder.appending(path: "\(name)/municipality.toml")
    let text = try String(contentsOf: manifest, encoding: .utf8)
      .replacing(/language = "(nb|nn|en)"/, with: "language = \"\(language.rawValue)\"")
    try Data(text.utf8).write(to: manifest)
    _ = try Program.run(Program.rutine, ["test", name, "--update"], in: folder)
  }

  @Test func `a page to print is as it was, and the same in each language`() throws {
    let markdown = try String(
      contentsOf: Places.example("samlevedtak/tests/letters/to_vedtak.md"), encoding: .utf8)
    let pages = try Language.allCases.map { language in
      try Program.run(
        Program.rutine,
        ["letter", "-", "--html", "-", "--lang", language.rawValue, "--sender", "Lindvik kommune"],
        input: markdown
      ).output
    }
    #expect(try golden("Screens/letter.html", pages[0]) == pages[0])
    for (language, page) in zip(Language.allCases, pages) {
      #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
      #expect(facts(page) == facts(pages[0]))
    }
  }

  /// Letters to somebody whose language is known.
  private static let areInTheirOwnLanguage: Set<String> = [
    "to_vedtak_nynorsk.md", "to_vedtak_engelsk.md",
  ]
}
