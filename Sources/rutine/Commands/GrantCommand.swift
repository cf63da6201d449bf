import ArgumentParser
import Domain
import PackageReading
import Packages
import Rendering

struct GrantCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grant",
    abstract: Speech.help("help.grant"),
    discussion: Speech.help("help.grant.discussion"))

  @Argument(help: .spoken("help.package"), completion: .directory)
  var package: String

  @Argument(help: .spoken("help.grant.capabilities"))
  var capabilities: [String] = []

  @Flag(help: .spoken("help.grant.withdraw"))
  var withdraw = false

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if withdraw, capabilities.isEmpty {
      throw ValidationError(spoken: "usage.withdraw")
    }
  }

  func run() throws {
    let package = try PackageReader.read(package).get()
    try register.open { store in
      if !capabilities.isEmpty { try carryOut(for: package, in: store) }
      let answer = GrantAnswer(package, try grants(of: package, in: store))
      if output.json { return try output.show(json: answer) }
      output.show(answer.document(output.words(of: package)))
    }
  }

  private func grants(of package: Package, in store: any Store) throws -> [Grant] {
    try store.read(at: nil) { source, _ in try source.grants(to: package.manifest.id) }
  }

  private func carryOut(for package: Package, in store: any Store) throws {
    let known =
      withdraw ? try grants(of: package, in: store).map(\.capability) : package.capabilities
    for name in capabilities where !known.contains(name) {
      throw refusal(of: name, package.manifest.id, known)
    }
    let order = GrantOrder(
      withdraw ? .withdraw : .grant, package: package.manifest.id, name: package.name,
      hash: package.hash, capabilities: Set(capabilities).sorted())
    _ = try store.commit(Commit(origin: .granting(order), time: WallClock.time))
  }

  private func refusal(of name: String, _ package: String, _ known: [String]) -> UsageError {
    let none = LocalizedText(message: "record.none")
    return UsageError(
      withdraw ? "error.not_granted" : "error.not_asked_for",
      [
        "package": package, "name": name,
        "list": known.isEmpty ? none : LocalizedText(known.joined(separator: ", ")),
        "hint": withdraw ? LocalizedText("") : NearestName.spokenHint(name, among: known),
      ])
  }
}
