import ArgumentParser
import Domain
import Foundation
import Rendering

struct LetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter", abstract: Speech.help("help.letter"),
    discussion: Speech.help("help.letter.discussion"))

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

  func run() throws {
    try to.requireWritable(html, pdf)
    let letter = try document == "-" ? typed() : stored()
    let page = LetterPage(
      letter.body, title: letter.title,
      language: Language(rawValue: letter.language)?.rawValue ?? "", sender: sender)
    if output.json {
      try output.show(json: letter)
    } else if let html {
      try to.file(html).write(page.html)
    } else if let pdf {
      try PDFWriter.write(page.html, to: to.file(pdf))
    } else {
      Output.exact(letter.body.utf8.last == UInt8(ascii: "\n") ? letter.body : letter.body + "\n")
    }
  }

  private struct Letter: Encodable {
    let body: String
    let title: String
    let language: String
  }

  private func typed() throws -> Letter {
    let data = try Files.read("-")
    guard let text = String(validating: data, as: UTF8.self) else {
      throw UsageError("error.not_utf8")
    }
    let body = text.replacing("\r\n", with: "\n")
    return Letter(body: body, title: "", language: output.language.rawValue)
  }

  private func stored() throws -> Letter {
    try register.open { store in
      let key = RecordKey("document", document)
      guard let record = try store.read(at: nil, { source, _ in try source.record(key) }) else {
        throw RegisterError(
          .notFound, LocalizedText(message: "error.no_document", ["document": document]))
      }
      guard let body = record["body"]?.text else {
        throw RegisterError(
          .notFound, LocalizedText(message: "error.document_empty", ["document": document]))
      }
      try AccessLog.note(
        "letter", key.named, [Sensitivity.health.capability].compactMap { $0 },
        try store.latestRevision(), in: store)
      return Letter(
        body: body, title: record["title"]?.text ?? "",
        language: record["language"]?.text ?? "nb")
    }
  }
}
