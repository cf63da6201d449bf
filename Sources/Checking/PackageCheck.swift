package import Domain
import LuaSyntax
import PackageReading
package import Packages
import ScriptAPI
import Templates

/// Everything about a package that can be known without running it on data.
package enum PackageCheck {
  /// Each thing that is wrong or worth knowing, by file, line and column.
  package static func findings(
    in package: Package, deprecations: [String: String] = API.deprecations
  ) -> [Finding] {
    let context = PackageContext(package, deprecations: deprecations)
    var findings: [Finding] = []
    for (path, source) in package.files.merging(package.tests, uniquingKeysWith: { $1 })
      .sorted(by: { $0.key < $1.key }) where path.hasSuffix(".lua")
    {
      findings += FileCheck(path: path, role: role(of: path), context: context).check(source)
    }
    findings += brokenTemplates(package) + unusedTemplates(package, context)
    findings += unusedModules(package, context) + unusedCapabilities(package, context)
    findings += renamedWords(package)
    return findings.sorted(by: Finding.isListedBefore)
  }

  /// Words that tell of health are called as norge calls them, whatever the package says.
  private static func renamedWords(_ package: Package) -> [Finding] {
    package.manifest.vocabularies.flatMap { name, words in
      words.compactMap { word, term in
        guard let label = Lexicon.fixedLabel(of: word, in: name), label != term.label else {
          return nil
        }
        let line = package.manifestLine(of: "vocabularies.\(name).\(word)")
        return Finding(
          "vocabulary.renamed", .warning,
          LocalizedText(
            "'\(word)' tells of health and is shown as norge calls it, '\(label[.en])', whatever a package says"
          ),
          at: Location(file: "municipality.toml", line: line, column: 1))
      }
    }
  }

  private static func role(of path: String) -> FileCheck.Role {
    switch path.prefix(while: { $0 != "/" }) {
    case "routines": .routine
    case "rules": .rule
    case "tests": path.hasPrefix("tests/lib/") ? .module : .test
    default: .module
    }
  }

  private static func brokenTemplates(_ package: Package) -> [Finding] {
    TemplateSet(package.templates).mistakes.filter { package.files[$0.file] != nil }.map {
      mistake in
      Finding(
        "template.invalid", mistake.message,
        at: Location(
          file: mistake.file, line: mistake.line ?? 1, column: mistake.column ?? 1))
    }
  }

  /// A template that another includes is used; that one is looked at in turn.
  private static func unusedTemplates(
    _ package: Package, _ context: PackageContext
  ) -> [Finding] {
    let set = TemplateSet(package.templates)
    let used = context.usedTemplates.union(set.included)
    return set.names.filter { !used.contains($0) }
      .flatMap { name in
        package.files.keys.filter { $0.hasPrefix("documents/\(name).") }.sorted().map { path in
          Finding(
            "template.unused", .warning,
            LocalizedText("no file makes use of the template '\(name)'"),
            at: Location(file: path, line: 1, column: 1))
        }
      }
  }

  private static func unusedModules(_ package: Package, _ context: PackageContext) -> [Finding] {
    package.files.keys.filter { $0.hasPrefix("lib/") }.compactMap { path in
      let name = path.dropFirst("lib/".count).dropLast(".lua".count).replacing("/", with: ".")
      // What stands in the place of an extended package's module is required by that package.
      let isReplacing = package.extends.contains { $0.mayBeReplaced(String(name)) }
      guard !isReplacing, !context.usedModules.contains(String(name)) else { return nil }
      return Finding(
        "module.unused", .warning, LocalizedText("no file requires \"\(name)\""),
        at: Location(file: path, line: 1, column: 1))
    }
  }

  /// Only what the package itself asks for; what it extends asks for its own files.
  private static func unusedCapabilities(
    _ package: Package, _ context: PackageContext
  ) -> [Finding] {
    // What a package that it extends makes use of, it asks for itself.
    let used = context.usedCapabilities.union(package.extends.flatMap(\.capabilities))
    return package.manifest.capabilities.filter {
      Manifest.knownCapabilities.contains($0) && !used.contains($0)
    }.map { name in
      Finding(
        "capability.unused", .warning,
        LocalizedText("the package asks for '\(name)' and no file makes use of it"),
        at: Location(
          file: "municipality.toml", line: package.manifestLine(of: "capabilities.ask"), column: 1))
    }
  }
}
