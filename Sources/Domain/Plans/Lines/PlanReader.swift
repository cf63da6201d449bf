/// One line of a plan.
package enum PlanLine: Sendable, Hashable {
  case head(PlanHead)
  case record(PlanRecord)
  case foot(PlanFoot)
  /// The SHA-256 of all bytes before this line.
  case digest(String)
}

/// The one checker of plans' lines, from a file, from the register or from a worker.
///
/// It believes nothing: ids, types, names of fields, texts, places and counts are checked, and
/// nothing in a line can stop the program. What the register's fields hold is checked too where they
/// are given; a plan that somebody is to read may name others, which apply refuses.
package struct PlanReader {
  private let known: PlanNames
  private var hash = LineHash()
  private var totals = PlanFoot.Totals()
  private var last: PlanLine?
  private var latestKey: RecordKey?
  private var number = 0

  package init(of schema: Schema, fields: RegisterFields? = nil) {
    known = PlanNames(schema: schema, fields: fields)
  }

  /// One record's line alone: what a worker answers.
  package static func record(
    _ line: ArraySlice<UInt8>, number: Int, of fields: RegisterFields,
    within bounds: StrictJSON.Bounds = StrictJSON.Bounds()
  ) throws(PlanFault) -> PlanRecord {
    do throws(PlanFault.Code) {
      guard
        case .record(let record) = try parse(
          line, PlanNames(schema: fields.schema, fields: fields), bounds)
      else {
        throw PlanFault.Code.order
      }
      return record
    } catch {
      throw PlanFault(error, line: number)
    }
  }

  /// Takes the next line, without its "\n".
  package mutating func take(_ line: ArraySlice<UInt8>) throws(PlanFault) -> PlanLine {
    number += 1
    do throws(PlanFault.Code) {
      let parsed = try Self.parse(line, known, StrictJSON.Bounds())
      try follow(parsed)
      hash.add(line)
      last = parsed
      return parsed
    } catch {
      throw PlanFault(error, line: number)
    }
  }

  /// What is wrong when there are no more lines.
  package var unfinished: PlanFault { PlanFault(.order, line: number + 1) }

  private static func parse(
    _ line: ArraySlice<UInt8>, _ known: PlanNames, _ bounds: StrictJSON.Bounds
  ) throws(PlanFault.Code) -> PlanLine {
    guard let json = try? StrictJSON.read(line, within: bounds) else { throw .json }
    var members = try PlanMembers(json, known)
    switch try members.text("line") {
    case "head":
      guard try members.count("format") == PlanHead.format else { throw .format }
      return .head(try PlanHead(&members))
    case "record": return .record(try PlanRecord(&members))
    case "foot": return .foot(try PlanFoot(&members))
    case "digest":
      let digest = try members.name("sha256")
      try members.requireEmpty()
      return .digest(digest)
    default: throw .shape
    }
  }

  /// A head, records by their ids, a foot that counts them, the digest.
  private mutating func follow(_ line: PlanLine) throws(PlanFault.Code) {
    switch (last, line) {
    case (nil, .head): return
    case (.head, .record(let record)), (.record, .record(let record)):
      try requireOrder(of: record.key)
      totals.add(record)
    case (.head, .foot(let foot)), (.record, .foot(let foot)):
      guard foot.totals == totals else { throw .totals }
    case (.foot, .digest(let digest)):
      guard digest == hash.hex else { throw .digest }
    default: throw .order
    }
  }

  /// What concerns the whole comes first; each record once, in the order of the sweep.
  private mutating func requireOrder(of key: RecordKey?) throws(PlanFault.Code) {
    switch (latestKey, key) {
    case (nil, _): latestKey = key
    case (let latest?, let key?) where latest.precedes(key): latestKey = key
    default: throw .order
    }
  }
}

extension RecordKey {
  /// In the order of ids' bytes, of one type.
  fileprivate func precedes(_ other: RecordKey) -> Bool {
    type == other.type && id.utf8.lexicographicallyPrecedes(other.id.utf8)
  }
}
