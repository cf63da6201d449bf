/// Finds what somebody meant to write.
package enum NearestName {
  /// Bytes of a name times those of all that it is compared with: nobody means one among more.
  private static let mostWork = 30_000

  /// The nearest of the names, when it is near enough to be a slip of the fingers.
  package static func to(_ name: String, among names: some Collection<String>) -> String? {
    var work = 0
    for other in names {
      work += name.utf8.count * (other.utf8.count + 1)
      guard work <= mostWork else { return nil }
    }
    let wanted = letters(of: name)
    let limit = max(1, wanted.count / 3)
    return
      names
      .map { (name: $0, letters: letters(of: $0)) }
      .filter { abs($0.letters.count - wanted.count) <= limit }
      .map { (name: $0.name, distance: distance($0.letters, wanted)) }
      .filter { $0.distance <= limit }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// "did you mean 'x'?", with a semicolon and a space before it, or nothing.
  package static func hint(_ name: String, among names: some Collection<String>) -> String {
    spokenHint(name, among: names)[.en]
  }

  /// The same in three languages.
  package static func spokenHint(
    _ name: String, among names: some Collection<String>
  ) -> LocalizedText {
    to(name, among: names).map { LocalizedText(message: "error.hint", ["name": $0]) }
      ?? LocalizedText("")
  }

  private static func letters(of name: String) -> [Unicode.Scalar] {
    Array(name.lowercased().unicodeScalars)
  }

  /// Edits (insert, delete, replace, swap of neighbours) from one name to the other.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for row in 0..<a.count {
      var current = [row + 1]
      for column in 0..<b.count {
        let same = a[row] == b[column]
        var best = min(previous[column + 1] + 1, current[column] + 1)
        best = min(best, previous[column] + (same ? 0 : 1))
        if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
          best = min(best, beforePrevious[column - 1] + 1)
        }
        current.append(best)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[b.count]
  }
}
