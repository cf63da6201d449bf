import Casework
import Domain
import Rendering
import Testing

/// Figures of one register beside those of another, and what they come to.
@Suite struct FigureTests {
  private func plan(_ indicators: [Indicator], trait: String? = nil) -> Plan {
    let head = PlanHead(
      register: RegisterID(1, 2), revision: 1,
      package: PackageReference(id: "p", version: "1.0.0", hash: "h"), routine: "figures",
      title: LocalizedText("Figures"), asOf: Desk.today, host: "rutine")
    let traits = trait.map { [Trait("size", LocalizedText("Size"), value: LocalizedText($0))] }
    return Plan(head, [PlanRecord(nil, indicators: indicators, traits: traits ?? [])])
  }

  private func source(_ register: String, _ count: Double, of: Double, trait: String? = nil)
    -> Figures.Source
  {
    let share = Indicator("share", LocalizedText("Share"), count: count, of: of)
    return Figures.Source(package: "P", register: register, plan: plan([share], trait: trait))
  }

  @Test func `registers stand beside each other, and a share is of all of them together`() throws {
    let figures = try Figures(
      [source("a", 1, of: 2), source("b", 1, of: 8)], by: nil, isComparingPackages: false)
    #expect(
      figures.csv(Words(.en)) == """
        name;label;column;count;of
        share;Share;a;1,0;2,0
        share;Share;b;1,0;8,0
        share;Share;Together (2);2,0;10,0

        """)
  }

  @Test func `packages are compared without a sum`() throws {
    let figures = try Figures(
      [source("a", 1, of: 2), source("a", 1, of: 8)], by: nil, isComparingPackages: true)
    #expect(!figures.csv(Words(.en)).contains("Together"))
  }

  @Test func `registers of one kind are one column`() throws {
    let figures = try Figures(
      [
        source("a", 1, of: 2, trait: "small"), source("b", 1, of: 8, trait: "large"),
        source("c", 3, of: 4, trait: "small"),
      ], by: "size", isComparingPackages: false)
    let lines = figures.csv(Words(.en)).split(separator: "\n").dropFirst()
    #expect(
      lines == [
        "share;Share;large;1,0;8,0", "share;Share;small (2);4,0;6,0",
        "share;Share;Together (3);5,0;14,0",
      ])
  }

  @Test func `a trait that no register has is said with the nearest`() throws {
    let error = try #require(throws: UsageError.self) {
      try Figures([source("a", 1, of: 2, trait: "small")], by: "sise", isComparingPackages: false)
    }
    #expect(error.message[.en].contains("did you mean 'size'?"))
  }

  @Test func `a routine without figures is no report, and no plan at all is none either`() {
    let none = Figures.Source(package: "P", register: "a", plan: plan([]))
    #expect(throws: UsageError.self) {
      try Figures([none], by: nil, isComparingPackages: false)
    }
    #expect(throws: UsageError.self) { try Figures([], by: nil, isComparingPackages: false) }
  }
}
