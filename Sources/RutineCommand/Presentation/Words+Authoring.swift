import Casework

// Making registers, packages and routines.
extension Words {
  func madeRegister(_ path: String) -> String {
    text("init.made", ["path": path])
  }

  var askName: String {
    text("authoring.ask_name")
  }

  var askLanguage: String {
    text("authoring.ask_language")
  }

  /// Line by line.
  func madePackage(_ folder: String) -> [String] {
    let made = text("authoring.made_package", ["folder": folder])
    let shown = folder.contains(" ") ? "'\(folder)'" : folder
    return [made, "  rutine check \(shown)", "  rutine test \(shown)"]
  }

  /// Line by line.
  func wrote(_ paths: [String]) -> [String] {
    [text("authoring.wrote")] + paths.map { "  \($0)" }
  }
}

// What a routine spent.
extension Words {
  func spent(_ steps: Int, _ bytes: Int) -> String {
    text("authoring.spent", ["steps": steps, "bytes": bytes])
  }

  var itself: String { text("authoring.itself") }
  var withCalls: String { text("authoring.with_calls") }
  var instructions: String { text("authoring.instructions") }
  var bytes: String { text("authoring.bytes") }
  var line: String { text("authoring.line") }
  var function: String { text("authoring.function") }
}

// What a package is.
extension Words {
  var apiLevel: String { text("package.api_level") }
  var extends: String { text("package.extends") }
  var routines: String { text("package.routines") }
  var parameters: String { text("package.parameters") }
  var vocabularies: String { text("package.vocabularies") }
  var laws: String { text("package.laws") }
  var capabilities: String {
    text("package.capabilities")
  }
  var addedFields: String { text("package.fields") }
  var ownRules: String { text("package.rules") }
  var letters: String { text("package.templates") }
  func inspectMore(_ answer: InspectAnswer) -> String {
    text(
      "package.more",
      [
        "laws": answer.lawsInForce.count, "parameters": answer.parameters.count,
        "vocabularies": answer.vocabularies.count,
      ])
  }
}
