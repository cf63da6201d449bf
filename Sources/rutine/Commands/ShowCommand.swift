import ArgumentParser
import Domain
import Rendering

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: Speech.help("help.show"),
    discussion: Speech.help("help.show.discussion"))

  @Argument(help: .spoken("help.show.type"), completion: .list(Schema.showNames))
  var type: String

  @Argument(help: .spoken("help.show.id"))
  var id: String

  @Option(help: .spoken("help.revision", valueName: "n"))
  var revision: Int?

  @Flag(help: .spoken("help.show.sensitive"))
  var sensitive = false

  @Flag(help: .spoken("help.show.fields"))
  var fields = false

  @Option(help: .spoken("help.as_of_look", valueName: "day"))
  var asOf: Day?

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  private var day: Day { asOf ?? WallClock.today }

  func run() throws {
    if type == "run" || type == "runs" { return try showRun() }
    let type = try Schema.named(type)
    try register.open { store in
      let words = try output.words(of: store)
      if sensitive { try noteLook(at: type, words.sensitiveWords, in: store) }
      try store.read(at: revision) { source, revision in
        let record = try record(of: type, source)
        if output.json {
          return try output.show(
            json: RecordsAnswer(
              type: type, revision, [record], source.fields(), words.sensitiveWords,
              sensitive: sensitive))
        }
        let presentation = RecordPresentation(
          words: words, source: source, isOpen: sensitive)
        output.page(
          type.id == "client" && !fields && !sensitive
            ? try ClientSituation(client: record, today: day, words: words, source: source).document
            : try presentation.document(of: record, type))
      }
    }
  }

  private func record(of type: RecordType, _ source: any RecordSource) throws -> Record {
    try source.existing(RecordKey(type.id, id))
  }

  /// Noted before it is shown: what cannot be noted is not shown.
  private func noteLook(
    at type: RecordType, _ words: SensitiveWords, in store: any Store
  ) throws {
    let (capabilities, revision) = try store.read(at: revision) { source, revision in
      let record = try record(of: type, source)
      let fields = try source.fields().all(of: type.id).filter { record[$0.name] != nil }
      return (Set(fields.compactMap { words.sensitivity(of: $0).capability }).sorted(), revision)
    }
    try AccessLog.note("show", RecordKey(type.id, id).outline, capabilities, revision, in: store)
  }

  private func showRun() throws {
    try register.open { store in
      guard let plan = try store.plan(id) else {
        throw RegisterError(.notFound, LocalizedText(message: "error.no_run", ["id": id]))
      }
      let words = try output.words(of: store)
      let sight: PlanSight = sensitive ? .all : .masked
      let (fields, latest) = try store.read(at: nil) { source, latest in
        (try source.fields(), latest)
      }
      try AccessLog.note(
        "show", "run \(plan.id)", sight.capabilities(of: plan, fields, words.sensitiveWords),
        latest, in: store)
      if output.json {
        return try output.show(
          json: PlanAnswer(applied: true, revision: nil, plan: plan, fields, words, sight))
      }
      try store.read(at: nil) { source, _ in
        output.page(
          try PlanPresentation(plan: plan, words: words, source: source, sight: sight).document)
      }
    }
  }
}
