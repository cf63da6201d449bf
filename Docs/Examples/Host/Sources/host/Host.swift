// An intake service that embeds Rutine: a line of JSON in, a line of JSON out.
//
//     host REGISTER PACKAGE [WORKER]
//
// {"do": "due", "day": "2026-11-20"} lists what waits; {"do": "yes", "item": 1} does the first of it,
// {"do": "no", "item": 2, "because": "moved"} remembers that it is not wanted;
// {"do": "find", "type": "client", "id": "c-001"} shows a record; {"do": "import", "records": "..."} brings in more,
// as the text of a file that `rutine import` takes.

import Foundation
import Rutine

struct Request: Decodable {
  let `do`: String
  var day: Day?
  var item: Int?
  var because: String?
  var type: String?
  var id: String?
  var records: String?
}

/// What is said to a request: what there is of it.
struct Answer: Encodable {
  var items: [String]?
  var revision: Int?
  var fields: [String: Value]?
  var refused: String?
  var message: String?
  var findings: [String]?
}

@main
struct Host {
  let office: Office
  let package: MunicipalityPackage
  var items: [DueItem] = []

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else { exit(2) }
    do {
      var host = try Host(
        office: Office(
          try Register.open(at: arguments[1]), for: Account("kari", via: "intake"),
          lua: .worker(at: arguments.dropFirst(3).first), language: .en),
        package: try MunicipalityPackage(contentsOf: arguments[2]))
      while let line = readLine() { host.say(host.answer(to: line)) }
    } catch {
      FileHandle.standardError.write(Data("\(error.message[.en])\n".utf8))
      exit(1)
    }
  }

  private mutating func answer(to line: String) -> Answer {
    do {
      let request = try JSONDecoder().decode(Request.self, from: Data(line.utf8))
      return try answer(to: request)
    } catch let refusal as Refusal {
      return Answer(
        refused: refusal.code, message: refusal.message[.en],
        findings: refusal.findings.map { $0.message[.en] })
    } catch {
      return Answer(refused: "request", message: "the line is no request")
    }
  }

  private mutating func answer(to request: Request) throws -> Answer {
    switch request.do {
    case "due":
      guard let day = request.day else { throw CocoaError(.keyValueValidation) }
      items = try office.due(asOf: day, of: package).items
      return Answer(items: items.map(\.outline))
    case "yes": return Answer(revision: try office.answer(item(request), .yes))
    case "no":
      return Answer(revision: try office.answer(item(request), .no(because: request.because)))
    case "find":
      let type = RecordTypeID(rawValue: request.type ?? "")
      return Answer(fields: try office.record(RecordKey(type, request.id ?? "")).fields)
    case "import":
      let records = Data((request.records ?? "").utf8)
      return Answer(revision: try office.importRecords(records, named: "intake"))
    default: return Answer(refused: "request", message: "there is no '\(request.do)'")
    }
  }

  private func item(_ request: Request) throws -> DueItem {
    guard let number = request.item, number >= 1, number <= items.count else {
      throw CocoaError(.keyValueValidation)
    }
    return items[number - 1]
  }

  private func say(_ answer: Answer) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let line = (try? encoder.encode(answer)) ?? Data(#"{"refused":"answer"}"#.utf8)
    FileHandle.standardOutput.write(line + Data("\n".utf8))
  }
}

extension DueItem {
  var outline: String {
    let what = plan?.changes.map { "\($0.op.rawValue) \($0.type.rawValue): \($0.because[.en])" }
    return "\(record?.id ?? "-") \(day?.iso ?? "proposed"): \(what?.joined(separator: "; ") ?? "")"
  }
}
