import Domain
import Foundation
import TestSupport

/// What a text says that no language, width or form changes: its numbers, with those of days, times and
/// identifiers.
func facts(_ text: String) -> [String] {
  text.matches(of: /\d+/).map { String($0.0) }.sorted()
}

/// Words that one language of ours has and another has not.
enum Vocabulary {
  /// Words of the text that only another language's catalogue or labels have, and no record or routine.
  static func foreign(in text: String, to language: Language) -> Set<String> {
    // Codes of findings are the same in every language, and so is what stands for times and digests.
    words(text.replacing(/\[[a-z_.]+\]|<[a-z]+>/, with: "")).intersection(foreign[language] ?? [])
  }

  static let foreign: [Language: Set<String>] = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { language in
      let others = Language.allCases.filter { $0 != language }
        .reduce(into: Set<String>()) { $0.formUnion(spoken($1)) }
      return (language, others.subtracting(spoken(language)).subtracting(data))
    })

  private static func spoken(_ language: Language) -> Set<String> {
    let labels = Schema.norway.types.flatMap { type in
      [type.label, type.pluralLabel] + type.fields.map(\.label)
    }
    return words(
      (Array(Message.catalogue(language).values) + labels.map { $0[language] })
        .joined(separator: " "))
  }

  /// What the samples' registers and packages say, in whatever language their people write.
  private static let data: Set<String> = {
    let files = FileManager.default.enumerator(
      at: Places.example("kommune-a"), includingPropertiesForKeys: nil)
    var all = words(Places.examples.joined(separator: " "))
    all.formUnion(
      words(
        (try? String(contentsOf: Places.example("kommune-b/municipality.toml"), encoding: .utf8))
          ?? ""))
    while let file = files?.nextObject() as? URL {
      all.formUnion(words((try? String(contentsOf: file, encoding: .utf8)) ?? ""))
    }
    return all
  }()

  static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().matches(of: /[a-zæøå]{2,}/).map { String($0.0) })
  }
}
