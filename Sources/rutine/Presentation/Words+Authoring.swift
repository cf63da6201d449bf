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
