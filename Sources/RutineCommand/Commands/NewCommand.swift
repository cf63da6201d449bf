import ArgumentParser
import Authoring
import Casework
import Domain
import Foundation
import PackageReading
import ScriptAPI

struct NewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new", abstract: Speech.help("help.new"),
      discussion: Speech.help("help.new.discussion"),
      subcommands: [NewPackageCommand.self, NewRoutineCommand.self],
      defaultSubcommand: NewPackageCommand.self)
  }
}

struct NewPackageCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "package", abstract: Speech.help("help.new_package"))
  }

  @Argument(help: .spoken("help.new_package.folder"))
  var folder: String

  @Option(help: .spoken("help.new_package.name"))
  var name: String?

  @Option(help: .spoken("help.new_package.number", valueName: "four digits"))
  var number: String?

  @Option(help: .spoken("help.new_package.language", valueName: "language"))
  var language: Language?

  @Option(help: .spoken("help.lang", valueName: "language"))
  var lang: Language?

  func run(in context: CommandContext) throws {
    let words = Words(context.language)
    let id = try Self.id(of: folder)
    let name =
      name ?? Terminal.ask(words.askName, else: URL(fileURLWithPath: folder).lastPathComponent)
    guard PackageTemplate.isName(name) else { throw UsageError("error.municipality_name") }
    let language = try language ?? Self.language(Terminal.ask(words.askLanguage, else: "nb"))
    if let number, number.utf8.count != 4 || !number.utf8.allSatisfy({ (48...57).contains($0) }) {
      throw UsageError("error.municipality_number")
    }
    let template = PackageTemplate(id: id, name: name, language: language, number: number)
    try OutputFile(path: folder).makeFolder { partial in
      for (path, text) in template.files(for: API(context.schema)) {
        try SourceFile.write(text, to: "\(partial)/\(path)")
      }
    }
    for line in words.madePackage(folder) { Output.line(line) }
  }

  /// The folder's name with what an id may not have taken out: "Ås kommune" is "as-kommune".
  private static func id(of folder: String) throws -> String {
    let name = URL(fileURLWithPath: folder).lastPathComponent
    let plain = name.lowercased().replacing("æ", with: "ae").replacing("ø", with: "o")
      .folding(options: .diacriticInsensitive, locale: nil)
    let id = String(plain.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
      .split(separator: "-").joined(separator: "-")
    guard RecordKey.isValidID(id) else {
      throw UsageError("error.package_name", ["name": name])
    }
    guard !PackageReader.isTaken(id) else { throw UsageError("error.package_taken", ["name": id]) }
    return id
  }

  private static func language(_ word: String) throws -> Language {
    guard let language = Language(rawValue: word) else {
      throw UsageError("error.language")
    }
    return language
  }
}

struct NewRoutineCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "routine", abstract: Speech.help("help.new_routine"))
  }

  @Argument(help: .spoken("help.new_routine.name"))
  var name: String

  @Option(help: .spoken("help.new_routine.package", valueName: "folder"))
  var package = "."

  @Option(help: .spoken("help.lang", valueName: "language"))
  var lang: Language?

  func run(in context: CommandContext) throws {
    guard FieldKind.word.accept(.text(name)) != nil else {
      throw UsageError("error.routine_name", ["name": name])
    }
    guard FileManager.default.fileExists(atPath: "\(package)/municipality.toml") else {
      throw UsageError("error.no_package_to_add_to", ["package": package])
    }
    let files = PackageTemplate.routine(name)
    for path in files.keys.sorted() { try SourceFile.requireFree("\(package)/\(path)") }
    for (path, text) in files { try SourceFile.write(text, to: "\(package)/\(path)") }
    let words = Words(context.language)
    for line in words.wrote(files.keys.sorted().map { "\(package)/\($0)" }) { Output.line(line) }
  }
}
