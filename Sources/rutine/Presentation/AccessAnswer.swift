import Domain

/// What --json of list access prints.
struct AccessAnswer: Encodable {
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
}
