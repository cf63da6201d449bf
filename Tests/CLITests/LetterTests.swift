import Foundation
import TestSupport
import Testing

/// Every letter of the sample municipalities in bokmål, nynorsk and English.
///
/// A municipality that wrote another language would send the golden letters of its own tests in
/// it: Letters/LANGUAGE/PACKAGE/LETTER.md; RECORD_SNAPSHOTS=1 writes them anew.
@Suite struct LetterTests {
  private static let letters = Places.examples.filter { name in
    FileManager.default.fileExists(atPath: Places.example("\(name)/tests/letters").path)
  }

  @Test(arguments: letters, ["nb", "nn", "en"])
  func `a letter is as it was in each language`(name: String, language: String) throws {
    try Places.withFolder { folder in
      // All of them: one may extend another.
      for example in Places.examples {
        try FileManager.default.copyItem(
          at: Places.example(example), to: folder.appending(path: example))
      }
      let package = folder.appending(path: name)
      let manifest = package.appending(path: "municipality.toml")
      let text = try String(contentsOf: manifest, encoding: .utf8)
        .replacing(/language = "(nb|nn|en)"/, with: "language = \"\(language)\"")
      try Data(text.utf8).write(to: manifest)

      _ = try Program.run(Program.rutine, ["test", name, "--update"], in: folder)

      let made = package.appending(path: "tests/letters")
      for file in try FileManager.default.contentsOfDirectory(atPath: made.path).sorted() {
        let letter = try String(contentsOf: made.appending(path: file), encoding: .utf8)
        #expect(try golden("Letters/\(language)/\(name)/\(file)", letter) == letter)
      }
    }
  }

  @Test(arguments: ["nb", "nn", "en"])
  func `a page to print is as it was in each language`(language: String) throws {
    let markdown = try String(
      contentsOf: Places.root.appending(
        path: "Tests/CLITests/Letters/\(language)/samlevedtak/to_vedtak.md"), encoding: .utf8)
    let page = try Places.withFolder { folder in
      try Program.run(
        Program.rutine,
        ["letter", "-", "--html", "-", "--lang", language, "--sender", "Lindvik kommune"],
        in: folder, input: markdown
      ).output
    }
    #expect(page.contains("<html lang=\"\(language)\">"))
    #expect(try golden("Letters/\(language)/to_vedtak.html", page) == page)
  }

  @Test(arguments: ["nb", "nn", "en"])
  func `no letter of a municipality is left in another language`(language: String) throws {
    let wrong = [
      "nb": #/\b(ikkje|frå|dykk|Kva|the)\b/#, "nn": #/\b(ikke|fra|hvem|the|uken)\b/#,
      "en": #/\b(ikke|ikkje|innen|innan|Rettane|rettigheter|Du har)\b/#,
    ]
    let pattern = try #require(wrong[language])
    let folder = Places.root.appending(path: "Tests/CLITests/Letters/\(language)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var count = 0
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "md", !Self.areInTheirOwnLanguage.contains(file.lastPathComponent)
      else { continue }
      let letter = try String(contentsOf: file, encoding: .utf8)
      #expect(letter.firstMatch(of: pattern)?.output.0 == nil, "\(file.lastPathComponent)")
      count += 1
    }
    #expect(count > 10)
  }

  /// Letters to somebody whose language is known.
  private static let areInTheirOwnLanguage: Set<String> = [
    "to_vedtak_nynorsk.md", "to_vedtak_engelsk.md",
  ]
}
