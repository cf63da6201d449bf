import Domain
import Foundation
import Packages
import Routines
import Sandbox

/// A worker that has given up its rights and been given the package.
final class WorkerLink {
  private let process: WorkerProcess

  /// Throws `RegisterMoved` when somebody committed since the parent began to read.
  init(_ program: WorkerProgram, _ package: Package, _ limits: Limits, at place: RegisterPlace?)
    throws
  {
    let opening = WorkerOpening(place: place, memory: Self.memory(for: limits))
    process = try WorkerProcess(
      program, memory: opening.memory, seconds: Self.seconds(for: limits))
    do {
      try ask(.open(opening))
      // Put into words while the worker starts, on another processor.
      let load = try Self.line(.load(package, limits))
      switch try answer() {
      case .ready(Host.version): break
      case .ready(let other): throw WorkerError.other(other)
      case .moved: throw RegisterMoved()
      case .failed(let failure): throw failure.error
      default: throw WorkerError.unusable
      }
      try process.send(load)
    } catch is WorkerProcess.Loss {
      throw WorkerError.unusable
    }
  }

  func ask(_ request: WorkerRequest) throws {
    try process.send(Self.line(request))
  }

  private static func line(_ request: WorkerRequest) throws -> [UInt8] {
    Array(try JSONEncoder().encode(request))
  }

  /// What it says next; what no worker says is a loss.
  func answer() throws -> WorkerAnswer {
    let line = try line()
    if line == WorkerAnswer.untraced { return .record(trace: nil) }
    do {
      return try JSONDecoder().decode(WorkerAnswer.self, from: Data(line))
    } catch {
      throw WorkerProcess.Loss.crashed
    }
  }

  /// A line as it stands.
  func line() throws -> [UInt8] {
    do { return try process.line() } catch is LineBuffer.TooLong {
      throw WorkerProcess.Loss.crashed
    }
  }

  /// It begins with its next order.
  func beginOrder() { process.beginOrder() }

  func end() { process.end() }

  /// What a script may keep is its own bound; this is for everything around it.
  private static func memory(for limits: Limits) -> Int { (384 << 20) + 8 * limits.memory }

  /// A run and its rules stop themselves long before.
  private static func seconds(for limits: Limits) -> Double { 2 + 2 * limits.seconds }
}

extension WorkerFailure {
  package var error: any Error {
    code.flatMap(RegisterError.Code.init).map { RegisterError($0, message) }
      ?? WorkerError(message: message)
  }
}

extension WorkerProcess.Loss {
  /// What it comes to for the record that was run on.
  func finding(file: String, about key: RecordKey? = nil) -> Finding {
    let (code, message) =
      switch self {
      case .crashed: ("sandbox.crashed", "stopped.crashed")
      case .time: ("limit.time", "stopped.time")
      case .memory: ("limit.memory", "stopped.memory")
      }
    return Finding(code, LocalizedText(message: message), at: Location(file: file), about: key)
  }
}
