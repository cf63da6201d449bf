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

  init(_ entry: DueList.Entry, today: Day) {
    matter = .entry(entry)
    subject = entry.record.key.named
    archive = DuePlan.archive
    self.today = today
  }

  init(_ planner: Planner, _ routine: String, _ package: Package, _ key: RecordKey?, today: Day) {
    matter = .proposal(planner, key)
    subject = "\(package.manifest.id) \(routine) \(key?.named ?? "municipality")"
    archive = package.archive
    self.today = today
  }

  /// The day in the register; nil for what a routine proposes.
  package var day: Day? { if case .entry(let entry) = matter { entry.day } else { nil } }

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
      let plan = try planner.plan(
        over: source, revision: revision, asOf: today, record: key?.id, edits: edits)
      return plan.changes.isEmpty ? (false, nil) : (true, plan)
    }
  }

  /// What an answer is about: another day or another proposal is another question.
  package func gist(of plan: Plan?) -> String {
    switch matter {
    case .entry(let entry): "\(entry.field)=\(entry.day.iso)"
    case .proposal: plan?.gist ?? ""
    }
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
