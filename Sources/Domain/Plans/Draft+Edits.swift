// Days that the reader changed.
extension Draft {
  /// Letters of the plan that may still name the day the routine proposed, one warning each.
  package var staleLetters: [Finding] {
    replaced.flatMap { day -> [Finding] in
      let texts = Language.allCases.map(day.inWords) + [day.iso, day.inNumbers]
      return changes.filter { change in
        let body = change.fields["body"]?.text?.replacing("\\", with: "") ?? ""
        return change.type == "document" && texts.contains(where: body.contains)
      }.map { change in
        Finding(
          "edit.letter", .warning,
          LocalizedText(message: "due.stale_letter", ["day": day.iso]), at: change.at,
          about: change.key)
      }
    }
  }
}
