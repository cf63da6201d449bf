import Casework
import Domain
// What the sandbox costs, against a Lua state without it, in one run and interleaved.
import Evaluation
import Foundation
import Glibc
import Lua
import LuaValues
import PackageReading
import Packages
import Plain
import Routines
import StorageSQLite
import TestSupport

let rounds = 15

if let worker = CommandLine.arguments.dropFirst().first {
  try WorkerCost.measureStart(worker: worker)
  try WorkerCost.measure(records: 100_000, worker: worker)
  exit(0)
}

/// Processor seconds of this thread.
func time(_ body: () throws -> Void) rethrows -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = now()
  try body()
  return now() - start
}

/// The best of many, plain and guarded in turn, so that both meet the same machine.
func compare(_ name: String, plain: () throws -> Double, guarded: () throws -> Double) rethrows {
  var best = (plain: Double.infinity, guarded: Double.infinity)
  for _ in 0..<rounds {
    best.plain = min(best.plain, try plain())
    best.guarded = min(best.guarded, try guarded())
  }
  let name = name.padding(toLength: 40, withPad: " ", startingAt: 0)
  print(
    name, String(format: "%9.3f ms %9.3f ms", best.plain * 1000, best.guarded * 1000),
    String(format: "%6.2f times", best.guarded / best.plain))
}

/// Our libraries; without the hook, which is measured for itself, where it would blur them.
func runGuarded(_ source: String, isHooked: Bool = true) throws -> Double {
  plain_choose(!isHooked)
  defer { plain_choose(false) }
  let state = LuaState(granting: LuaState.builtins) { _ in .nil }
  let chunk = try state.load(source, named: "bench.lua")
  try state.begin(LuaBudget(instructions: 1 << 40, memory: 1 << 28))
  return try time { _ = try state.evaluate(chunk) }
}

/// Pattern work as routines and their libraries do it.
let patterns = [
  ("a date: match with captures", "('2026-11-20'):match('^(%d%d%d%d)-(%d%d)-(%d%d)$')"),
  ("words: gmatch", "for w in ('the group meets every six weeks'):gmatch('%a+') do end"),
  ("trim: match", "('   Kari Storlien   '):match('^%s*(.-)%s*$')"),
  ("spaces: gsub", "('a  b   c    d'):gsub('%s+', ' ')"),
  (
    "template: gsub with table",
    "('{name} in {place}'):gsub('{(%w+)}', { name = 'K', place = 'L' })"
  ),
  ("plain find", "('a long enough line of text, to look in'):find('look', 1, true)"),
  ("find in a long text", "long:find('(%d+)%s*kr')"),
  ("split: gmatch", "for part in ('a,b,c,d,e,f,g'):gmatch('[^,]+') do end"),
  ("balanced: match", "('f(a(b)c)d'):match('%b()')"),
]

print("the matcher".padding(toLength: 40, withPad: " ", startingAt: 0), "     Lua's        ours")
for (name, body) in patterns {
  let call = body.hasPrefix("for") ? body : "local _ = \(body)"
  let count = body.hasPrefix("long") ? 2000 : 40_000
  let source = """
    local long = ("neither here nor there, "):rep(40) .. "1200 kr"
    for _ = 1, \(count) do \(call) end
    """
  try compare(
    name, plain: { plain_run(source) }, guarded: { try runGuarded(source, isHooked: false) })
}

print(
  "\nhook, allocator and collector".padding(toLength: 41, withPad: " ", startingAt: 0),
  "    plain     guarded")
for sample in SampleRoutine.chosen {
  let store = try SQLiteStore.inMemory()
  _ = try Importer.importJSON(
    try Data(contentsOf: sample.register), named: "register.json", into: store, time: "")
  let package = try PackageReader.read(sample.package.path).get()
  let run = { (isPlain: Bool) throws -> Double in
    plain_choose(isPlain)
    defer { plain_choose(false) }
    let planner = try Planner(package, routine: sample.routine)
    return try time {
      _ = try store.read(at: nil) { source, revision in
        try planner.plan(over: source, revision: revision, asOf: Day(number: 20_777))
      }
    }
  }
  try compare("\(sample)", plain: { try run(true) }, guarded: { try run(false) })
}
let loop = "local n = 0 for i = 1, 3000000 do n = n + i % 7 end"
try compare("a tight loop", plain: { plain_run(loop) }, guarded: { try runGuarded(loop) })
let calls = "local function f(n) return n < 2 and n or f(n - 1) + f(n - 2) end f(25)"
try compare("calls: fib(25)", plain: { plain_run(calls) }, guarded: { try runGuarded(calls) })
let tables = "for i = 1, 100000 do local t = { i, i + 1, name = i } end"
try compare("small tables", plain: { plain_run(tables) }, guarded: { try runGuarded(tables) })
