import CHostile
import Confinement
import Domain
import Foundation
import Glibc
import Routines
import StorageSQLite
import Workers

/// A worker that was taken over: it gives up its rights as the real one does, and then does what the
/// routine that it is asked for is named after.
///
/// It runs code of the machine's own, lies about records, or says what nobody should ("lines").
@main
enum HostileWorker {
  static func main() throws {
    let port = HostilePort()
    try Confinement.begin(under: CommandLine.arguments.dropFirst().first.flatMap { Int32($0) } ?? 0)
    guard case .open(let opening)? = try port.next() else { exit(3) }
    guard let place = opening.place else { return try serve(port, opening, clients: ["c-001"]) }
    try SQLiteStore.look(at: place) { source in
      try serve(port, opening, clients: try source.records(RecordQuery("client")).map(\.key.id))
    }
  }

  private static func serve(
    _ port: HostilePort, _ opening: WorkerOpening, clients: [String]
  ) throws {
    try Confinement.complete(memory: opening.memory)
    port.say(#"{"ready":{"host":"\#(Host.version)"}}"#)
    _ = try port.next()
    // Another worker of the same run says something else.
    var lies = HostileLies(port, clients, seed: port.count)
    while let request = try port.next() { lies.answer(request) }
    exit(0)
  }
}

/// What it says of records, by the routine's name.
struct HostileLies {
  private let port: HostilePort
  private let clients: [String]
  private var seed: Int

  init(_ port: HostilePort, _ clients: [String], seed: Int) {
    self.port = port
    self.clients = clients
    self.seed = seed
  }

  mutating func answer(_ request: WorkerRequest) {
    switch request {
    case .declare(let name): declare(name)
    case .run(let order, let announcing): run(order, announcing)
    case .profile(let name):
      var answers = random(name)
      port.say(answers.profile())
    case .test(let order):
      var answers = random(order.path)
      port.say(answers.tests(order.path))
    case .open, .load, .startProfile: return
    }
  }

  private mutating func random(_ name: String) -> HostileAnswers {
    seed += 1
    return HostileAnswers("\(name) \(seed)", ids: clients)
  }

  private mutating func declare(_ name: String) {
    if ["lines", "notebook"].contains(name) {
      var answers = random(name)
      return port.say(answers.declaration())
    }
    let isOfRecords = ["dies", "dies_first", "dies_on_each", "stranger", "chatter"].contains(name)
    guard isOfRecords else { return act(name) }
    port.say(
      """
      {"declared":{"_0":{"title":"t","scope":"client","matching":{},"cadence":{"manual":{}}}}}
      """)
  }

  private func act(_ name: String) {
    switch name {
    case "hang": while true {}
    case "rubbish": port.say("\u{1B}[2J\u{9B}31m{]")
    case "endless": while true { port.say(String(repeating: "x", count: 1 << 16), ends: false) }
    case "crash": fatalError()
    case "memory": while true { memset(malloc(1 << 20), 1, 1 << 20) }
    default:
      let result = name.withCString(chostile_attempt)
      port.say(
        """
        {"refused":{"message":"\(result == 0 ? "got out" : "came back"): \(name)","findings":[]}}
        """)
    }
  }

  private mutating func run(_ order: RunOrder, _ announcing: Bool) {
    switch order.routine {
    case "dies": exit(1)
    case "dies_first":
      if !announcing { exit(1) }
      port.say(#"{"done":{}}"#)
    case "dies_on_each":
      if announcing { port.say(#"{"at":{"_0":{"type":"client","id":"\#(next(order))"}}}"#) }
      exit(1)
    case "stranger":
      port.say(#"{"record":{}}"#)
      port.say(#"{"line":"record","log":[{"text":"x"}],"record":"client/0"}"#)
    case "chatter": while true { port.say(#"{"looked":{"_0":0}}"#) }
    default:
      var answers = random(order.routine)
      for line in answers.answers(to: order) { port.say(line) }
    }
  }

  private func next(_ order: RunOrder) -> String {
    guard case .records(let after, _) = order.span else { return "" }
    return clients.first { id in after.map { id > $0 } ?? true } ?? ""
  }
}
