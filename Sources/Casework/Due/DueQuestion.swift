package import Domain
import Packages
import Routines

/// One thing that falls due, and what would be done about it.
package struct DueQuestion {
  enum Matter {
    /// A record whose day has come.
    case entry(DueList.Entry)
    /// What a routine proposes for a record, or for the municipality.
    case proposal(Planner, RecordKey?)
  }

  let matter: Matter
  /// What the answer is remembered by.
  package let subject: String
  /// The files that the plan is applied with.
  let archive: PackageArchive
  let today: Day
  /// How often it is asked; nil for what somebody wants to be asked in any case.
  let cadence: Cadence?
  /// Since when a routine is due for it, where something was answered before.
  let since: Day?

  init(_ entry: DueList.Entry, today: Day) {
    matter = .entry(entry)
    subject = entry.record.key.named
    archive = DuePlan.archive
    self.today = today
    (cadence, since) = (nil, nil)
  }

  init(
    _ planner: Planner, _ package: Package, _ key: RecordKey?, today: Day,
    heeding cadence: Cadence?,
    since: Day?
  ) {
    matter = .proposal(planner, key)
    subject = planner.name.subject(key)
    archive = package.archive
    self.today = today
    self.cadence = cadence
    self.since = since
  }

  /// The day in the register; nil for what a routine proposes.
  package var day: Day? { if case .entry(let entry) = matter { entry.day } else { nil } }

  /// What it takes to answer it.
  package var terms: DueTerms {
    DueTerms(subject: subject, archive: archive, cadence: cadence, today: today)
  }

  /// Whether it comes again after a time, so that what was answered then holds no longer.
  var returns: Bool { if case .every? = cadence { true } else { false } }

  package var about: RecordKey? {
    switch matter {
    case .entry(let entry): entry.record.key
    case .proposal(_, let key): key
    }
  }

  /// Whether it still stands as the register is now, with the plan of what would be done.
  ///
  /// A record may wait for what takes more than a yes: then there is no plan.
  func current(
    over source: any RecordSource, _ revision: Int, edits: [DayEdit]
  ) throws -> (stands: Bool, plan: Plan?) {
    switch matter {
    case .entry(let entry):
      let now = try source.record(entry.record.key)
      guard now.flatMap({ entry.due.day(of: $0, asOf: today) }) == entry.day else {
        return (false, nil)
      }
      if let day = edits.last?.day {
        return (
          true, try DuePlan.moved(entry, to: day, over: source, revision: revision, asOf: today)
        )
      }
      return (true, try DuePlan.done(entry, over: source, revision: revision, asOf: today))
    case .proposal(let planner, let key):
      if cadence != nil,
        case .notBefore = try planner.turns(over: source, asOf: today, of: key).turn(of: key)
      {
        return (false, nil)
      }
      let plan = try planner.plan(
        over: source, revision: revision, asOf: today, record: key?.id, edits: edits)
      return plan.changes.isEmpty ? (false, nil) : (true, plan)
    }
  }

  /// What an answer is about: another day or another proposal is another question.
  package func gist(of plan: Plan?, in schema: Schema) -> String {
    switch matter {
    case .entry(let entry): "\(entry.field)=\(entry.day.iso)"
    case .proposal: plan?.gist(in: schema) ?? ""
    }
  }

  /// All that an answer is about: the proposal, and for a no the keys that are not to come again.
  package func gists(
    of plan: Plan?, for kind: Answer.Kind, in schema: Schema
  ) -> [String] {
    let keys = kind == .no ? plan?.records.flatMap(\.keys) ?? [] : []
    return [gist(of: plan, in: schema)] + keys
  }

  /// Days of the plan that whoever reads it may change.
  func editable(in plan: Plan?) -> [DayEdit] {
    if case .entry(let entry) = matter {
      return [DayEdit(change: 1, field: entry.field, day: entry.day)]
    }
    return (plan?.changes ?? []).enumerated().flatMap { place, change in
      change.fields.sorted { $0.key < $1.key }.compactMap { name, value in
        value.day.flatMap { day in
          day > today ? DayEdit(change: place + 1, field: name, day: day) : nil
        }
      }
    }
  }
}
