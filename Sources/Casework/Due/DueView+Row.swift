import Domain
import Rendering

extension DueView {
  /// One thing that falls due, in a table or alone.
  struct Row {
    let entry: DueList.Entry
    let today: Day
    let words: Words
    private let names: RecordPresentation
    private let type: RecordType

    init(_ entry: DueList.Entry, today: Day, words: Words, source: any RecordSource) {
      self.entry = entry
      self.today = today
      self.words = words
      names = RecordPresentation(words: words, source: source)
      type = entry.record.type
    }

    /// Day, what, about whom, which limit, whose.
    func cells(naming: Bool) throws -> [String] {
      [
        words.shortDate(entry.day), type.label[words.language], try title(naming: naming), limit,
        try owner(),
      ]
    }

    /// With what it would become: done, or moved.
    func item(moved plan: Plan?) throws -> Document.Block {
      let headline = "\(type.label[words.language]): \(try title(naming: true))"
      let day = entry.day < today ? words.lateDay(entry.day) : words.date(entry.day)
      var details = [Document.Detail(limit, [day])]
      let owner = try owner()
      if !owner.isEmpty { details.append(Document.Detail(words.text("due.heading.who"), [owner])) }
      for change in plan?.changes ?? [] {
        let texts = change.fields.sorted { $0.key < $1.key }.compactMap(text)
        details.append(Document.Detail(words.text("due.becomes"), texts))
      }
      return .item(headline: headline, details: details)
    }

    private func text(_ name: String, _ value: Value) -> String? {
      guard let field = type.field(name), let texts = try? names.values(value, of: field) else {
        return nil
      }
      return "\(names.label(field)): \(texts.joined(separator: ", "))"
    }

    private var limit: String { type.field(entry.field)?.label[words.language] ?? "" }

    private func owner() throws -> String {
      let worker = try entry.worker.map { try names.name(RecordKey("worker", $0)) }
      return try worker ?? entry.unit.map { try names.name(RecordKey("unit", $0)) } ?? ""
    }

    /// What it is, and whom it is about when the group does not say.
    private func title(naming: Bool) throws -> String {
      let key = entry.record.key
      // A meeting has no name of its own.
      let group = type.id == "meeting" ? entry.record["group"]?.text : nil
      let title = try names.name(group.map { RecordKey("group", $0) } ?? key)
      guard naming, let client = entry.client else { return title }
      let person = try names.name(RecordKey("client", client))
      return title == key.id ? person : "\(title) (\(person))"
    }
  }
}
