import Casework
import Checking
import Domain
import Escaping
import Packages
import Rendering

/// A package and what `check` found in it.
struct CheckedPackage {
  let path: String
  let package: Package
  let findings: [Finding]

  var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Each finding with its line of source and a caret under the place.
  var document: Document {
    let files = Set(findings.compactMap(\.at?.file)).compactMap { file in
      source(of: file).map { (file, $0.split(separator: "\n", omittingEmptySubsequences: false)) }
    }
    let lines = Dictionary(uniqueKeysWithValues: files)
    return Document([
      .verbatim(
        findings.flatMap { finding in
          let place = finding.at.map { "\(path)/\($0): " } ?? "\(path): "
          return ["\(place)\(finding.severity.rawValue): \(finding.message[.en]) [\(finding.code)]"]
            + sourceLines(finding, lines)
        })
    ])
  }

  private func sourceLines(_ finding: Finding, _ files: [String: [Substring]]) -> [String] {
    guard let at = finding.at, let line = at.line, let lines = files[at.file] else { return [] }
    guard lines.indices.contains(line - 1), let column = at.column else { return [] }
    let text = String(lines[line - 1].prefix(200)).replacing("\t", with: " ").replacing(
      "\r", with: "")
    guard !text.isEmpty else { return [] }
    let caret = String(repeating: " ", count: min(column - 1, 200)) + "^"
    return ["    \(text)", "    \(caret)"]
  }

  private func source(of file: String) -> String? { package.files[file] ?? package.tests[file] }

  /// Workflow commands: "::error file=...,line=...,col=...::message".
  var githubLines: [String] {
    findings.map { finding in
      var place = [("file", finding.at.map { "\(path)/\($0.file)" } ?? path)]
      if let line = finding.at?.line { place.append(("line", String(line))) }
      if let column = finding.at?.column { place.append(("col", String(column))) }
      return WorkflowCommand.line(
        finding.severity == .error ? "error" : "warning", place + [("title", finding.code)],
        finding.message[.en])
    }
  }
}

/// What --json of check prints.
struct CheckAnswer: Encodable {
  struct PackageView: Encodable {
    let path: String
    let findings: [FindingView]
  }

  let version = 1
  let errors: Int
  let warnings: Int
  let packages: [PackageView]

  init(_ checked: [CheckedPackage]) {
    let all = checked.flatMap(\.findings)
    errors = all.count { $0.severity == .error }
    warnings = all.count - errors
    packages = checked.map {
      PackageView(path: $0.path, findings: $0.findings.map { FindingView($0, .en) })
    }
  }
}

/// The Static Analysis Results Interchange Format, 2.1.0.
struct Sarif: Encodable {
  struct Run: Encodable {
    let tool: Tool
    let results: [Outcome]
  }
  struct Tool: Encodable {
    struct Driver: Encodable {
      let name = "rutine"
      let rules: [Rule]
    }
    let driver: Driver
  }
  struct Rule: Encodable {
    let id: String
    let shortDescription: Text
  }
  struct Text: Encodable {
    let text: String
  }
  struct Outcome: Encodable {
    let ruleId: String
    let level: String
    let message: Text
    let locations: [Place]
  }
  struct Place: Encodable {
    struct Physical: Encodable {
      let artifactLocation: Artifact
      let region: Region?
    }
    struct Artifact: Encodable {
      let uri: String
    }
    struct Region: Encodable {
      let startLine: Int
      let startColumn: Int?
    }
    let physicalLocation: Physical
  }

  let version = "2.1.0"
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case version, runs
    case schema = "$schema"
  }

  init(_ checked: [CheckedPackage]) {
    let rules = CheckCode.all.map { Rule(id: $0.name, shortDescription: Text(text: $0.meaning)) }
    let results = checked.flatMap { one in
      one.findings.map { finding in
        Outcome(
          ruleId: finding.code, level: finding.severity.rawValue,
          message: Text(text: finding.message[.en]),
          locations: finding.at.map { [Self.place($0, in: one.path)] } ?? [])
      }
    }
    runs = [Run(tool: Tool(driver: Tool.Driver(rules: rules)), results: results)]
  }

  private static func place(_ at: Location, in path: String) -> Place {
    Place(
      physicalLocation: Place.Physical(
        artifactLocation: Place.Artifact(uri: "\(path)/\(at.file)"),
        region: at.line.map { Place.Region(startLine: $0, startColumn: at.column) }))
  }
}
