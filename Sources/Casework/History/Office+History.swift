package import Domain

// What has happened to a register, and who looked.
extension Office {
  /// What was committed from that day on or ever, latest first.
  package func history(since day: Day?) throws -> RegisterHistory {
    RegisterHistory(try store.commits(since: day))
  }

  /// Each version of the record that was committed from that day on or ever, latest first.
  ///
  /// That somebody looks at what is sensitive is noted first.
  package func history<Result>(
    of key: RecordKey, since day: Day?, isSensitive: Bool, _ body: (RecordHistory) throws -> Result
  ) throws -> Result {
    let words = try words()
    let (needed, revision) = try store.read(at: nil) { source, revision in
      _ = try source.existing(key)
      let fields = try source.fields().all(of: key.type)
      let commits = Set(try source.commits(since: day).map(\.revision))
      let versions = try source.versions(of: key).filter { commits.contains($0.revision) }
      return (words.capabilities(toSee: versions, fields), revision)
    }
    let sight =
      isSensitive
      ? try open(needed, of: key.outline, by: "history", at: revision) : words.sight
    return try store.read(at: revision) { source, _ in
      try body(
        RecordHistory(
          try source.versions(of: key),
          commits: try source.commits(since: day), words: words, source: source, sight: sight))
    }
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
