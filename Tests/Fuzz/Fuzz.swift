// The entry that libFuzzer calls: bytes become a script, which two states run to the same end.
import Foundation
import TestSupport

// libFuzzer calls from one thread alone.
nonisolated(unsafe) private let states = (try? (one: SandboxTrial(), other: SandboxTrial()))

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  guard let states, let data else { return 0 }
  let source = ScriptGrammar.routine(from: UnsafeBufferPointer(start: data, count: size))
  do {
    let (first, second) = (try states.one.run(source), try states.other.run(source))
    guard first == second, first.seconds < 1 else {
      fail("two ends or too long: \(first) \(second)", source)
    }
  } catch {
    fail("\(error)", source)
  }
  return 0
}

private func fail(_ message: String, _ source: String) -> Never {
  FileHandle.standardError.write(Data("\(message)\n\(source)".utf8))
  abort()
}
