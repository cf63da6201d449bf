import Domain
import LuaSyntax
import Packages

/// Which lines of a package's own Lua its tests have run.
package struct Coverage: Sendable, Equatable {
  package struct File: Sendable, Equatable {
    package let path: String
    /// Line to whether it was run, in order.
    package let lines: [(line: Int, isRun: Bool)]

    package var run: Int { lines.count(where: \.isRun) }
    package var missed: [Int] { lines.filter { !$0.isRun }.map(\.line) }

    package static func == (left: File, right: File) -> Bool {
      left.path == right.path && left.missed == right.missed && left.run == right.run
    }
  }

  /// By path.
  package let files: [File]

  package var run: Int { files.reduce(0) { $0 + $1.run } }
  package var all: Int { files.reduce(0) { $0 + $1.lines.count } }

  init(_ lines: [String: Set<Int>], covered: [[String: Set<Int>]]) {
    let run = covered.reduce(into: [String: Set<Int>]()) { $0.merge($1) { $0.union($1) } }
    files = lines.sorted { $0.key < $1.key }.map { path, lines in
      File(path: path, lines: lines.sorted().map { ($0, run[path]?.contains($0) == true) })
    }
  }

  /// The lines that can be run in the package's routines, rules and modules.
  static func lines(of package: Package) -> [String: Set<Int>] {
    package.files.filter { $0.key.hasSuffix(".lua") }.compactMapValues { source in
      (try? Parser.parse(source)).map(RunnableLines.of)
    }
  }
}
