import Domain
import Testing

@Suite struct RecordTests {
  /// All made up: the tax authority's population has month + 80, the directorates' month + 65,
  /// D-numbers day + 40.
  @Test(arguments: [
    "01816500059", "41816500042", "29820000100", "01666500012", "41666500006",
  ])
  func `an identity number is valid by its date and both check digits`(number: String) {
    #expect(NationalIdentityNumber.isValid(number))
  }

  @Test(arguments: [
    "01816500058", "01816500049", "", "1816500059", "001816500059", "1234567890", "abcdefghijk",
    "00000000000", "32816500000", "01936500087", "31826500061", "72816500185", "\u{661}1816500059",
    "0181650005 ", "01816500059\n",
  ])
  func `a number that is no identity number is refused`(number: String) {
    #expect(!NationalIdentityNumber.isValid(number))
  }

  @Test func `every field of every type accepts its own and refuses another kind`() {
    for field in Schema.norway.types.flatMap(\.fields) {
      let right: Value =
        switch field.kind {
        case .text: .text("Øvre vei 1")
        case .word: .text("a_word")
        case .choice(let words): .text(words[0])
        case .integer: .integer(1)
        case .decimal: .decimal(1.5)
        case .boolean: .boolean(true)
        case .day: .text("2026-11-20")
        case .time: .text("08:30")
        case .nationalIdentityNumber: .text(synthetic)
        case .texts: .list(["one", "two"])
        case .words: .list(["one"])
        case .reference: .text("id-1")
        case .references: .list(["id-1"])
        }
      #expect(field.kind.accept(right) != nil, "\(field.name)")
      #expect(field.kind.accept(.list(["\u{7}"])) == nil, "\(field.name)")
    }
  }

  /// Month + 80: no living person has such a number.
  private let synthetic = "01816500059"

  @Test func `every type, field and label is there in three languages`() {
    for type in Schema.norway.types {
      for text in [type.label, type.pluralLabel] + type.fields.map(\.label) {
        for language in Language.allCases { #expect(!text[language].isEmpty) }
      }
      for case .choice(let words) in type.fields.map(\.kind) {
        for word in words { #expect(ChoiceLabels.label(of: word) != nil, "\(word)") }
      }
      #expect(type.field(type.titleField) != nil)
      for target in type.fields.compactMap(\.kind.target) {
        #expect(Schema.norway.find(target.rawValue) != nil)
      }
    }
  }

  @Test(arguments: [
    ("decisons", "decisions"), ("statsu", "status"), ("Unit", "unit"), ("schedul", "schedule"),
  ])
  func `a slip of the fingers finds the name that was meant`(written: String, meant: String) {
    #expect(
      NearestName.to(written, among: ["decisions", "status", "unit", "schedule", "x"]) == meant)
    #expect(NearestName.to("quite_different", among: ["decisions", "status"]) == nil)
  }

  @Test func `a text without the language falls back to the nearest`() throws {
    let text = try #require(LocalizedText([.nb: "uke"]))

    #expect(text[.nn] == "uke")
    #expect(text[.en] == "uke")
  }
}
