import Foundation

/// The part of a test that takes longer than the gate has time for: Scripts/test --all runs it.
package enum LongTests {
  package static let areAskedFor = ProcessInfo.processInfo.environment["RUTINE_LONG_TESTS"] != nil

  /// How much of something is tried: the first in the gate, the second when all is asked for.
  package static func amount(_ short: Int, all: Int) -> Int { areAskedFor ? all : short }

  /// All of them, or in the gate each so manieth, with the first.
  package static func some<Element>(of all: [Element], each stride: Int) -> [Element] {
    areAskedFor ? all : all.enumerated().filter { $0.offset.isMultiple(of: stride) }.map(\.element)
  }
}
