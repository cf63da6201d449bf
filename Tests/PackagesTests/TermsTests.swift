import Domain
import Foundation
import PackageReading
import Packages
import TestSupport
import Testing

/// What holds by date: laws, words and parameters, of Norway and of the municipality.
@Suite struct TermsTests {
  private static let manifest = """
    [municipality]
    id = "lia"
    name = "Lia"
    [package]
    version = "1.0.0"
    api = 1
    extends = ["norge"]
    [calendar]
    closed_yearly = ["12-24"]
    closed = ["2026-05-15"]
    [vocabularies.group_kinds]
    steering = { title = "Styret" }
    night_watch = { nb = "nattevakt", nn = "nattevakt", en = "night watch", from = 2025-01-01 }
    [parameters.youth_age]
    title = { nb = "Ungdomsteam til", nn = "Ungdomslag til", en = "Youth team up to" }
    unit = "years"
    values = [{ from = 2000-01-01, value = 23 }, { from = 2015-06-01, value = 25 }]
    [parameters.preliminary_reply]
    title = "Svar"
    unit = "weeks"
    law = "fvl-11a"
    values = [{ from = 1970-01-01, value = 2 }]
    [laws.own]
    title = "Kommunens regler"
    from = 2020-01-01
    [[decisions.allocation]]
    basis = ["own"]
    time = 6
    unit = "weeks"
    body = "klagenemnd"

    """

  private func package(_ manifest: String = manifest) throws -> Package {
    try Places.withFolder { folder in
      try Places.write(["municipality.toml": manifest], in: folder)
      return try PackageReader.read(folder.path).get()
    }
  }

  private func terms(_ iso: String) throws -> PackageTerms {
    try package().terms(on: day(iso))
  }

  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  @Test func `a run as of 2010 has the laws of 2010, and one as of 2026 those of 2026`() throws {
    let (then, now) = (
      Set(try terms("2010-06-01").laws.keys), Set(try terms("2026-11-20").laws.keys)
    )

    #expect(then.isSuperset(of: ["hpl-45", "sotjl-15", "fvl-29"]))
    #expect(then.isDisjoint(with: ["hol-7-1", "boligsosialloven-6", "utskriving"]))
    #expect(now.isSuperset(of: ["hol-7-1", "hol-7-2", "boligsosialloven-6", "utskriving"]))
    #expect(now.isDisjoint(with: ["hpl-45", "pbrl-2-1a", "hol-3-7"]))
    #expect(try terms("2023-06-30").laws["boligsosialloven-6"] == nil)
    #expect(try terms("2023-07-01").laws["boligsosialloven-6"] != nil)
  }

  @Test func `a municipality adds words and values of its own, and they win`() throws {
    let now = try terms("2026-11-20")
    let groups = try #require(now.vocabularies["group_kinds"])

    #expect(groups["steering"]?[.nn] == "Styret")
    #expect(groups["needs"]?[.nn] == "behovsutval")
    #expect(groups["night_watch"]?[.en] == "night watch")
    #expect(try terms("2024-12-31").vocabularies["group_kinds"]?["night_watch"] == nil)
    #expect(now.parameters["preliminary_reply"] == ParameterValue(2, .weeks))
    #expect(now.law.rule(for: "allocation", on: try day("2026-11-20"))?.time.value == 6)
    #expect(now.law.rule(for: "start_loan", on: try day("2026-11-20"))?.time.value == 3)
    #expect(now.parameters["youth_age"] == ParameterValue(25, .years))
    #expect(try terms("2015-05-31").parameters["youth_age"]?.value == 23)
    #expect(try terms("1999-12-31").parameters["youth_age"] == nil)
    #expect(try now.calendar.isHoliday(day("2026-05-15")))
    #expect(try now.calendar.isHoliday(day("2030-12-24")))
    let origins = try package().origins { $0.parameters["preliminary_reply"] != nil }
    #expect(origins == ["lia@1.0.0", "norge@1.0.0"])
  }

  @Test func `norge has words for every vocabulary that a field is of`() throws {
    let now = try terms("2026-11-20")
    for name in Set(Schema.norway.types.flatMap(\.fields).compactMap(\.vocabulary)) {
      #expect(now.vocabularies[name]?.isEmpty == false, "\(name)")
    }
  }

  @Test(arguments: [
    ("night_watch =", "nightWatch =", "'vocabularies.group_kinds.nightWatch' is a word of"),
    ("s.group_kinds]", "s.group_kind]", "there is no vocabulary 'group_kind'; did you mean"),
    ("unit = \"years\"", "unit = \"year\"", "'parameters.youth_age.unit' is one of number"),
    ("value = 23 }", "valu = 23 }", "'parameters.youth_age.values' has { from"),
    ("time = 6", "time = 0", "'decisions.allocation' needs time = 3 and unit = \"weeks\""),
    ("body =", "boddy =", "'decisions.allocation.body' is missing"),
    (
      "[[decisions.allocation]]", "[decisions]\nallocation = [1]\n[x]",
      "is a table, or several: write [["
    ),
    ("12-24", "24-12", "'calendar.closed_yearly' has days as \"12-24\""),
    ("title = \"Styret\"", "nob = \"Styret\"", "steering' needs a title"),
    ("\"Styret\"", "{ nob = \"Styret\" }", "steering.title' needs a title"),
  ])
  func `a mistake is found`(right: String, wrong: String, expected: String) throws {
    let error = try #require(throws: PackageError.self) {
      try package(Self.manifest.replacingOccurrences(of: right, with: wrong))
    }
    #expect(error.findings.contains { $0.message[.en].contains(expected) }, "\(error.findings)")
  }
}
