import ArgumentParser
import Domain
import PackageReading
import Packages
import Rendering
import Routines
import ScriptAPI
import Workers

struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: Speech.help("help.due"),
    discussion: Speech.help("help.due.discussion"))

  enum Grouping: String, ExpressibleByArgument, CaseIterable {
    case day, person, unit
  }

  @Option(help: .spoken("help.due.until", valueName: "day"))
  var until: Day?

  @Option(help: .spoken("help.due.unit", valueName: "id"))
  var unit: String?

  @Option(help: .spoken("help.due.worker", valueName: "id"))
  var worker: String?

  @Option(help: .spoken("help.due.by"))
  var by: Grouping = .day

  @Option(
    help: .spoken("help.due.package", valueName: "folder"))
  var package: String?

  @Option(help: .spoken("help.due.routine", valueName: "name"))
  var routine: String?

  @Flag(help: .spoken("help.due.apply"))
  var apply = false

  @Flag(help: .spoken("help.due.yes"))
  var yes = false

  @Flag(help: .spoken("help.due.again"))
  var again = false

  @Option(help: .spoken("help.as_of_look", valueName: "day"))
  var asOf: Day?

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  /// The package's: what was asked for, else what rutine.toml says.
  private var folder: String? { package ?? Defaults.current.package }

  func validate() throws {
    if routine != nil, folder == nil { throw ValidationError(spoken: "usage.routine") }
    if yes, folder == nil || routine == nil { throw ValidationError(spoken: "usage.yes") }
    if apply, output.json { throw ValidationError(spoken: "usage.walk_json") }
    if let until, let asOf, until < asOf { throw ValidationError(spoken: "usage.until") }
  }

  func run() throws {
    let read = try folder.map { try PackageReader.read($0).get() }
    try register.open { store in
      let words =
        try read.map { try output.words(Lexicon($0), over: store) } ?? output.words(of: store)
      try store.read(at: nil) { source, _ in try requireKnown(source) }
      let search = try search(read)
      // The register is closed only when nobody else reads it.
      defer { search.evaluator?.end() }
      if yes { return try sweep(search, store, words) }
      if apply { return try walk(search, store, words) }
      try show(search, store, words)
    }
  }

  private func search(_ package: Package?) throws -> DueSearch {
    let today = asOf ?? WallClock.today
    let evaluator = try package.map { WorkerEvaluator(try Evaluators.program(), $0, at: nil) }
    return DueSearch(
      package: package, evaluator: evaluator, routine: routine,
      filter: DueList.Filter(unit: unit, worker: worker),
      today: today, until: until ?? today.adding(days: 14))
  }

  private func show(_ search: DueSearch, _ store: any Store, _ words: Words) throws {
    let (list, proposals) = try store.read(at: nil) { source, revision in
      (try search.list(in: source), try search.proposals(in: source, revision))
    }
    try noteUse(by: search, store)
    try store.read(at: nil) { source, _ in
      if output.json {
        return try output.show(json: DueAnswer(list, proposals, words.language))
      }
      let view = DueView(list: list, grouping: by, words: words, source: source)
      output.page(Document(try view.blocks + view.blocks(of: proposals, by: folder ?? "")))
    }
  }

  private func questions(_ search: DueSearch, _ store: any Store) throws -> DueQuestions {
    let questions = try store.read(at: nil) { source, revision in
      try search.questions(in: source, revision)
    }
    try noteUse(by: search, store)
    return questions
  }

  private func walk(_ search: DueSearch, _ store: any Store, _ words: Words) throws {
    var walk = DueWalk(store, output, words, today: search.today, again: again)
    try walk.walk(through: questions(search, store))
  }

  private func sweep(_ search: DueSearch, _ store: any Store, _ words: Words) throws {
    var sweep = DueSweep(store, output, words)
    guard try sweep.sweep(through: questions(search, store)) else { throw ExitCode(1) }
  }

  private func noteUse(by search: DueSearch, _ store: any Store) throws {
    let (capabilities, revision) = try store.read(at: nil) { source, revision in
      (try search.capabilities(in: source), revision)
    }
    try AccessLog.note("due", search.package?.name ?? "", capabilities, revision, in: store)
  }

  /// A misspelt id is no empty list.
  private func requireKnown(_ source: any RecordSource) throws {
    if let unit { _ = try source.existing(RecordKey("unit", unit)) }
    if let worker { _ = try source.existing(RecordKey("worker", worker)) }
  }
}
