// What came of a package's tests.
extension Words {
  func tested(_ passed: Int, _ failed: Int) -> String {
    let good = pick(
      nb: "\(passed) gikk bra", nn: "\(passed) gjekk bra", en: "\(passed) passed")
    guard failed > 0 else { return good + "." }
    return good + ", "
      + pick(nb: "\(failed) feilet.", nn: "\(failed) feila.", en: "\(failed) failed.")
  }
}
