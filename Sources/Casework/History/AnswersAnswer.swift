import Domain
package import Rendering

/// What was answered to what fell due: with --json what list answers prints.
package struct AnswersAnswer: Encodable {
  struct View: Encodable {
    let time: String
    let who: String
    let subject: String
    let answer: Answer.Kind
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
        time: $0.time, who: $0.who, subject: $0.subject, answer: $0.kind,
        reason: $0.reason, asOf: $0.day)
    }
  }

  package func document(_ words: Words) -> Document {
    let rows = answers.map {
      [$0.time, $0.who, $0.subject, words.answer($0.answer), $0.reason ?? ""]
    }
    return Document([.table(Table(heading: words.answerHeading, rows: rows))])
  }
}
