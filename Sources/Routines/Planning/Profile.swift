import LuaValues

/// What a routine spent, by line, by function, and as a tree of calls.
package struct Profile: Sendable {
  /// A line or a function.
  package struct Entry: Sendable, Equatable {
    package let name: String
    /// Instructions spent there itself, host work included.
    package let own: Int
    /// And in what it called.
    package let all: Int
    /// Bytes allocated there itself.
    package let bytes: Int
  }

  private let samples: [LuaSample]

  init(_ samples: [LuaSample]) { self.samples = samples }

  package var steps: Int { samples.reduce(0) { $0 + $1.steps } }
  package var bytes: Int { samples.reduce(0) { $0 + $1.bytes } }

  /// The functions under way, outermost first, and what was spent in the last of them.
  package var stacks: [(functions: [String], steps: Int)] {
    samples.map { ($0.frames.map(\.label), $0.steps) }
  }

  /// The dearest first.
  package var lines: [Entry] {
    // What the host does is the line's that asked for it.
    entries { $0.line > 0 ? "\($0.file):\($0.line)" : nil }
  }
  package var functions: [Entry] { entries(\.label) }

  private func entries(_ name: (LuaSample.Frame) -> String?) -> [Entry] {
    var own: [String: Int] = [:]
    var all: [String: Int] = [:]
    var bytes: [String: Int] = [:]
    for sample in samples {
      let names = sample.frames.compactMap(name)
      guard let last = names.last else { continue }
      own[last, default: 0] += sample.steps
      bytes[last, default: 0] += sample.bytes
      for name in Set(names) { all[name, default: 0] += sample.steps }
    }
    return all.map { Entry(name: $0, own: own[$0] ?? 0, all: $1, bytes: bytes[$0] ?? 0) }
      .sorted { ($1.own, $1.all, $0.name) < ($0.own, $0.all, $1.name) }
  }
}

extension LuaSample.Frame {
  /// "next_day (lib/meetings.lua)"; a file's own text has no name.
  package var label: String { function.isEmpty ? file : "\(function) (\(file))" }
}
