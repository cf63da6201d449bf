/// A Lua value outside its state: a copy, or the number of a host object.
package enum LuaValue: Sendable, Equatable {
  case `nil`
  case boolean(Bool)
  case integer(Int64)
  case number(Double)
  case string(String)
  /// A string that is not UTF-8.
  case bytes([UInt8])
  case object(LuaObject)
  case table(LuaTable)
  /// A function, which has no form outside its state.
  case function
  /// What cannot be copied, in words: "a table nested too deeply".
  case unreadable(String)
  /// As an answer only: the argument of that position (0 is the first), unchanged.
  case argument(Int)

  /// The text, when it is a string that is UTF-8.
  package var text: String? { if case .string(let text) = self { text } else { nil } }

  /// The name of the type, as a script's author knows it.
  package var typeName: String {
    switch self {
    case .nil: "nil"
    case .boolean: "boolean"
    case .integer, .number: "number"
    case .string, .bytes: "string"
    case .object: "record"
    case .table: "table"
    case .function, .argument: "function"
    case .unreadable: "table"
    }
  }
}

/// A host object as Lua holds it: what it is and which one.
package struct LuaObject: Sendable, Hashable {
  package let type: LuaTypeID
  package let payload: Int64

  package init(type: LuaTypeID, payload: Int64) {
    self.type = type
    self.payload = payload
  }
}

/// The number a state gave to a registered object type.
package struct LuaTypeID: Sendable, Hashable {
  package let rawValue: Int32

  package init(rawValue: Int32) {
    self.rawValue = rawValue
  }
}

/// A copy of a table, its entries in the fixed order: numbers, strings, booleans, objects.
package struct LuaTable: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    package let key: LuaValue
    package let value: LuaValue

    package init(key: LuaValue, value: LuaValue) {
      self.key = key
      self.value = value
    }
  }

  package var entries: [Entry]

  package init(entries: [Entry] = []) {
    self.entries = entries
  }

  /// A table with the values at 1, 2, 3 and so on.
  package init(list: [LuaValue]) {
    entries = list.enumerated().map { place, value in
      Entry(key: .integer(Int64(place + 1)), value: value)
    }
  }

  package init(_ named: KeyValuePairs<String, LuaValue>) {
    entries = named.map { Entry(key: .string($0.key), value: $0.value) }
  }

  package subscript(name: String) -> LuaValue {
    entries.first { $0.key == .string(name) }?.value ?? .nil
  }

  /// The values when the keys are exactly 1, 2, 3 and so on; null for any other table.
  package var list: [LuaValue]? {
    let isList = entries.enumerated().allSatisfy { place, entry in
      entry.key == .integer(Int64(place + 1))
    }
    return isList ? entries.map(\.value) : nil
  }
}
