import ArgumentParser
import Domain
import Packages
import Rendering
import Routines
import ScriptAPI

struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Shows what falls due, what is late first.",
    discussion: """
      rutine due
      rutine due --until 2026-12-24 --unit nav --by person
      rutine due --package our-municipality
      Open tasks, called meetings, planned visits, reviews, renewals and time limits of the register; \
      with a package, also what its routines would propose and find today. Nothing is written.
      """)

  enum Grouping: String, ExpressibleByArgument, CaseIterable {
    case day, person, unit
  }

  @Option(help: ArgumentHelp("Up to this day (default: two weeks ahead).", valueName: "day"))
  var until: Day?

  @Option(help: ArgumentHelp("Only what is this unit's.", valueName: "id"))
  var unit: String?

  @Option(help: ArgumentHelp("Only what is this worker's.", valueName: "id"))
  var worker: String?

  @Option(help: "Put together by day, person or unit.")
  var by: Grouping = .day

  @Option(
    help: ArgumentHelp("Also what this package's routines would propose.", valueName: "folder"))
  var package: String?

  @Option(help: ArgumentHelp("Of the package, only this routine.", valueName: "name"))
  var routine: String?

  @Option(help: ArgumentHelp("The day to look from (default: today).", valueName: "day"))
  var asOf: Day?

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if routine != nil, package == nil { throw ValidationError(spoken: "usage.routine") }
    if let until, let asOf, until < asOf { throw ValidationError(spoken: "usage.until") }
  }

  func run() throws {
    let today = asOf ?? WallClock.today
    let read = try package.map { try PackageReader.read($0).get() }
    try register.open { store in
      var used: Set<String> = []
      try store.read(at: nil) { source, revision in
        try requireKnown(source)
        let last = until ?? today.adding(days: 14)
        let list = try DueList(
          source, today: today, until: last, unit: unit, worker: worker)
        let proposals = try read.map { try proposed($0, source, revision, today) } ?? []
        used.formUnion(proposals.flatMap { $0.reads.capabilities ?? [] })
        try show(list, proposals, source, read?.manifest.language)
      }
      try AccessLog.note(
        "due", read?.name ?? "", used.sorted(), try store.latestRevision(), in: store)
    }
  }

  private func show(
    _ list: DueList, _ proposals: [Plan], _ source: any RecordSource, _ language: Language?
  ) throws {
    if output.json {
      return try output.show(json: DueAnswer(list, proposals, output.language()))
    }
    let words = Words(output.language(of: language))
    let view = DueView(list: list, grouping: by, words: words, source: source)
    output.show(Document(try view.blocks + view.blocks(of: proposals)))
  }

  /// A misspelt id is no empty list.
  private func requireKnown(_ source: any RecordSource) throws {
    for (type, id) in [(RecordTypeID("unit"), unit), ("worker", worker)] {
      guard let id, try source.record(RecordKey(type, id)) == nil else { continue }
      throw RegisterError(
        .notFound, LocalizedText(message: "error.no_record", ["record": RecordKey(type, id).spoken])
      )
    }
  }

  private func proposed(
    _ package: Package, _ source: any RecordSource, _ revision: Int, _ today: Day
  ) throws -> [Plan] {
    let wanted = routine.map { [$0] } ?? package.routines
    return try wanted.compactMap { name in
      let planner = try Planner(package, routine: name)
      // What is only ever run when somebody asks for it is never due.
      if routine == nil, planner.declaration.cadence == .manual { return nil }
      return try planner.plan(over: source, revision: revision, asOf: today)
    }
  }
}
