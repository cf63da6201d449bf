import Domain
import Rendering
import Routines

// What is shown.
extension DueWalk {
  func show(_ question: DueQuestion, _ plan: Plan?, _ place: String) throws {
    Output.line()
    output.show(Document([.heading(place)]))
    defer { Output.line() }
    let sight = try noteLook(at: plan, question)
    try store.read(at: nil) { source, _ in
      if let plan, case .proposal = question.matter {
        return output.show(
          try PlanPresentation(plan: plan, words: words, source: source, sight: sight).document)
      }
      guard case .entry(let entry) = question.matter else { return }
      let list = DueView.Row(entry, today: today, words: words, source: source)
      output.show(Document([try list.item(moved: plan)]))
      let findings = plan?.findings ?? []
      if !findings.isEmpty {
        output.show(Document([.lines(findings.map { $0.message[words.language] }, tone: .urgent)]))
      }
    }
  }

  /// Who is asked for a yes sees all that it would set, and that is noted.
  private func noteLook(at plan: Plan?, _ question: DueQuestion) throws -> PlanSight {
    guard let plan, plan.isApplicable else { return .masked }
    let fields = try store.read(at: nil) { source, _ in try source.fields() }
    let seen = PlanSight.proposed.capabilities(of: plan, fields, words.sensitiveWords)
    try AccessLog.note("due", question.subject, seen, plan.revision, in: store)
    return .proposed
  }

  func open(_ question: DueQuestion) throws {
    guard let key = question.about else { return Output.line(words.nothingToOpen) }
    try store.read(at: nil) { source, _ in
      guard let record = try source.record(key) else { return }
      let owner = try DueList.client(of: record, in: source)
      if let owner, let client = try source.record(RecordKey("client", owner)) {
        output.show(
          try ClientSituation(client: client, today: today, words: words, source: source).document)
      }
      guard key.type != "client" else { return }
      if owner != nil { Output.line() }
      let names = RecordPresentation(words: words, source: source)
      output.show(try names.document(of: record, Schema.type(key.type)))
    }
  }
}
