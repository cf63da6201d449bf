import Foundation
import Glibc
import Workers

/// Requests in, lines out, and how many of them and of such workers there were.
final class HostilePort {
  private var inbox = LineBuffer(longest: 1 << 30)
  /// Two numbers in a file beside the program, which is mapped before everything is given up: nobody else
  /// learns of lines that a parent did not read.
  private let said: UnsafeMutablePointer<Int>

  init() {
    let file = open((CommandLine.arguments.first ?? "") + ".said", O_RDWR)
    let memory = mmap(nil, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
    guard let memory, memory != MAP_FAILED else {
      said = .allocate(capacity: 2)
      said.initialize(repeating: 0, count: 2)
      return
    }
    said = memory.assumingMemoryBound(to: Int.self)
    said[1] += 1
  }

  /// Lines that were said by this worker and those before it.
  var count: Int { said.pointee }

  func say(_ line: String, ends: Bool = true) { write(Array((line + (ends ? "\n" : "")).utf8)) }

  func say(_ line: [UInt8]) { write(line + [10]) }

  func next() throws -> WorkerRequest? {
    while true {
      if let line = try inbox.next() {
        return try JSONDecoder().decode(WorkerRequest.self, from: Data(line))
      }
      if inbox.fill({ read(STDIN_FILENO, $0.baseAddress, $0.count) }) <= 0 { return nil }
    }
  }

  private func write(_ line: [UInt8]) {
    said.pointee += 1
    var bytes = line[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written <= 0 { exit(4) }
      bytes.removeFirst(written)
    }
  }
}
