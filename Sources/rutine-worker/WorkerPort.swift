import Domain
import Foundation
import Glibc
import ScriptAPI
import Workers

/// Requests in, answers out, a line each.
final class WorkerPort {
  /// Bytes that are put together before they are written.
  private static let most = 1 << 15

  private var inbox = LineBuffer(longest: 1 << 30)
  private var outbox: [UInt8] = []
  private let encoder = JSONEncoder()
  private let decoder = JSONDecoder()

  /// The next request; null when the parent is gone.
  func request() throws -> WorkerRequest? {
    while true {
      if let line = try inbox.next() {
        return try decoder.decode(WorkerRequest.self, from: Data(line))
      }
      let size = inbox.fill { read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if size == 0 || (size < 0 && errno != EINTR) { return nil }
    }
  }

  func say(_ answer: WorkerAnswer) throws {
    outbox += try encoder.encode(answer)
    try endLine()
  }

  func say(_ record: PlanRecord, _ trace: [TraceLine]?) throws {
    if trace == nil {
      outbox += WorkerAnswer.untraced
      try endLine()
    } else {
      try say(.record(trace: trace))
    }
    outbox += record.line
    try endLine()
  }

  private func endLine() throws {
    outbox.append(UInt8(ascii: "\n"))
    if outbox.count > Self.most { try flush() }
  }

  func fail(_ code: String?, _ message: LocalizedText) throws {
    try say(.failed(WorkerFailure(code: code, message: message)))
    try flush()
  }

  func flush() throws {
    var rest = outbox[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written > 0 {
        rest.removeFirst(written)
      } else if errno != EINTR {
        exit(2)
      }
    }
    outbox.removeAll(keepingCapacity: true)
  }
}
