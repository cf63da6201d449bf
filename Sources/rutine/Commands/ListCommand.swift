import ArgumentParser
import Domain
import Rendering

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Speech.help("help.list"),
    discussion: Speech.help(
      "help.list.discussion", ["types": Schema.types.map(\.plural).joined(separator: ", ")])
  )

  @Argument(help: .spoken("help.list.type"), completion: .list(Schema.listNames))
  var type: String

  @Option(help: .spoken("help.revision", valueName: "n"))
  var revision: Int?

  @Option(help: .spoken("help.list.since", valueName: "day"))
  var since: Day?

  @Option(help: .spoken("help.list.client", valueName: "id"))
  var client: String?

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if since != nil, !["runs", "access"].contains(type) {
      throw ValidationError(spoken: "usage.since")
    }
    if client != nil, type != "access" { throw ValidationError(spoken: "usage.client") }
  }

  func run() throws {
    if type == "runs" { return try listRuns() }
    if type == "access" { return try listAccess() }
    if type == "answers" { return try listAnswers() }
    let type = try Schema.named(type)
    try register.open { store in
      let words = try output.words(of: store)
      try store.read(at: revision) { source, revision in
        let records = try source.records(RecordQuery(type.id))
        if output.json {
          return try output.show(
            json: RecordsAnswer(
              type: type, revision, records, source.fields(), words.sensitiveWords))
        }
        let presentation = RecordPresentation(words: words, source: source)
        output.page(try presentation.table(of: records, type))
      }
    }
  }

  private func listRuns() throws {
    let (commits, words) = try register.open {
      (try $0.commits(since: since), try output.words(of: $0))
    }
    if output.json { return try output.show(json: CommitsAnswer(commits)) }
    let rows = commits.map {
      [String($0.revision), $0.time, words.kind($0.kind), $0.label, $0.planID ?? ""]
    }
    output.page(Document([.table(Table(heading: words.runHeading, rows: rows))]))
  }
}

// The access log.
extension ListCommand {
  private func listAccess() throws {
    let subject = client.map { RecordKey("client", $0).outline }
    let (accesses, words) = try register.open {
      (try $0.accesses(to: subject, since: since), try output.words(of: $0))
    }
    if output.json { return try output.show(json: AccessAnswer(accesses)) }
    let rows = accesses.map {
      [$0.time, $0.who, $0.command, $0.subject, $0.capabilities.joined(separator: ", ")]
    }
    output.page(Document([.table(Table(heading: words.accessHeading, rows: rows))]))
  }
}

// What was answered to what fell due.
extension ListCommand {
  private func listAnswers() throws {
    let (answers, words) = try register.open {
      (try $0.answers(), try output.words(of: $0))
    }
    if output.json { return try output.show(json: AnswersAnswer(answers)) }
    let rows = answers.map {
      [$0.time, $0.who, $0.subject, words.answer($0.kind), $0.reason ?? ""]
    }
    output.page(Document([.table(Table(heading: words.answerHeading, rows: rows))]))
  }
}

extension Schema {
  /// What can be listed.
  static var listNames: [String] { types.map(\.plural) + ["runs", "access", "answers"] }
  /// What can be shown.
  static var showNames: [String] { types.map(\.id.rawValue) + ["run"] }

  /// The type that somebody named in the singular or the plural.
  static func named(_ name: String) throws -> RecordType {
    if let type = find(plural: name) ?? find(name) { return type }
    let names =
      types.flatMap { [$0.id.rawValue, $0.plural] } + ["run", "runs", "access", "answers"]
    throw UsageError(
      "error.no_record_type",
      ["name": name, "hint": NearestName.spokenHint(name, among: names)])
  }
}
