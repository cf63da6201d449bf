import ArgumentParser
import Casework
import Domain
import Foundation
import Rendering

struct LetterCommand: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "letter", abstract: Speech.help("help.letter"),
      discussion: Speech.help("help.letter.discussion"))
  }

  @Argument(help: .spoken("help.letter.document"))
  var document: String

  @Option(
    help: .spoken("help.letter.html", valueName: "file")
  )
  var html: String?

  @Option(help: .spoken("help.letter.pdf", valueName: "file"))
  var pdf: String?

  @Option(help: .spoken("help.letter.sender", valueName: "text"))
  var sender: String = ""

  @OptionGroup var to: FileOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if html != nil, pdf != nil { throw ValidationError(spoken: "usage.letter") }
  }

  func run(in context: CommandContext) throws {
    try to.requireWritable(html, pdf)
    let letter =
      try document == "-"
      ? typed(context.language) : register.open(in: context) { try $0.letter(document) }
    let page = LetterPage(
      letter.body, title: letter.title,
      language: Language(rawValue: letter.language)?.rawValue ?? "", sender: sender)
    if output.json {
      try Output.json(letter)
    } else if let html {
      try to.file(html).write(page.html)
    } else if let pdf {
      try PDFWriter.write(page.html, to: to.file(pdf))
    } else {
      Output.exact(letter.body.utf8.last == UInt8(ascii: "\n") ? letter.body : letter.body + "\n")
    }
  }

  private func typed(_ language: Language) throws -> Letter {
    let data = try Files.read("-")
    guard let text = String(validating: data, as: UTF8.self) else {
      throw UsageError("error.not_utf8")
    }
    let body = text.replacing("\r\n", with: "\n")
    return Letter(body: body, title: "", language: language.rawValue)
  }
}
