import Domain
import Foundation
import StorageSQLite
import TestSupport
import Testing

/// Scripts put together at random.
///
/// Ten thousand and the whole corpus with Scripts/test --all; Scripts/fuzz runs a million, led by what
/// they cover.
@Suite struct FuzzTests {
  @Test func `random scripts end within their limits, each the same in two states`()
    throws
  {
    var random = SplitMix(seed: 20_261_121)
    let (one, other) = (try SandboxTrial(), try SandboxTrial())

    for number in 1...LongTests.amount(1_500, all: 10_000) {
      let bytes = (0..<(20 + random.below(300))).map { _ in UInt8(random.below(256)) }
      let source = ScriptGrammar.routine(from: bytes)
      let first = try one.run(source)
      let second = try other.run(source)

      #expect(first.seconds < 1, "\(number): \(source)")
      #expect(first == second, "\(number): \(source)")
    }
  }

  @Test func `what the fuzzer has kept is still well`() throws {
    let (one, other) = (try SandboxTrial(), try SandboxTrial())
    let corpus = try FuzzRegister.corpus()

    #expect(corpus.count > 500)
    for bytes in LongTests.some(of: corpus, each: 4) {
      let source = ScriptGrammar.routine(from: bytes)
      #expect(try one.run(source) == other.run(source), "\(source)")
    }
  }
}
