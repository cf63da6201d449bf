import CHostile
import Confinement
import Domain
import Foundation
import Glibc
import StorageSQLite
import Workers

/// A worker that was taken over: it gives up its rights as the real one does, and then runs code of the
/// machine's own, named by the routine that it is asked for.
@main
enum HostileWorker {
  static func main() throws {
    try Confinement.begin(under: CommandLine.arguments.dropFirst().first.flatMap { Int32($0) } ?? 0)
    guard case .open(let opening)? = try next(), let place = opening.place else { exit(3) }
    try SQLiteStore.look(at: place) { _ in
      try Confinement.complete(memory: opening.memory)
      say(#"{"ready":{}}"#)
      _ = try next()
      while case .declare(let name)? = try next() { act(name) }
      exit(0)
    }
  }

  private static func act(_ name: String) {
    switch name {
    case "hang": while true {}
    case "rubbish": say("\u{1B}[2J\u{9B}31m{]")
    case "endless": while true { say(String(repeating: "x", count: 1 << 16), ends: false) }
    case "silent": pause()
    default:
      let result = name.withCString(chostile_attempt)
      say(
        #"{"refused":{"message":"\#(result == 0 ? "got out" : "came back"): \#(name)","findings":[]}}"#
      )
    }
  }

  private static func say(_ line: String, ends: Bool = true) {
    var bytes = Array((line + (ends ? "\n" : "")).utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written <= 0 { exit(4) }
      bytes.removeFirst(written)
    }
  }

  nonisolated(unsafe) private static var inbox = LineBuffer(longest: 1 << 30)

  private static func next() throws -> WorkerRequest? {
    while true {
      if let line = try inbox.next() {
        return try JSONDecoder().decode(WorkerRequest.self, from: Data(line))
      }
      if inbox.fill({ read(STDIN_FILENO, $0.baseAddress, $0.count) }) <= 0 { return nil }
    }
  }
}
