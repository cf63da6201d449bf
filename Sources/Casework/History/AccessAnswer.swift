import Domain
package import Rendering

/// Who looked at what is sensitive: with --json what list access prints.
package struct AccessAnswer: Encodable {
  struct AccessView: Encodable {
    let time: String
    let who: String
    let command: String
    let subject: String
    let capabilities: [String]
    let revision: Int
  }

  let version = 1
  let access: [AccessView]

  init(_ accesses: [Access]) {
    access = accesses.map {
      AccessView(
        time: $0.time, who: $0.who, command: $0.command, subject: $0.subject,
        capabilities: $0.capabilities, revision: $0.revision)
    }
  }

  package func document(_ words: Words) -> Document {
    let rows = access.map {
      [$0.time, $0.who, $0.command, $0.subject, $0.capabilities.joined(separator: ", ")]
    }
    return Document([.table(Table(heading: words.accessHeading, rows: rows))])
  }
}
