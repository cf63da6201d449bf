import Domain
import Rendering

/// A person's whole situation on one screen: home, decisions, group, plan, who owns, what is late.
struct ClientSituation {
  private static let daysAhead = 28

  let client: Record
  let today: Day
  let words: Words
  let source: any RecordSource

  private var names: RecordPresentation { RecordPresentation(words: words, source: source) }

  var document: Document {
    get throws {
      let name = client["name"]?.text ?? client.key.id
      let details = try who() + home() + responsibility() + decisions() + group() + plan()
      return Document(
        [.title("\(name) (\(client.key.id))"), .item(headline: try status(), details: details)]
          + (try due()))
    }
  }

  /// "Active, 41 years, followed up by ROP-teamet".
  private func status() throws -> String {
    let unit = try names.text("unit", of: client)
    let parts = [
      client["status"]?.text.map(words.choice),
      client["born"]?.day.map { words.age($0.age(on: today)) }, unit.map(words.followedUp),
    ]
    let line = parts.compactMap { $0 }.joined(separator: ", ")
    return words.sentence(line)
  }

  private func who() throws -> [Document.Detail] {
    let fields = ["contact_wish", "phone", "address", "needs", "wishes"]
    let own = fields.compactMap { name -> Document.Detail? in
      guard let text = client[name]?.text, let field = client.field(name) else { return nil }
      return Document.Detail(names.label(field), [text])
    }
    let kin = try records("contact").filter { $0["is_next_of_kin"] == .boolean(true) }
    return own + detail(words.text("situation.kin"), kin.compactMap { $0["name"]?.text })
  }

  private func home() throws -> [Document.Detail] {
    let tenancies = try records("tenancy").filter { $0.isInForce(on: today) }
    let leases = try tenancies.map { tenancy in
      let address = try names.text("dwelling", of: tenancy)
      return words.since(address ?? tenancy.key.id, tenancy["starts"]?.day, tenancy["ends"]?.day)
    }
    let periods = try records("housing_period").filter { $0.isInForce(on: today) }.map(line)
    let homeless = client["is_homeless"] == .boolean(true) ? [words.text("situation.homeless")] : []
    let threats = try records("tenancy_threat").filter { $0["status"] == .text("open") }
    return detail(
      words.text("situation.home"), leases.isEmpty ? periods + homeless : leases)
      + detail(words.text("situation.threats"), try threats.map(line))
  }

  private func responsibility() throws -> [Document.Detail] {
    let owners = try records("case_owner").filter { $0.isInForce(on: today) }.map { owner in
      let parts = try ["unit", "worker"].compactMap { try names.text($0, of: owner) }
      return words.since(parts.joined(separator: ", "), owner["starts"]?.day, nil)
    }
    let coordinator = try source.coordination(of: client.key.id, on: today).map { assignment in
      let worker = try names.text("worker", of: assignment) ?? ""
      return words.since(worker, assignment["starts"]?.day, nil)
    }
    let nobody = [words.text("situation.nobody")]
    return [
      Document.Detail(words.text("situation.owner"), owners.isEmpty ? nobody : owners),
      Document.Detail(
        words.text("situation.coordinator"), coordinator.map { [$0] } ?? nobody),
    ]
  }

  private func decisions() throws -> [Document.Detail] {
    let inForce = try records("decision").filter { decision in
      decision["status"] == .text("in_force") && decision.isInForce(on: today)
    }.map { decision in
      let unit = try names.text("unit", of: decision)
      let title = [decision["title"]?.text, unit].compactMap { $0 }.joined(separator: ", ")
      return words.since(title, decision["starts"]?.day, decision["ends"]?.day)
    }
    let open = ["received", "incomplete", "under_assessment"]
    let applications = try records("application").filter {
      open.contains($0["status"]?.text ?? "")
    }
    let waiting = try records("queue_entry").filter { $0["status"] == .text("waiting") }
    return detail(words.text("situation.decisions"), inForce)
      + detail(words.text("situation.applications"), try applications.map(line))
      + detail(words.text("situation.queue"), try waiting.map(line))
  }
}

// Those who meet, and what they have agreed.
extension ClientSituation {
  private func group() throws -> [Document.Detail] {
    try records("group").filter { $0.isInForce(on: today) }.flatMap { group in
      let ofGroup: [String: Value] = ["group": .text(group.key.id)]
      let members = try source.records(RecordQuery("membership", matching: ofGroup))
        .filter { $0.isInForce(on: today) }
        .compactMap { try names.text("worker", of: $0) }
      let meetings = try source.records(RecordQuery("meeting", matching: ofGroup))
        .filter { $0["status"] == .text("called") && $0["date"]?.day ?? today >= today }
        .compactMap { meeting in meeting["date"]?.day.map { words.meeting(on: $0, meeting) } }
      return detail(group["name"]?.text ?? group.key.id, members)
        + detail(words.text("situation.meetings"), meetings)
    }
  }

  private func plan() throws -> [Document.Detail] {
    let plans = try records("individual_plan").filter { $0["status"] == .text("active") }
    return try plans.flatMap { plan in
      let goals = try source.records(
        RecordQuery("plan_goal", matching: ["individual_plan": .text(plan.key.id)]))
      let lines = try goals.filter { $0["status"] == .text("open") }.flatMap { goal in
        try [goal["title"]?.text ?? goal.key.id] + measures(of: goal)
      }
      return detail(words.text("situation.plan"), lines)
    }
  }

  private func measures(of goal: Record) throws -> [String] {
    try source.records(RecordQuery("plan_measure", matching: ["plan_goal": .text(goal.key.id)]))
      .filter { $0["status"] == .text("open") }
      .map { measure in
        let worker = try names.text("worker", of: measure)
        let due = measure["due"]?.day.map(words.shortDate)
        let isOwn = measure["by_client"] == .boolean(true)
        let parts = [
          measure["title"]?.text, isOwn ? words.text("situation.client") : worker, due,
        ]
        return "- " + parts.compactMap { $0 }.joined(separator: ", ")
      }
  }

  private func due() throws -> [Document.Block] {
    let list = try DueList(
      source, today: today, until: today.ahead(Self.daysAhead),
      DueList.Filter(client: client.key.id))
    let view = DueView(list: list, grouping: .person, words: words, source: source)
    return [.heading(words.dueTitle)]
      + (try list.entries.isEmpty
        ? [.paragraph(words.dueLine(0, late: 0, until: list.until))]
        : [.table(view.table(list.entries))])
  }

  private func records(_ type: RecordTypeID) throws -> [Record] {
    try source.records(RecordQuery(type, matching: ["client": .text(client.key.id)]))
  }

  /// The record's kind, and the day it is known by.
  private func line(_ record: Record) throws -> String {
    let kind = try names.text("kind", of: record)
    let day = record.type.orderField.flatMap { record[$0]?.day }
    return words.since(kind ?? record.key.id, day, nil)
  }

  private func detail(_ label: String, _ values: [String]) -> [Document.Detail] {
    values.isEmpty ? [] : [Document.Detail(label, values)]
  }
}

extension Record {
  fileprivate func field(_ name: String) -> Field? { type.field(name) }
}
