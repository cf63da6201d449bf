import Domain

// Texts are in a file of their own.
extension TOMLReader {
  mutating func value(at path: [String], depth: Int) throws(TOMLMistake) -> TOMLValue {
    guard depth < Self.deepest else { throw mistake("the values are too deep in each other") }
    switch peek {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .text(try text())
    case UInt8(ascii: "["): return .list(try list(at: path, depth: depth + 1))
    case UInt8(ascii: "{"): return .table(try braces(at: path, depth: depth + 1))
    default: return try word()
    }
  }

  private mutating func list(at path: [String], depth: Int) throws(TOMLMistake) -> [TOMLValue] {
    var values: [TOMLValue] = []
    _ = take("[")
    while true {
      try skipLines()
      if take("]") { return values }
      values.append(try value(at: path, depth: depth))
      try skipLines()
      if take("]") { return values }
      guard take(",") else {
        throw mistake("a list has commas between its values, and ends with ]")
      }
    }
  }

  private mutating func braces(at path: [String], depth: Int) throws(TOMLMistake) -> TOMLTable {
    let tree = TOMLTree()
    _ = take("{")
    skipBlanks()
    if take("}") { return tree.table }
    while true {
      skipBlanks()
      try pair(into: tree, path, depth: depth)
      skipBlanks()
      if take("}") { return tree.table }
      guard take(",") else { throw mistake("a table has commas between its keys, and ends with }") }
    }
  }

  /// A number, a day, true or false.
  private mutating func word() throws(TOMLMistake) -> TOMLValue {
    let start = at
    while let byte = peek, !Self.ends.contains(byte) { at += 1 }
    // A day and a time may have a blank between them.
    if at - start == 10, peek == 32, at + 1 < bytes.count, (48...57).contains(bytes[at + 1]),
      Day(iso: String(decoding: bytes[start..<at], as: UTF8.self)) != nil
    {
      at += 1
      while let byte = peek, !Self.ends.contains(byte) { at += 1 }
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if let value = Self.flags[text] ?? TOMLNumber.read(text) ?? TOMLMoment.read(text) {
      return value
    }
    at = start
    throw mistake("a value is a text in quotes, a number, a day, true, false, a list or a table")
  }

  private static let flags: [String: TOMLValue] = [
    "true": .boolean(true), "false": .boolean(false),
  ]
  private static let ends = Set(" \t\n\r,]}#=".utf8)
}

/// Whole numbers and decimals.
enum TOMLNumber {
  static func read(_ text: String) -> TOMLValue? {
    let sign = text.hasPrefix("-") || text.hasPrefix("+") ? String(text.prefix(1)) : ""
    let rest = text.dropFirst(sign.count)
    if rest == "inf" { return .decimal(sign == "-" ? -.infinity : .infinity) }
    if rest == "nan" { return .decimal(.nan) }
    let radix = ["0x": 16, "0o": 8, "0b": 2][rest.prefix(2)]
    if let radix {
      guard sign.isEmpty, let digits = digits(rest.dropFirst(2), radix) else { return nil }
      return Int(digits, radix: radix).map(TOMLValue.integer)
    }
    return decimal(sign, rest)
  }

  private static func decimal(_ sign: String, _ text: Substring) -> TOMLValue? {
    let whole = text.prefix { $0.isNumber || $0 == "_" }
    guard let digits = digits(whole, 10), digits.count == 1 || !digits.hasPrefix("0") else {
      return nil
    }
    var (rest, number) = (text.dropFirst(whole.count), sign + digits)
    if rest.isEmpty { return Int(number).map(TOMLValue.integer) }
    if rest.first == "." {
      let part = rest.dropFirst().prefix { $0.isNumber || $0 == "_" }
      guard let digits = self.digits(part, 10) else { return nil }
      number += ".\(digits)"
      rest = rest.dropFirst(part.count + 1)
    }
    if rest.first == "e" || rest.first == "E" {
      rest = rest.dropFirst()
      let sign = rest.first == "-" || rest.first == "+" ? String(rest.removeFirst()) : ""
      guard let digits = self.digits(rest, 10) else { return nil }
      number += "e\(sign)\(digits)"
      rest = ""
    }
    return rest.isEmpty ? Double(number).map(TOMLValue.decimal) : nil
  }

  /// The digits without the underscores between them; nil for none, or an underscore elsewhere.
  private static func digits(_ text: Substring, _ radix: Int) -> String? {
    let parts = text.split(separator: "_", omittingEmptySubsequences: false)
    let isGood = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isASCII && $0.hexDigitValue.map { $0 < radix } == true }
    }
    return isGood ? parts.joined() : nil
  }
}

/// Days, and times that nobody makes use of.
enum TOMLMoment {
  static func read(_ text: String) -> TOMLValue? {
    if let day = Day(iso: text) { return .day(day) }
    guard Day(iso: String(text.prefix(10))) != nil else {
      return isTime(text[...]) ? .moment(text) : nil
    }
    let rest = text.dropFirst(10)
    guard let mark = rest.first, "Tt ".contains(mark) else { return nil }
    var time = rest.dropFirst()
    if time.last == "Z" || time.last == "z" {
      time.removeLast()
    } else if let sign = time.lastIndex(where: { "+-".contains($0) }) {
      guard isTime("\(time[sign...].dropFirst()):00") else { return nil }
      time = time[..<sign]
    }
    return isTime(time) ? .moment(text) : nil
  }

  /// "08:30:00", with or without a part of a second.
  private static func isTime(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isPart = parts.count == 1 || parts.count == 2 && !parts[1].isEmpty && isDigits(parts[1])
    let numbers = parts[0].split(separator: ":", omittingEmptySubsequences: false)
    guard isPart, numbers.count == 3, numbers.allSatisfy({ $0.count == 2 && isDigits($0) }) else {
      return false
    }
    return zip(numbers, [23, 59, 59]).allSatisfy { Int($0) ?? 99 <= $1 }
  }

  private static func isDigits(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (48...57).contains($0) }
  }
}
