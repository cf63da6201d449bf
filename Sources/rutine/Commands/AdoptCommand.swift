import ArgumentParser
import Domain
import PackageReading
import Packages
import Rendering

struct AdoptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: Speech.help("help.adopt"),
    discussion: Speech.help("help.adopt.discussion"))

  @Argument(help: .spoken("help.package"), completion: .directory)
  var package: String

  @Flag(name: .customLong("dry-run"), help: .spoken("help.adopt.is_trial"))
  var isTrial = false

  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let package = try PackageReader.read(package).get()
    let answer = try register.open { try adopt(package, in: $0) }
    if output.json { return try output.show(json: answer) }
    output.show(answer.document(output.words(of: package)))
  }

  private func adopt(_ package: Package, in store: any Store) throws -> AdoptAnswer {
    let known = try store.read(at: nil) { source, _ in try source.fields() }
    let missing = known.missing(package.fields)
    let order = FieldOrder(package: package.name, fields: missing)
    try known.requireRoom(for: order)
    var revision: Int?
    if !isTrial, !missing.isEmpty {
      revision = try store.commit(Commit(origin: .adopting(order), time: WallClock.time))
    }
    return AdoptAnswer(package, known, missing, revision)
  }
}
