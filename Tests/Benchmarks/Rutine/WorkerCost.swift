import Casework
import Domain
import Evaluation
import Foundation
import Glibc
import PackageReading
import Packages
import Routines
import StorageSQLite
import TestSupport
import Workers

/// What the worker costs a sweep over many records of which there is nothing to say, against the same
/// sweep in this process: interleaved rounds, processor time of both processes.
enum WorkerCost {
  private static let rounds = 5
  private static let starts = 31

  /// From a worker's start to its first answer by the clock, with a register and without.
  static func measureStart(worker: String) throws {
    try Places.withFolder { folder in
      let store = try SQLiteStore.made(at: folder.appending(path: "r.db").path)
      _ = try Importer.importJSON(
        clients(690), named: "clients.json", into: store, time: "2026-11-20")
      let package = try package(in: folder)
      let program = try WorkerProgram(at: worker)
      try store.read(at: nil) { source, _ in
        for (name, place) in [("with a register", source.place), ("without one", nil)] {
          let times = try (0..<starts).map { _ in
            try ContinuousClock().measure {
              let evaluator = WorkerEvaluator(program, package, at: place)
              _ = try evaluator.declare("nothing")
              evaluator.end()
            }
          }
          let middle = times.sorted()[starts / 2] / .milliseconds(1)
          print(String(format: "a worker's start %@: %.1f ms", name, middle))
        }
      }
    }
  }

  static func measure(records: Int, worker: String) throws {
    try Places.withFolder { folder in
      let store = try SQLiteStore.made(at: folder.appending(path: "r.db").path)
      _ = try Importer.importJSON(
        clients(records), named: "clients.json", into: store, time: "2026-11-20")
      let package = try package(in: folder)
      let program = try WorkerProgram(at: worker)
      var (here, there): ([Double], [Double]) = ([], [])
      for _ in 0..<rounds {
        here.append(try time { try sweep(store, package) { _ in InProcess(package) } })
        there.append(
          try time {
            var used: WorkerEvaluator?
            try sweep(store, package) { source in
              let evaluator = WorkerEvaluator(program, package, at: source.place)
              used = evaluator
              return evaluator
            }
            used?.end()
          })
      }
      show(here, there, records)
    }
  }

  private static func sweep(
    _ store: SQLiteStore, _ package: Package,
    _ evaluator: (any RecordSource) throws -> any RoutineEvaluator
  ) throws {
    try store.read(at: nil) { source, revision in
      let planner = try Planner(package, routine: "nothing", evaluator: try evaluator(source))
      let plan = try planner.plan(over: source, revision: revision, asOf: Day(number: 20_777))
      for finding in plan.findings { print(finding.line) }
    }
  }

  private static func show(_ here: [Double], _ there: [Double], _ records: Int) {
    let middle = { (all: [Double]) in all.sorted()[all.count / 2] * 1e6 / Double(records) }
    let extra = zip(there, here).map { $0 - $1 }
    print(
      String(
        format: "%d records: %.2f us each here, %.2f in a worker, %.2f more (start included)",
        records,
        middle(here), middle(there), middle(extra)))
  }

  private static func clients(_ count: Int) -> Data {
    let all = (0..<count).map { number in
      #"{"id":"c-\#(1_000_000 + number)","name":"Client \#(number)","status":"active"}"#
    }
    return Data(#"{"clients":[\#(all.joined(separator: ",\n"))]}"#.utf8)
  }

  private static func package(in folder: URL) throws -> Package {
    try Places.write(
      [
        "p/municipality.toml":
          "[municipality]\nid = \"p\"\nname = \"P\"\n[package]\nversion = \"1\"\napi = 1\n",
        "p/routines/nothing.lua": """
        return routine { title = "t", scope = "client", run = function(client)
          if client.status == "none" then error("there is no such status") end
        end }
        """,
      ], in: folder)
    return try PackageReader.read(folder.appending(path: "p").path).get()
  }

  /// Processor seconds of this process, and of the workers that it waited for.
  private static func time(_ body: () throws -> Void) rethrows -> Double {
    func now() -> Double {
      [RUSAGE_SELF, RUSAGE_CHILDREN].reduce(0) { sum, who in
        var usage = rusage()
        getrusage(Int32(who.rawValue), &usage)
        return [usage.ru_utime, usage.ru_stime].reduce(sum) {
          $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
        }
      }
    }
    let start = now()
    try body()
    return now() - start
  }
}
