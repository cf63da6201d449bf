import Domain
import Foundation
import PackageReading
import Packages
import TestSupport
import Testing

/// The law of Norway by kind of decision and day, against a table written from the statutes by hand.
@Suite struct LawTests {
  private var law: LawBook { Package.scratch(of: .norway).law }

  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  /// The rows of the table: kind, day, time, who settles it, section of the time, basis, right.
  private static func rows() throws -> [[String]] {
    let file = Places.root.appending(path: "Tests/PackagesTests/complaints.txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst(2)
      .map { line in
        line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      }
  }

  private static let short = [
    "helse- og omsorgstjenesteloven": "hol", "pasient- og brukerrettighetsloven": "pbrl",
    "forvaltningsloven": "fvl", "sosialtjenesteloven": "sotjl", "psykisk helsevernloven": "phvl",
  ]

  private func name(_ id: String, on day: Day) throws -> String {
    let title = try #require(law.law(id, on: day), "\(id) on \(day.iso)").title[.nb]
    return Self.short.reduce(title) { $0.replacing($1.key, with: $1.value) }
  }

  @Test func `each kind of decision has the time, the body and the sections of its day`() throws {
    let rows = try Self.rows()
    #expect(rows.count == 25)
    for row in rows {
      let day = try day(row[1])
      let rule = try #require(law.rule(for: row[0], on: day), "\(row[0])")
      let body = try #require(law.body(rule.body, on: day), "\(row[0])")
      let names = { (ids: [String]) in
        ids.isEmpty ? "-" : try ids.map { try name($0, on: day) }.joined(separator: ", ")
      }

      let found = [
        row[0], row[1], rule.time.inWords[.en], body.title[.nb],
        try names([rule.law].compactMap { $0 }), try names(rule.basis),
        try names([rule.right].compactMap { $0 }),
      ]

      #expect(found == row)
      #expect((rule.remedy == .court) == (row[0] == "substance_coercion"))
      #expect((rule.start == .end) == (row[0] == "compulsory_care"))
      #expect(rule.isPostponable == !["substance_coercion", "compulsory_care"].contains(row[0]))
    }
  }

  @Test(arguments: [
    ("home_nursing", "2011-12-31"), ("coordinator", "2022-07-31"), ("housing_help", "2023-06-30"),
    ("start_loan", "2019-12-31"), ("respite", "2017-09-30"), ("financial_support", "2009-12-31"),
    ("combined", "2026-11-20"), ("cleaning", "2026-11-20"), ("", "2026-11-20"),
  ])
  func `a kind or a day that nobody looked up has no rule`(kind: String, iso: String) throws {
    #expect(law.rule(for: kind, on: try day(iso)) == nil)
  }

  /// Id, day, what an objection does there; "not in force", or "no leave".
  private static let sharing = [
    ("hpl-25", "2026-05-31", "unless_objected"),
    ("hpl-25", "2026-06-01", "unless_objected_or_weighty"),
    ("hpl-25", "2026-07-01", "unless_objected_or_weighty"),
    ("hpl-45", "2026-06-30", "unless_objected_or_weighty"),
    ("hpl-45", "2026-07-01", "not in force"),
    ("hpl-26", "2026-06-30", "not in force"),
    ("hpl-26", "2026-07-01", "unless_objected_or_weighty"),
    ("hpl-27", "2026-07-01", "unless_objected_or_weighty"), ("hpl-29a", "2026-07-01", "always"),
    ("fvl-13b", "2026-07-01", "always"), ("hpl-23", "2026-07-01", "always"),
    ("hol-6-1", "2026-07-01", "no leave"), ("hpl-10a", "2026-07-01", "no leave"),
    ("fvl-13a", "2026-07-01", "no leave"), ("hpl-22", "2026-07-01", "no leave"),
  ]

  @Test(arguments: sharing)
  func `what an objection does to sharing is of the day`(id: String, iso: String, does: String)
    throws
  {
    let found = law.law(id, on: try day(iso)).map { $0.sharing?.rawValue ?? "no leave" }
    #expect(found ?? "not in force" == does)
  }

  @Test func `what was rewritten reads as it did on the day`() throws {
    let summary = { (id: String, iso: String) in law.law(id, on: try day(iso))?.summary }

    #expect(try summary("sotjl-15", "2023-06-30") != summary("sotjl-15", "2023-07-01"))
    #expect(try summary("hab", "2022-07-31") != summary("hab", "2022-08-01"))
    #expect(try summary("ip-forskriften", "2022-07-31") == nil)
    #expect(try summary("ip-forskriften", "2022-08-01") != nil)
    #expect(try summary("hol-3-7", "2023-07-01") == nil)
    #expect(try summary("hpl-25", "2026-06-30") != summary("hpl-25", "2026-07-01"))
  }

  @Test func `what norge says is complete: no gap in what it cites, a source, a day of checking`()
    throws
  {
    let far = try day("2030-01-01")
    for (kind, rules) in law.decisions {
      for rule in rules {
        let from = try #require(rule.period.from, "\(kind)")
        #expect(rule.period.source != nil && rule.period.checked != nil, "\(kind)")
        for id in rule.basis + [rule.right, rule.law, rule.bodyLaw].compactMap({ $0 }) {
          #expect(law.law(id, on: from) != nil, "\(kind) cites \(id) from \(from.iso)")
          #expect(law.law(id, on: rule.period.until ?? far) != nil, "\(kind) cites \(id)")
        }
        #expect(law.body(rule.body, on: from) != nil, "\(kind)")
        #expect(rules.count { $0.period.includes(from) } == 1, "\(kind) on \(from.iso)")
      }
    }
    for id in law.notices.flatMap(\.laws.values) { #expect(law.law(id, on: far) != nil, "\(id)") }
    for (id, versions) in law.laws {
      for version in versions {
        #expect(version.period.source != nil && version.period.from != nil, "\(id)")
        let first = try #require(version.period.from)
        #expect(versions.count { $0.period.includes(first) } == 1, "\(id) on \(first.iso)")
      }
    }
  }

  @Test func `of a package its latest version says the law, and every version what is sensitive`()
    throws
  {
    let terms = """
      [laws.own]
      title = "Own"
      from = 2020-01-01
      [vocabularies.group_kinds]
      own = { nb = "n", nn = "n", en = "n", sensitivity = "health" }
      """
    let head = ##"""
      api = 1
      id = "a"
      version = "1.0.0"
      languages = ["nb"]
      title = { nb = "A", nn = "A", en = "A" }
      """##
    let (first, second) = (
      PackageArchive(name: "a@1.0.0", files: ["municipality.toml": "\(head)\n\(terms)"]),
      PackageArchive(name: "a@1.0.1", files: ["municipality.toml": head])
    )
    let day = try day("2026-11-20")

    #expect(LawBook.norge([first]).law("own", on: day) != nil)
    #expect(LawBook.norge([second, first]).law("own", on: day) == nil)
    #expect(Lexicon([second, first]).sensitiveWords.contains("own", in: "group_kinds"))
  }
}
