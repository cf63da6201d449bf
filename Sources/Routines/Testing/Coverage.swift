import Domain
import LuaSyntax
package import Packages

/// Which lines and branches of a package's own Lua its tests have run.
package struct Coverage: Sendable, Equatable {
  package struct Line: Sendable, Equatable {
    package let number: Int
    package let isRun: Bool
  }

  /// A way that an `if` can go.
  package struct Way: Sendable, Equatable {
    /// The line of the condition.
    package let line: Int
    /// The first line of what is done; null for going on after the `if`.
    package let body: Int?
    package let isTaken: Bool
  }

  package struct File: Sendable, Equatable {
    package let path: String
    /// In order.
    package let lines: [Line]
    package let ways: [Way]

    package var run: Int { lines.count(where: \.isRun) }
    package var taken: Int { ways.count(where: \.isTaken) }
    package var missed: [Int] { lines.filter { !$0.isRun }.map(\.number) }
    package var untaken: [Way] { ways.filter { !$0.isTaken } }
  }

  /// By path.
  package let files: [File]

  init(_ lines: [String: Set<Int>], of package: Package, covered: [[String: [Int: Int]]]) {
    let counts = covered.reduce(into: [String: [Int: Int]]()) {
      $0.merge($1) { $0.merging($1, uniquingKeysWith: +) }
    }
    files = lines.sorted { $0.key < $1.key }.map { path, lines in
      let count = { counts[path]?[$0] ?? 0 }
      return File(
        path: path, lines: lines.sorted().map { Line(number: $0, isRun: count($0) > 0) },
        ways: Self.branches(of: package, path).map { branch in
          // Once more looked at than begun: it was also gone past.
          let isTaken =
            branch.body.map { count($0) > 0 }
            ?? branch.skipped.map { count(branch.line) > count($0) } ?? false
          return Way(line: branch.line, body: branch.body, isTaken: isTaken)
        })
    }
  }

  private static func branches(of package: Package, _ path: String) -> [Branch] {
    (try? Parser.parse(package.files[path] ?? "")).map(Branches.of) ?? []
  }

  /// The lines that can be run in the package's routines, rules and modules.
  package static func lines(of package: Package) -> [String: Set<Int>] {
    package.files.filter { $0.key.hasSuffix(".lua") }.compactMapValues { source in
      (try? Parser.parse(source)).map(RunnableLines.of)
    }
  }
}

extension [Coverage.File] {
  package var run: Int { reduce(0) { $0 + $1.run } }
  package var lines: Int { reduce(0) { $0 + $1.lines.count } }
  package var taken: Int { reduce(0) { $0 + $1.taken } }
  package var ways: Int { reduce(0) { $0 + $1.ways.count } }
}
