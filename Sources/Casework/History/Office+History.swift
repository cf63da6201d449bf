package import Domain

// What has happened to a register, and who looked.
extension Office {
  /// What was committed from that day on or ever, latest first.
  package func commits(since day: Day?) throws -> CommitsAnswer {
    CommitsAnswer(try store.commits(since: day))
  }

  /// Who looked at that client or at anything sensitive, from that day on or ever, latest first.
  package func accesses(to client: String?, since day: Day?) throws -> AccessAnswer {
    let subject = client.map { RecordKey("client", $0).outline }
    return AccessAnswer(try store.accesses(to: subject, since: day))
  }

  /// The latest answer to each thing asked about, latest first; a key has the same as its proposal.
  package func answers() throws -> AnswersAnswer {
    AnswersAnswer(try store.answers().filter { !Answer.isKey($0.gist) })
  }
}
