package import Domain
package import Rendering

// One question at a time: shown, answered, done.
extension DueSearch {
  /// Whether a question still stands as the register is now, with the plan of what would be done.
  package func current(
    _ question: DueQuestion, edits: [DayEdit] = []
  ) throws -> (stands: Bool, plan: Plan?) {
    if case .proposal = question.matter {
      return try evaluating { try question.current(over: $0, $1, edits: edits) }
    }
    return try store.read(at: nil) { source, revision in
      try question.current(over: source, revision, edits: edits)
    }
  }

  /// Whether somebody has answered already what the plan proposes.
  ///
  /// A no to what has its turn again was for its time, and is no answer any more; but nothing is done without
  /// asking to which a person said no.
  package func isAnswered(
    _ question: DueQuestion, _ plan: Plan?, isAsking: Bool = true
  ) throws -> Bool {
    guard !order.again,
      let answer = try store.answer(
        to: question.subject, gist: question.gist(of: plan, in: store.schema))
    else { return false }
    return answer.holds(on: today) && !(isAsking && question.returns && answer.kind == .no)
  }

  /// Does what the plan proposes; returns the new revision.
  package func apply(_ plan: Plan, to question: DueQuestion) throws -> Int {
    let revision = try office.apply(plan, to: question.terms)
    // What the walk itself wrote is no other state, when nobody wrote before it.
    if noted.revision == revision - 1 { noted.revision = revision }
    return revision
  }

  /// Keeps what somebody said, so that nobody is asked twice.
  package func remember(
    _ kind: Answer.Kind, to question: DueQuestion, about plan: Plan?, because reason: String?
  ) throws {
    try office.remember(
      kind, to: question.terms, question.gists(of: plan, for: kind, in: store.schema),
      because: reason)
  }

  /// What a question is about and what would be done, as people read it.
  ///
  /// Who is asked for a yes sees all that it would set, and that is noted.
  package func document(of question: DueQuestion, _ plan: Plan?) throws -> [Document] {
    // Somebody may have taken up meanwhile what marks more words.
    let words = try order.package.map { try office.words(of: $0) } ?? office.words()
    let sight = try plan.map { plan in
      plan.isApplicable ? try open(question, plan) : .masked(words)
    }
    return try store.read(at: nil) { source, _ in
      switch question.matter {
      case .proposal:
        guard let plan, let sight else { return [] }
        let shown = PlanPresentation(plan: plan, words: words, source: source, sight: sight)
        let since = question.since.map { Document([.lines([words.dueSince($0)])]) }
        return [try shown.document] + [since].compactMap { $0 }
      case .entry(let entry):
        let row = DueView.Row(entry, today: today, words: words, source: source)
        let findings = (plan?.findings ?? []).map { $0.message[words.language] }
        return [Document([try row.item(moved: plan)])]
          + (findings.isEmpty ? [] : [Document([.lines(findings, tone: .urgent)])])
      }
    }
  }

  /// Notes that all of what the plan would set is seen.
  @discardableResult
  package func open(_ question: DueQuestion, _ plan: Plan) throws -> PlanSight {
    try office.open(plan, .proposed, words, of: question.subject, by: "due")
  }

  /// The person that a question is about, and the record; nil when it is about neither.
  package func documents(about question: DueQuestion) throws -> [Document]? {
    guard let key = question.about else { return nil }
    return try store.read(at: nil) { source, _ in
      guard let record = try source.record(key) else { return [] }
      let owner = try DueList.client(of: record, in: source)
      let client = try owner.flatMap { try source.record(RecordKey("client", $0)) }
      let situation = try client.map {
        try ClientSituation(client: $0, today: today, words: words, source: source).document
      }
      guard key.type != "client" else { return [situation].compactMap { $0 } }
      let names = RecordPresentation(words: words, source: source)
      let fields = try names.document(of: record, record.type)
      return [situation].compactMap { $0 } + [fields]
    }
  }

  /// What stopped routines, as people read it; nil when nothing did.
  package func document(of stopped: [Finding]) -> Document? {
    let lines = stopped.map { "- \($0.message[words.language]) [\($0.code)]" }
    return lines.isEmpty
      ? nil
      : Document([.heading(words.heading(.error), tone: .urgent), .lines(lines, tone: .urgent)])
  }

  /// Days that whoever answers may change, each with what people call it.
  package func editable(
    in plan: Plan?, of question: DueQuestion
  ) -> [(edit: DayEdit, label: String)] {
    question.editable(in: plan).map { edit in
      let type = plan.map { $0.changes[edit.change - 1].type } ?? question.about?.type
      let field = type.flatMap { store.schema.type($0).field(edit.field) }
      let name = field?.label[words.language] ?? edit.field
      return (edit, "\(name): \(words.date(edit.day))")
    }
  }
}
