// Making packages and routines.
extension Words {
  var askName: String {
    pick(
      nb: "Hva heter kommunen? ", nn: "Kva heiter kommunen? ",
      en: "What is the municipality called? ")
  }

  var askLanguage: String {
    pick(nb: "Målform, nb eller nn? ", nn: "Målform, nb eller nn? ", en: "Language, nb or nn? ")
  }

  func madePackage(_ folder: String) -> String {
    let made = pick(
      nb: "Laget \(folder). Prøv den:", nn: "Laga \(folder). Prøv han:",
      en: "Made \(folder). Try it:")
    let shown = folder.contains(" ") ? "'\(folder)'" : folder
    return "\(made)\n  rutine check \(shown)\n  rutine test \(shown)"
  }

  func wrote(_ paths: [String]) -> String {
    let list = paths.map { "\n  \($0)" }.joined()
    return pick(nb: "Skrev:\(list)", nn: "Skreiv:\(list)", en: "Wrote:\(list)")
  }
}

// What a routine spent.
extension Words {
  func spent(_ steps: Int, _ bytes: Int) -> String {
    pick(
      nb: "Brukte \(steps) instruksjoner og tok \(bytes) byte, det verten gjorde medregnet.",
      nn: "Brukte \(steps) instruksjonar og tok \(bytes) byte, det verten gjorde medrekna.",
      en: "Used \(steps) instructions and took \(bytes) bytes, the host's work included.")
  }

  var itself: String { pick(nb: "Selv", nn: "Sjølv", en: "Itself") }
  var withCalls: String { pick(nb: "Med kall", nn: "Med kall", en: "With calls") }
  var instructions: String { pick(nb: "Instruksjoner", nn: "Instruksjonar", en: "Instructions") }
  var bytes: String { pick(nb: "Byte", nn: "Byte", en: "Bytes") }
  var line: String { pick(nb: "Linje", nn: "Linje", en: "Line") }
  var function: String { pick(nb: "Funksjon", nn: "Funksjon", en: "Function") }
}
