import Domain

/// What --json of list answers prints.
struct AnswersAnswer: Encodable {
  struct View: Encodable {
    let time: String
    let who: String
    let subject: String
    let answer: String
    let reason: String?
    let asOf: Day

    enum CodingKeys: String, CodingKey {
      case time, who, subject, answer, reason
      case asOf = "as_of"
    }
  }

  let version = 1
  let answers: [View]

  init(_ answers: [Answer]) {
    self.answers = answers.map {
      View(
        time: $0.time, who: $0.who, subject: $0.subject, answer: $0.kind.rawValue,
        reason: $0.reason, asOf: $0.day)
    }
  }
}
