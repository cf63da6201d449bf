import Casework
import Domain
import Escaping
import Packages
import Rendering
import Routines

/// Which lines and branches the tests have run, for people and for programs.
struct CoverageReport {
  let path: String
  let package: Package
  let coverage: Coverage

  func document(_ words: Words) -> Document {
    let rows = coverage.files.map { file in
      [
        file.path, Self.share(file.run, file.lines.count), "\(file.run)/\(file.lines.count)",
        "\(file.taken)/\(file.ways.count)",
        ([Self.ranges(file.missed, among: file.lines.map(\.number))].filter { !$0.isEmpty }
          + file.untaken.map { words.untaken($0.line, $0.body) }).joined(separator: ", "),
      ]
    }
    let all = coverage.files
    let total = [
      words.total, Self.share(all.run, all.lines), "\(all.run)/\(all.lines)",
      "\(all.taken)/\(all.ways)", "",
    ]
    return Document([.table(Table(heading: words.coverageHeading, rows: rows + [total]))])
  }

  /// Of all lines that can be run, the share that was, in percent and rounded down.
  var percent: Int {
    coverage.files.lines == 0 ? 100 : coverage.files.run * 100 / coverage.files.lines
  }

  /// Rounded down, so that 100 % means all.
  private static func share(_ run: Int, _ all: Int) -> String {
    all == 0 ? "100 %" : "\(run * 100 / all) %"
  }

  /// "3, 7-9": lines that follow each other among those that can be run are one range.
  private static func ranges(_ missed: [Int], among all: [Int]) -> String {
    var ranges: [(Int, Int)] = []
    for line in missed {
      if let last = ranges.last, !all.contains(where: { $0 > last.1 && $0 < line }) {
        ranges[ranges.count - 1].1 = line
      } else {
        ranges.append((line, line))
      }
    }
    return ranges.map { $0 == $1 ? "\($0)" : "\($0)-\($1)" }.joined(separator: ", ")
  }

  /// The tracefile of lcov, as editors and build servers read it.
  var lcov: String {
    coverage.files.map { file in
      "SF:\(VisibleText.of("\(path)/\(file.path)"))\n"
        + file.lines.map { "DA:\($0.number),\($0.isRun ? 1 : 0)\n" }.joined()
        + file.ways.enumerated().map { "BRDA:\($1.line),0,\($0),\($1.isTaken ? 1 : 0)\n" }.joined()
        + "BRF:\(file.ways.count)\nBRH:\(file.taken)\nLF:\(file.lines.count)\nLH:\(file.run)\nend_of_record\n"
    }.joined()
  }

  /// One page with every file, the lines that were not run marked.
  var html: String {
    let files = coverage.files.map { file in
      let runs = Dictionary(uniqueKeysWithValues: file.lines.map { ($0.number, $0.isRun) })
      let source = package.files[file.path] ?? ""
      let lines = source.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .map { place, text in
          let mark = runs[place + 1].map { $0 ? " class=\"run\"" : " class=\"missed\"" } ?? ""
          return "<li\(mark)><code>\(Markup.text(String(text)))</code></li>"
        }.joined(separator: "\n")
      return
        "<h2>\(Markup.text(file.path)): \(Self.share(file.run, file.lines.count))</h2>\n<ol>\n\(lines)\n</ol>\n"
    }.joined()
    return """
      <!doctype html>
      <html lang="en"><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(Markup.text(package.name))</title>
      <style>
      body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
      li { padding-left: .5rem; color: #767676; }
      li.run { color: inherit; border-left: 4px solid #2a7d4f; }
      li.missed { color: inherit; border-left: 4px solid #b3261e; background: #fbe9e7; }
      code { white-space: pre-wrap; }
      </style>
      <h1>\(Markup.text(package.name)): \(Self.share(coverage.files.run, coverage.files.lines))</h1>
      \(files)</html>

      """
  }
}
