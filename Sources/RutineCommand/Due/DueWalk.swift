import Casework
import Domain
import Rendering

/// Walks through what falls due, one by one, and does what is said yes to.
///
/// Each answer is kept at once: whoever stops half-way goes on where they were.
struct DueWalk {
  let search: DueSearch
  let screen: Screen
  private var tally = DueTally()
  private var words: Words { search.words }

  init(_ search: DueSearch, _ screen: Screen) {
    self.search = search
    self.screen = screen
  }

  mutating func walk(through all: DueQuestions) throws {
    let questions = all.questions
    tally.waiting = all.waiting
    if let stopped = search.document(of: all.stopped) { screen.show(stopped) }
    for (place, question) in questions.enumerated() {
      tally.left = questions.count - place
      Signals.say(words.tally(tally))
      guard try ask(question, "\(place + 1)/\(questions.count)") else { break }
      tally.left = questions.count - place - 1
    }
    Output.line()
    Output.line(words.tally(tally))
  }

  /// One question, until it is answered.
  private struct Asking {
    var edits: [DayEdit] = []
    var plan: Plan?
    /// What the answer is about: the proposal as it was before a day was changed.
    var asked: Plan?
    var isAsked = false
    var isShown = false
  }

  /// Whether to go on.
  private mutating func ask(_ question: DueQuestion, _ place: String) throws -> Bool {
    var asking = Asking()
    while try present(question, &asking, place) {
      try Output.requireWritten()
      let canDo = asking.plan?.isApplicable ?? false
      let reply = DueReply(Terminal.reply(words.dueQuestion(canDo: canDo)))
      if let goesOn = try settle(reply, question, &asking) { return goesOn }
    }
    return true
  }

  /// Shows the question as the register is now; false when there is nothing to ask any more.
  private mutating func present(
    _ question: DueQuestion, _ asking: inout Asking, _ place: String
  ) throws -> Bool {
    let (stands, plan) = try search.current(question, edits: asking.edits)
    guard stands else { return false }
    // A yes is to the plan that was shown: another one, since somebody changed the register, is shown first.
    if plan?.id != asking.plan?.id { asking.isShown = false }
    // Nor is a no to another proposal than the one that was shown.
    if !asking.isAsked || plan?.revision != asking.plan?.revision {
      asking.asked = asking.edits.isEmpty ? plan : try search.current(question).plan
      asking.isAsked = true
      if try isAnswered(question, asking.asked) { return false }
    }
    asking.plan = plan
    if !asking.isShown { try show(question, plan, place) }
    asking.isShown = true
    return true
  }

  /// Does what is said; whether to go on, or nil to ask again.
  private mutating func settle(
    _ reply: DueReply, _ question: DueQuestion, _ asking: inout Asking
  ) throws -> Bool? {
    switch reply {
    case .yes where asking.plan?.isApplicable == true:
      if try apply(asking.plan, question) { return true }
      asking.isShown = false
    case .no:
      let reason = Terminal.reply(words.whyNot).flatMap { $0.isEmpty ? nil : $0 }
      guard reason.map(Self.isReason) ?? true else {
        Output.line(words.noReason)
        return nil
      }
      try remember(.no, question, asking.asked, reason)
      return true
    case .later:
      try remember(.later, question, asking.asked, nil)
      return true
    case .day:
      guard let edit = try otherDay(question, asking.plan) else { return nil }
      asking.edits.removeAll { ($0.change, $0.field) == (edit.change, edit.field) }
      asking.edits.append(edit)
      asking.isShown = false
    case .open: try open(question)
    case .quit: return false
    case .yes, .unknown: Output.line(words.dueHelp)
    }
    return nil
  }
}

// What is shown.
extension DueWalk {
  private func show(_ question: DueQuestion, _ plan: Plan?, _ place: String) throws {
    Output.line()
    screen.show(Document([.heading(place)]))
    for document in try search.document(of: question, plan) { screen.show(document) }
    Output.line()
  }

  private func open(_ question: DueQuestion) throws {
    guard let documents = try search.documents(about: question) else {
      return Output.line(words.nothingToOpen)
    }
    for (place, document) in documents.enumerated() {
      if place > 0 { Output.line() }
      screen.show(document)
    }
  }
}

// What is said, and what comes of it.
extension DueWalk {
  private static func isReason(_ text: String) -> Bool {
    text.utf8.count <= 4000 && CleanText.isClean(text, inLines: false)
  }

  private mutating func isAnswered(_ question: DueQuestion, _ plan: Plan?) throws -> Bool {
    guard try search.isAnswered(question, plan) else { return false }
    tally.before += 1
    return true
  }

  private mutating func apply(_ plan: Plan?, _ question: DueQuestion) throws -> Bool {
    guard let plan else { return false }
    do {
      let revision = try search.apply(plan, to: question)
      tally.done += 1
      Output.line(words.applied(revision))
      return true
    } catch let error as RegisterError where error.isRefusal {
      // Somebody else changed it meanwhile: it is shown as it is now, and asked about again.
      for text in [error.message] + error.findings.map(\.message) {
        Output.line(text[words.language])
      }
      return false
    }
  }

  private mutating func remember(
    _ kind: Answer.Kind, _ question: DueQuestion, _ plan: Plan?, _ reason: String?
  ) throws {
    try search.remember(kind, to: question, about: plan, because: reason)
    tally.count(kind)
  }

  private func otherDay(_ question: DueQuestion, _ plan: Plan?) throws -> DayEdit? {
    let days = search.editable(in: plan, of: question)
    guard !days.isEmpty else {
      Output.line(words.noDay)
      return nil
    }
    for (place, day) in days.enumerated() where days.count > 1 {
      Output.line("\(place + 1). \(day.label)")
    }
    let chosen = days.count == 1 ? "1" : Terminal.reply(words.whichDay(days.count)) ?? ""
    guard let place = Int(chosen), place > 0, days.indices.contains(place - 1) else { return nil }
    let said = Terminal.reply(words.newDay(days[place - 1].label)) ?? ""
    guard let day = Day(said: said, from: search.today) else {
      Output.line(words.notADay)
      return nil
    }
    let edit = days[place - 1].edit
    return DayEdit(change: edit.change, field: edit.field, day: day)
  }
}
