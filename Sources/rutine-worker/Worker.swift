import Confinement
import Domain
import Evaluation
import Glibc
import Packages
import Routines
import Sandbox
import StorageSQLite
import Workers

/// Evaluates Lua for a parent, with no rights.
///
/// The parent's process id is its one argument. It reads the register's state that it is told of,
/// gives up everything else, and only then looks at the package.
@main
enum Worker {
  static func main() {
    do {
      let parent = CommandLine.arguments.dropFirst().first.flatMap { Int32($0) }
      try Confinement.begin(under: parent ?? 0)
      let port = WorkerPort()
      guard case .open(let opening)? = try port.request() else { exit(2) }
      do {
        try open(opening, port)
      } catch let error as RegisterError {
        try port.fail(error.code.rawValue, error.message)
      }
    } catch {
      exit(2)
    }
    exit(0)
  }

  private static func open(_ opening: WorkerOpening, _ port: WorkerPort) throws {
    guard let place = opening.place else {
      return try serve(nil, opening, port)
    }
    do {
      try SQLiteStore.look(at: place) { try serve($0, opening, port) }
    } catch is RegisterMoved {
      try port.say(.moved)
      try port.flush()
    }
  }

  private static func serve(
    _ source: (any RecordSource)?, _ opening: WorkerOpening, _ port: WorkerPort
  ) throws {
    do {
      try Confinement.complete(memory: opening.memory)
    } catch let error as Confinement.Failure {
      let reason = "\(error.step) \(error.code)"
      try port.fail(nil, LocalizedText(message: "error.worker_failed", ["reason": reason]))
      exit(2)
    }
    try port.say(.ready(host: Host.version))
    try port.flush()
    guard case .load(let package, let limits)? = try port.request() else { exit(2) }
    let desk = WorkerDesk(package, limits, source, port)
    while let request = try port.request() { try desk.answer(request) }
    // Whoever ends it ends it without a word: what is open is the kernel's to close.
    exit(0)
  }
}
