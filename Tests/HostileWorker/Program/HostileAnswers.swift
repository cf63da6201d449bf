import Domain
import Routines

/// What a worker that was taken over answers: much that could be true, and then what could not.
struct HostileAnswers {
  private var json: HostileJSON
  private let ids: [String]
  /// Whether all that it says of an order has the right form, so that it is proposed and applied.
  private var isTame = false

  /// The ids are those of the register's clients.
  init(_ name: String, ids: [String]) {
    json = HostileJSON(chance: Chance(name))
    self.ids = ids
  }

  mutating func answers(to order: RunOrder) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    isTame = json.chance.happens(40)
    for id in ids(of: order.span) where json.chance.happens(40) {
      lines.append(
        plain(order.isTraced ? #"{"record":{"trace":[\#(trace())]}}"# : #"{"record":{}}"#))
      let record = record(id.map { "client/\($0)" })
      let isWrong = !isTame && json.chance.happens(5)
      lines.append(isWrong ? json.spoilt(record) : plain(record))
      if json.chance.happens(10) { lines.append(plain(#"{"looked":{"_0":1}}"#)) }
    }
    return lines + [isTame || json.chance.happens(30) ? plain(#"{"done":{}}"#) : wrong()]
  }

  mutating func declaration() -> [UInt8] {
    let scope = json.chance.pick([#""client""#, #""client""#, "null"])
    let title = json.chance.happens(80) ? #""t""# : json.text()
    return answer(
      """
      {"declared":{"_0":{"title":\(title),"scope":\(scope),"matching":{\(matching())},\
      "cadence":{"every":{"months":\(whole()),"days":\(whole())}}}}}
      """, percent: 70)
  }

  mutating func profile() -> [UInt8] {
    let samples = (0..<20).map { _ in
      #"{"steps":\#(whole()),"bytes":\#(whole()),"frames":[\#(frame()),\#(frame())]}"#
    }
    return answer(#"{"profile":{"_0":[\#(samples.joined(separator: ","))]}}"#, percent: 80)
  }

  mutating func tests(_ path: String) -> [UInt8] {
    let cases = (0..<json.chance.number(5)).map { _ in
      """
      {"name":\(json.text()),"at":\(location()),"failure":[\(json.chance.happens(50) ? json.text() : "")],\
      "seconds":\(json.chance.pick(["0.1", "1e308", "-1", "1e-300"]))}
      """
    }
    let covered =
      #""\#(json.chance.pick(["routines/r-0.lua", "x"]))":{"1":\#(whole()),"2":\#(whole())}"#
    let letters = json.chance.happens(70) ? "" : #"\#(json.text()):\#(json.text())"#
    let problem = json.chance.happens(60) ? "null" : plainFinding()
    return answer(
      """
      {"tested":{"_0":{"path":\(HostileJSON.quoted(path)),"cases":[\(cases.joined(separator: ","))],\
      "problem":\(problem),"letters":{\(letters)},"covered":{\(covered)}}}}
      """, percent: 80)
  }

  /// The line in so many of a hundred, and else one that is not what was asked for.
  private mutating func answer(_ line: String, percent: Int) -> [UInt8] {
    guard !json.chance.happens(percent) else { return plain(line) }
    return json.chance.happens(50) ? json.spoilt(line) : wrong()
  }

  /// A line that does not belong here, or nowhere.
  private mutating func wrong() -> [UInt8] {
    switch json.chance.number(8) {
    case 0: plain(#"{"failed":{"_0":{"code":\#(code()),"message":\#(json.text())}}}"#)
    case 1: plain(#"{"refused":{"message":\#(json.text()),"findings":[\#(plainFinding())]}}"#)
    case 2: plain(#"{"at":{"_0":{"type":\#(json.text()),"id":\#(json.text())}}}"#)
    case 3:
      plain(
        json.chance.pick([
          #"{"moved":{}}"#, #"{"ready":{"host":"x"}}"#, #"{"record":{}}"#, "{}", "",
        ]))
    case 4: plain(#"{"looked":{"_0":\#(json.number())}}"#)
    case 5:
      plain(#"{"\#(json.chance.pick(["record", "at", "declared", "tested"]))":\#(json.value())}"#)
    case 6: json.spoilt(record("client/c-001"))
    default: (0..<200).map { _ in UInt8(json.chance.number(256)) }.map { $0 == 10 ? 32 : $0 }
    }
  }

  private func plain(_ line: String) -> [UInt8] { Array(line.replacing("\n", with: " ").utf8) }

  private func ids(of span: RunOrder.Span) -> [String?] {
    switch span {
    case .municipality: [nil]
    case .record(let id): [id]
    case .records(let after, let last):
      ids.filter { id in id <= last && (after.map { id > $0 } ?? true) }.map { $0 }
    }
  }
}

// The parts of lines.
extension HostileAnswers {
  private mutating func record(_ key: String?) -> String {
    let changes = json.chance.happens(60) ? change(of: key) : ""
    let findings = json.chance.happens(40) ? finding(key) : ""
    let about = key.map { #","record":"\#($0)""# } ?? ""
    return """
      {"line":"record"\(about),"log":[{"text":\(clean())}]\
      \(list("changes", changes))\(list("findings", findings))\
      \(!isTame && json.chance.happens(20) ? #","traits":[{"name":"n","label":\#(json.text()),"value":\#(clean())}]"# : "")}
      """
  }

  private func list(_ name: String, _ element: String) -> String {
    element.isEmpty ? "" : #","\#(name)":[\#(element)]"#
  }

  /// A change as the schema has it, but for a value here and there.
  private mutating func change(of key: String?) -> String {
    let isTask = json.chance.happens(70)
    let type = Schema.norway.type(isTask ? "task" : json.chance.pick(Schema.norway.types).id)
    let fields = type.fields.filter { $0.name != "client" && json.chance.happens(isTask ? 30 : 70) }
      .map {
        #""\#($0.name)":\#(!isTame && json.chance.happens(3) ? json.value() : value(of: $0.kind))"#
      }
    let known =
      isTask ? [#""title":\#(clean())"#, #""due":"2026-12-01""#, #""status":"open""#] : []
    let client = key.map { #""client":"\#($0.dropFirst(7))""# }
    let id =
      isTame || json.chance.happens(95) ? #""x-\#(json.chance.number(1 << 30))""# : json.text()
    var all: [String: String] = [:]
    for member in fields + known + [client].compactMap({ $0 }) {
      all[String(member.prefix { $0 != ":" })] = member
    }
    return """
      {"op":"create","type":"\(type.id.rawValue)","id":\(id),"because":\(clean()),\
      "fields":{\(all.values.sorted().joined(separator: ","))}}
      """
  }

  private mutating func value(of kind: FieldKind) -> String {
    switch kind {
    case .text: return clean()
    case .word: return json.chance.pick([#""flat""#, #""housing""#, #""x""#])
    case .choice(let words): return HostileJSON.quoted(json.chance.pick(words))
    case .integer, .decimal: return json.chance.pick(["1", "0", "-1", "9007199254740993", "1e300"])
    case .boolean: return "true"
    case .day:
      return json.chance.pick([
        #""2026-12-01""#, #""9999-12-31""#, #""0001-01-01""#, #""2026-02-30""#,
      ])
    case .time: return json.chance.pick([#""08:30""#, #""24:00""#])
    case .nationalIdentityNumber: return #""01010112345""#
    case .texts, .words: return "[\(clean()),\(clean())]"
    case .reference(let type):
      return HostileJSON.quoted(type == "client" ? json.chance.pick(ids) : "w-01")
    case .references: return #"["w-01","\#(json.chance.pick(ids))"]"#
    }
  }

  /// A text that the form allows, more often than not.
  private mutating func clean() -> String {
    if !isTame, json.chance.happens(4) { return json.text() }
    return HostileJSON.quoted(
      json.chance.pick([
        "Ring", "=1+1", "<b>&amp;", "**x** | y", "e\u{301}\u{FEFF}\u{E000}", "a\nb", "::error::x",
        "\u{200B}\u{AD}", String(repeating: "wide ", count: 400), "c-001\u{200F}",
      ]))
  }

  private mutating func finding(_ key: String?) -> String {
    let about = key.map { #","about":"\#($0)""# } ?? ""
    let severity = json.chance.pick(["note", "warning", "error"])
    return """
      {"code":\(json.chance.pick([#""x""#, #""limit.run""#, #""routine.not_done""#, isTame ? #""x""# : json.text()])),\
      "severity":"\(severity)","message":\(clean())\(about)}
      """
  }

  private mutating func plainFinding() -> String {
    """
    {"code":\(json.text()),"severity":"error","message":\(json.text()),"at":\(location()),\
    "about":{"type":\(json.chance.pick([#""client""#, #""bogus""#, json.text()])),"id":\(json.text())}}
    """
  }

  private mutating func trace() -> String { #"{"at":\#(location()),"text":\#(json.text())}"# }

  private mutating func location() -> String {
    #"{"file":\#(json.text()),"line":\#(whole()),"column":\#(whole())}"#
  }

  private mutating func frame() -> String {
    #"{"file":\#(json.text()),"line":\#(json.chance.number(40)),"function":\#(json.text())}"#
  }

  private mutating func whole() -> String {
    json.chance.happens(85) ? String(json.chance.number(1000)) : json.number()
  }

  private mutating func matching() -> String {
    json.chance.happens(90)
      ? "" : #"\#(json.chance.pick([#""status""#, #""ext.a""#, json.text()])):[\#(json.value())]"#
  }

  private mutating func code() -> String {
    json.chance.pick([
      #""plan.applied""#, #""register.broken""#, #""data.invalid""#, "null", json.text(),
    ])
  }
}
