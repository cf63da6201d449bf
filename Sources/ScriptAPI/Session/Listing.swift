import Domain
import LuaValues

/// What a collection stands for: a type, whose records, and the conditions put on them.
struct Listing {
  enum Condition {
    case equal(FieldPlace, Value)
    case oneOf(FieldPlace, Set<Value>)
    case from(Day)
    case to(Day)
    case inForce(Day)
  }

  /// Where a record has a field's value: one of a municipality's own goes by its name.
  struct FieldPlace {
    let position: Int?
    let name: String

    func value(in record: Record) -> Value? {
      if let position { record.values[position] } else { record.ext[name] }
    }
  }

  let type: RecordType
  /// The field that points to the owner, and the owner's id.
  var owner: (field: String, id: String)?
  var conditions: [Condition] = []

  fileprivate func holds(for record: Record) -> Bool {
    conditions.allSatisfy { condition in
      switch condition {
      case .equal(let field, let value): field.value(in: record) == value
      case .oneOf(let field, let values): field.value(in: record).map(values.contains) ?? false
      case .from(let day): type.order.flatMap { record.values[$0]?.day }.map { $0 >= day } ?? false
      case .to(let day): type.order.flatMap { record.values[$0]?.day }.map { $0 <= day } ?? false
      case .inForce(let day): record.isInForce(on: day)
      }
    }
  }

  /// Oldest first by the type's own day, those without one before all others; then by id.
  fileprivate func isBefore(_ left: Record, _ right: Record) -> Bool {
    guard let order = type.order, left.values[order] != right.values[order] else {
      return left.key.id < right.key.id
    }
    guard let earlier = left.values[order] else { return true }
    guard let later = right.values[order] else { return false }
    return earlier < later
  }
}

extension Session {
  func records(_ listing: Listing) throws -> [Record] {
    let type = listing.type.id
    let records =
      try listing.owner.map { try draft.related(Relation(type, by: $0.field), to: $0.id) }
      ?? draft.records(RecordQuery(type))
    pay(steps: 100 * records.count * (1 + listing.conditions.count / 4))
    var found = listing.conditions.isEmpty ? records : records.filter(listing.holds)
    // They come by their ids.
    if listing.type.order != nil, found.count > 1 { found.sort(by: listing.isBefore) }
    return found
  }

  /// The listing with the conditions of the table put on it.
  func narrowed(_ listing: Listing, by table: LuaTable?) throws -> Listing {
    var narrowed = listing
    let type = listing.type
    for entry in table?.entries ?? [] {
      if entry.key.text == "ext", case .table(let own) = entry.value {
        narrowed.conditions += try own.entries.map { try ownCondition($0, on: type) }
      } else {
        narrowed.conditions.append(try condition(entry, on: type))
      }
    }
    return narrowed
  }

  private func condition(
    _ entry: LuaTable.Entry, on type: RecordType
  ) throws -> Listing.Condition {
    guard case .string(let name) = entry.key else {
      throw LuaRefusal.unknown("conditions are named: { status = \"open\" }")
    }
    switch name {
    case "from" where type.orderField != nil: return .from(try day(entry.value, name, of: type))
    case "to" where type.orderField != nil: return .to(try day(entry.value, name, of: type))
    case "on" where type.isPeriod: return .inForce(try day(entry.value, name, of: type))
    default: return try fieldCondition(name, entry.value, on: type)
    }
  }

  private func fieldCondition(
    _ name: String, _ value: LuaValue, on type: RecordType
  ) throws -> Listing.Condition {
    guard let field = type.field(name) else {
      let names =
        type.fields.map(\.name) + (type.orderField == nil ? [] : ["from", "to"])
        + (type.isPeriod ? ["on"] : [])
      throw LuaRefusal.unknown(
        "a \(type.id.rawValue) has no field '\(name)' to look for"
          + NearestName.hint(name, among: names))
    }
    try require(field.sensitivity.capability, for: "\(type.id.rawValue).\(name)")
    return try condition(field, value, on: type)
  }

  /// where { ext = { score = 3 } }.
  private func ownCondition(
    _ entry: LuaTable.Entry, on type: RecordType
  ) throws -> Listing.Condition {
    try condition(customField(entry.key.text ?? "?", of: type.id), entry.value, on: type)
  }

  private func condition(
    _ field: Field, _ value: LuaValue, on type: RecordType
  ) throws -> Listing.Condition {
    let name = field.name
    let place = Listing.FieldPlace(position: type.position(of: name), name: name)
    if case .table(let table) = value, !field.kind.isList, let list = table.list {
      let values = list.compactMap { fieldValue($0, kind: field.kind) }
      for value in values { try requireWords(of: value, in: field, of: type.id) }
      if values.count == list.count { return .oneOf(place, Set(values)) }
    } else if let value = fieldValue(value, kind: field.kind) {
      try requireWords(of: value, in: field, of: type.id)
      return .equal(place, value)
    }
    throw refusal(of: name, of: type, expected: field.kind, value)
  }

  private func day(_ value: LuaValue, _ name: String, of type: RecordType) throws -> Day {
    guard let day = fieldValue(value, kind: .day)?.day else {
      throw refusal(of: name, of: type, expected: .day, value)
    }
    return day
  }

  private func refusal(
    of name: String, of type: RecordType, expected kind: FieldKind, _ value: LuaValue
  ) -> LuaRefusal {
    .invalid(
      "condition '\(name)' on a \(type.id.rawValue): expected \(kind.scriptExpectation),"
        + " got \(describe(value))")
  }
}
