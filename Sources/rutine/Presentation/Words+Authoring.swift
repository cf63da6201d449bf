// Making packages and routines.
extension Words {
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
