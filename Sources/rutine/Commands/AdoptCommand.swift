import ArgumentParser
import Domain
import Packages
import Rendering

struct AdoptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: "Takes up the fields that a package adds to the records.",
    discussion: """
      A package's own fields ([fields.client.score] in municipality.toml) are in the register \
      from when they are taken up. A field is never taken away, and never becomes another kind.
      """)

  @Argument(help: "The folder of the municipality's package.")
  var package: String

  @Flag(name: .customLong("dry-run"), help: "Only shows what would be taken up.")
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
