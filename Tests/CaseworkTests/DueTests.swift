import Casework
import Domain
import Foundation
import PackageReading
import Packages
import Routines
import RutineTesting
import StorageSQLite
import TestSupport
import Testing

/// What falls due, what is said to it, and what comes of that.
@Suite struct DueTests {
  private static let records = """
    {"units": [{"id": "u-1", "name": "Home", "kind": "rop_team"}],
     "workers": [{"id": "w-1", "name": "Anne", "unit": "u-1"}, {"id": "w-2", "name": "Berit"}],
     "clients": [{"id": "c-1", "name": "Kari", "status": "active"}],
     "coordinator_assignments": [{"id": "a-1", "client": "c-1", "worker": "w-2",
       "starts": "2026-01-01"}],
     "tasks": [
       {"id": "t-1", "title": "Call", "client": "c-1", "due": "2026-11-18", "status": "open"},
       {"id": "t-2", "title": "Room", "worker": "w-1", "due": "2026-11-25", "status": "open"},
       {"id": "t-3", "title": "Done", "due": "2026-11-18", "status": "done",
        "done": "2026-11-18"},
       {"id": "t-4", "title": "Far", "due": "2026-12-24", "status": "open"}]}
    """

  private func questions(
    _ desk: Desk, on today: Day = Desk.today, _ filter: DueList.Filter = DueList.Filter()
  ) throws -> [String] {
    var order = DueOrder(today: today)
    order.filter = filter
    return try desk.office.due(order) { try $0.questions().questions.map(\.subject) }
  }

  @Test func `two weeks ahead fall due, what is late first, and nothing that is done`() throws {
    let desk = try Desk(Self.records)
    #expect(try questions(desk) == ["task 't-1'", "task 't-2'"])
    #expect(
      try questions(desk, on: Desk.today.adding(days: 30))
        == ["task 't-1'", "task 't-2'", "task 't-4'"])
  }

  @Test func `a task is of its worker's unit, and a person's of the coordinator`() throws {
    let desk = try Desk(Self.records)
    #expect(try questions(desk, DueList.Filter(unit: "u-1")) == ["task 't-2'"])
    #expect(try questions(desk, DueList.Filter(worker: "w-2")) == ["task 't-1'"])
    #expect(throws: RegisterError.self) { try questions(desk, DueList.Filter(worker: "w-9")) }
  }

  /// Asks about the first question, and gives the body what there is.
  private func ask<Result>(
    _ desk: Desk, on today: Day = Desk.today,
    _ body: (DueSearch, DueQuestion) throws -> Result
  ) throws -> Result {
    try desk.office.due(DueOrder(today: today)) { search in
      try body(search, try #require(try search.questions().questions.first))
    }
  }

  @Test func `a no is kept, and later is for the rest of the day`() throws {
    for (kind, tomorrow) in [(Answer.Kind.no, true), (.later, false)] {
      let desk = try Desk(Self.records)
      try ask(desk) { search, question in
        let plan = try search.current(question).plan
        #expect(try !search.isAnswered(question, plan))
        try search.remember(
          kind, to: question, about: plan, because: "not needed")
        #expect(try search.isAnswered(question, plan))
      }
      try ask(desk, on: Desk.today.adding(days: 1)) { search, question in
        let plan = try search.current(question).plan
        #expect(try search.isAnswered(question, plan) == tomorrow)
      }
      let answer = try #require(try desk.store.answers().first)
      #expect(answer.who == "kari" && answer.time == Desk.time && answer.reason == "not needed")
    }
  }

  @Test func `a yes does it, and then there is nothing to ask any more`() throws {
    let desk = try Desk(Self.records)
    try ask(desk) { search, question in
      _ = try search.apply(try #require(try search.current(question).plan), to: question)
      #expect(try !search.current(question).stands)
    }
    let task = try desk.record("task", "t-1")
    #expect(task["status"] == .text("done") && task["done"] == .day(Desk.today))
  }

  @Test func `another day moves what falls due`() throws {
    let desk = try Desk(Self.records)
    try ask(desk) { search, question in
      let plan = try search.current(question).plan
      let days = search.editable(in: plan, of: question)
      #expect(days.map(\.label) == ["Due: Wednesday 18 November 2026"])
      let edit = DayEdit(
        change: days[0].edit.change, field: days[0].edit.field, day: Desk.today.adding(days: 7))
      let moved = try #require(try search.current(question, edits: [edit]).plan)
      _ = try search.apply(moved, to: question)
    }
    #expect(try desk.record("task", "t-1")["due"] == .day(Desk.today.adding(days: 7)))
  }

  @Test func `what was granted while a walk goes on is noted before it is shown`() throws {
    let desk = try Desk(Self.records)
    let package = try Package.made(
      "[capabilities]\nask = [\"read.health\"]",
      [
        "routines/r.lua": """
        return routine { title = "T", scope = "client", run = function(client, run)
          client:add_task { title = "New", due = run.today, because = "a reason" }
        end }
        """
      ])
    var order = DueOrder(today: Desk.today)
    order.package = package
    order.routine = "r"
    try desk.office.due(order) { search in
      let question = try #require(try search.questions().questions.first)
      #expect(try desk.looks == [])
      try desk.office.grant(.grant, ["read.health"], to: package)
      let plan = try #require(try search.current(question).plan)
      _ = try search.current(question)
      #expect(try desk.looks == ["due p@1.0.0 [read.health] 2"])
      // What the walk wrote itself is nothing new; what a colleague wrote is.
      _ = try search.apply(plan, to: question)
      _ = try search.current(question)
      #expect(try desk.looks.count == 1)
      try desk.bringIn(#"{"clients": [{"id": "c-1", "phone": "1"}]}"#)
      _ = try search.current(question)
      #expect(try desk.looks.first == "due p@1.0.0 [read.health] 4")
    }
  }

  @Test func `a timer does what is proposed, once, and says what was refused`() throws {
    let desk = try Desk(Self.records)
    var order = DueOrder(today: Desk.today)
    order.package = try .made(
      "",
      [
        "routines/r.lua": """
        return routine { title = "T", scope = "client", run = function(client, run)
          if run.tasks:any { title = "New" } then return end
          client:add_task { title = "New", due = run.today, because = "a reason" }
        end }
        """
      ])
    order.routine = "r"
    var tallies: [Int] = []
    let sweep = try desk.office.due(order) { try $0.sweep { tallies.append($0.done) } }
    #expect(sweep.isClean && sweep.stop == nil)
    #expect(tallies == [1])
    #expect(sweep.lines == ["Done: 1."])
    let again = try desk.office.due(order) { try $0.sweep { _ in } }
    #expect(again.lines == ["There is nothing to do."])
    #expect(try RegisterFixture(desk.store).ids(RecordQuery("task")).count == 5)
  }
}

/// A routine that says how often.
@Suite struct CadenceTests {
  private static let clients = """
    {"clients": [{"id": "c-1", "name": "Kari", "status": "active"},
      {"id": "c-2", "name": "Ola", "status": "active"}]}
    """

  /// Every six weeks, for everybody; the proposal is the same each time.
  private func order(on day: Day) throws -> DueOrder {
    var order = DueOrder(today: day)
    order.package = try .made(
      "",
      [
        "routines/six.lua": """
        return routine { title = "Six", scope = "client", when = every { weeks = 6 },
          run = function(client, run)
            client:add_task { title = "New", because = "six weeks" }
          end }
        """
      ])
    order.routine = "six"
    return order
  }

  private func sweep(_ desk: Desk, on day: Day) throws -> [String] {
    try desk.office.due(order(on: day)) { try $0.sweep { _ in } }.lines
  }

  private func look(_ desk: Desk, on day: Day) throws -> String {
    try desk.office.due(order(on: day)) { search in
      try search.look { try $0.document(by: .day, of: "p").lines.last ?? "" }
    }
  }

  private func day(_ number: Int) -> Day { Desk.today.adding(days: number) }

  @Test func `twice on a day does it once, and what is proposed says since when it is due`() throws
  {
    let desk = try Desk(Self.clients)
    #expect(try look(desk, on: day(0)) == "Six (six): 2 proposals")
    #expect(try sweep(desk, on: day(0)) == ["Done: 2."])
    #expect(try sweep(desk, on: day(0)) == ["Not due yet: 2."])
    #expect(try sweep(desk, on: day(41)) == ["Not due yet: 2."])
    #expect(
      try look(desk, on: day(41)) == "Six (six): 0 proposals, 2 not due before 2027-01-01")
    #expect(
      try look(desk, on: day(50)) == "Six (six): 2 proposals, due since 2027-01-01")
    #expect(try sweep(desk, on: day(50)) == ["Done: 2."])
  }

  @Test func `a run by hand plans in any case, counts as an answer, and says when it is due`()
    throws
  {
    let desk = try Desk(Self.clients)
    let words = try desk.office.words()
    let run = { (number: Int, record: String?) in
      var order = PlanOrder(
        "six", of: try #require(try self.order(on: self.day(0)).package), asOf: self.day(number))
      order.record = record
      return (try desk.office.propose(order), order.package.archive)
    }
    let (first, archive) = try run(0, "c-1")
    #expect(words.turns(first.turns) == "Due every 6 weeks, and now.")
    _ = try desk.office.apply(first.plan, from: archive)

    let again = try run(0, "c-1").0
    #expect(again.plan.changes.count == 1)
    #expect(words.turns(again.turns) == "Due every 6 weeks, next on Friday 1 January 2027.")
    #expect(
      words.turns(try run(3, nil).0.turns)
        == "Due every 6 weeks: now for 1, for 1 on Friday 1 January 2027 at the earliest.")
    #expect(
      words.turns(try run(50, "c-1").0.turns)
        == "Due every 6 weeks, this time since Friday 1 January 2027.")
    #expect(try sweep(desk, on: day(3)) == ["Done: 1. Not due yet: 1."])
  }

  @Test func `a person who said no is asked again after the period, and a timer leaves it`() throws
  {
    let desk = try Desk(Self.clients)
    try desk.office.due(order(on: day(0))) { search in
      let question = try #require(try search.questions().questions.first)
      let plan = try search.current(question).plan
      try search.remember(.no, to: question, about: plan, because: "on holiday")
      #expect(try !search.current(question).stands)
    }
    #expect(try sweep(desk, on: day(1)) == ["Done: 1. Not due yet: 1."])
    try desk.office.due(order(on: day(42))) { search in
      let question = try #require(try search.questions().questions.first)
      let plan = try search.current(question).plan
      #expect(try !search.isAnswered(question, plan))
    }
    #expect(
      try sweep(desk, on: day(43)) == ["Done: 1. Answered before: 1 (--again asks again)."])
  }

  @Test func `of two timers at once one does it, also when the other had planned already`() throws {
    let desk = try Desk(Self.clients)
    try desk.office.due(order(on: day(0))) { search in
      let question = try #require(try search.questions().questions.first)
      let plan = try #require(try search.current(question).plan)
      #expect(try sweep(desk, on: day(0)) == ["Done: 2."])
      try desk.bringIn(#"{"tasks": [{"id": "t-9", "title": "Other", "status": "open"}]}"#)
      let stale = Plan(
        PlanHead(
          register: plan.head.register, revision: try desk.store.latestRevision(),
          package: plan.head.package, routine: plan.routine, title: plan.title, asOf: plan.asOf,
          record: plan.record, host: plan.host), plan.records)
      let error = try #require(throws: RegisterError.self) {
        try search.apply(stale, to: question)
      }
      #expect(error.code == .stale)
    }
    #expect(try RegisterFixture(desk.store).ids(RecordQuery("task")).count == 3)
  }

  @Test func `whoever asks for all again is asked about what is not due`() throws {
    let desk = try Desk(Self.clients)
    #expect(try sweep(desk, on: day(0)) == ["Done: 2."])
    var again = try order(on: day(1))
    again.again = true
    #expect(try desk.office.due(again) { try $0.questions().questions.count } == 2)
  }
}

/// What people say to a question.
@Suite struct SaidTests {
  @Test(arguments: [
    ("2026-12-10", "2026-12-10"), ("10.12.2026", "2026-12-10"), ("10.12", "2026-12-10"),
    ("20.11", "2026-11-20"), ("19.11", "2027-11-19"), ("+7", "2026-11-27"), ("+0", "2026-11-20"),
    ("+36500", "2126-10-27"),
  ])
  func `a day is understood as people say it`(said: String, day: String) {
    #expect(Day(said: said, from: Desk.today)?.iso == day)
  }

  @Test(arguments: [
    "", "tomorrow", "31.11", "32.1.2027", "+", "+99999", "+99999999999999999999", "1.2.3.4",
    "29.2", "0.0", "-7",
  ])
  func `what is no day is none`(said: String) {
    #expect(Day(said: said, from: Desk.today) == nil)
  }

  @Test func `a yes is a yes in every language, and no answer at all is to stop`() {
    for word in ["y", "Yes", "J", "ja"] { #expect(DueReply(word) == .yes) }
    for word in ["n", "no", "NEI"] { #expect(DueReply(word) == .no) }
    for word in ["l", "senere", "seinare"] { #expect(DueReply(word) == .later) }
    #expect(DueReply(nil) == .quit)
    #expect(DueReply("") == .unknown && DueReply("hm") == .unknown)
  }
}
