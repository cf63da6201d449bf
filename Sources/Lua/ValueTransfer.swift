import CLua
import LuaValues

/// Memory for the values handed to C: alive until the next value is prepared.
///
/// C copies what it is given as soon as the callback has returned, so one generation is enough.
final class ValueTransfer {
  private var texts: [UnsafeMutablePointer<CChar>] = []
  private var tables: [UnsafeMutablePointer<clua_entry>] = []

  deinit {
    reset()
  }

  func reset() {
    guard !texts.isEmpty || !tables.isEmpty else { return }
    for text in texts { text.deallocate() }
    for table in tables { table.deallocate() }
    texts.removeAll(keepingCapacity: true)
    tables.removeAll(keepingCapacity: true)
  }

  func prepare(_ value: LuaValue) -> clua_value {
    var prepared = clua_value()
    prepared.tag = CLUA_NIL
    switch value {
    case .nil, .function, .unreadable: break
    case .boolean(let flag): set(&prepared, CLUA_BOOLEAN, flag ? 1 : 0)
    case .integer(let integer): set(&prepared, CLUA_INTEGER, integer)
    case .argument(let place): set(&prepared, CLUA_ARGUMENT, Int64(place))
    case .number(let number):
      prepared.tag = CLUA_NUMBER
      prepared.number = number
    case .string(var text): text.withUTF8 { setText(&prepared, UnsafeRawBufferPointer($0)) }
    case .bytes(let bytes): bytes.withUnsafeBytes { setText(&prepared, $0) }
    case .object(let object):
      set(&prepared, CLUA_OBJECT, object.payload)
      prepared.type = object.type.rawValue
    case .table(let table): setTable(&prepared, table)
    }
    return prepared
  }

  private func set(_ prepared: inout clua_value, _ tag: clua_tag, _ integer: Int64) {
    prepared.tag = tag
    prepared.integer = integer
  }

  private func setText(_ prepared: inout clua_value, _ bytes: UnsafeRawBufferPointer) {
    let text = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count + 1)
    if let start = bytes.baseAddress {
      UnsafeMutableRawPointer(text).copyMemory(from: start, byteCount: bytes.count)
    }
    texts.append(text)
    prepared.tag = CLUA_STRING
    prepared.bytes = UnsafePointer(text)
    prepared.length = bytes.count
  }

  private func setTable(_ prepared: inout clua_value, _ table: LuaTable) {
    let entries = UnsafeMutablePointer<clua_entry>.allocate(capacity: table.entries.count + 1)
    tables.append(entries)
    for (place, entry) in table.entries.enumerated() {
      entries[place] = clua_entry(key: prepare(entry.key), value: prepare(entry.value))
    }
    prepared.tag = CLUA_TABLE
    prepared.entries = UnsafePointer(entries)
    prepared.length = table.entries.count
  }
}

extension LuaValue {
  /// Copies a value out of memory that C owns.
  init(copying value: clua_value) {
    switch value.tag {
    case CLUA_BOOLEAN: self = .boolean(value.integer != 0)
    case CLUA_INTEGER: self = .integer(value.integer)
    case CLUA_NUMBER: self = .number(value.number)
    case CLUA_STRING: self = Self.text(of: value)
    case CLUA_OBJECT:
      self = .object(LuaObject(type: LuaTypeID(rawValue: value.type), payload: value.integer))
    case CLUA_TABLE:
      let entries = UnsafeBufferPointer(start: value.entries, count: value.length)
      self = .table(
        LuaTable(
          entries: entries.map { entry in
            LuaTable.Entry(key: .init(copying: entry.key), value: .init(copying: entry.value))
          }))
    case CLUA_FUNCTION: self = .function
    case CLUA_UNREADABLE: self = .unreadable(Self.text(of: value).text ?? "")
    default: self = .nil
    }
  }

  private static func text(of value: clua_value) -> LuaValue {
    let bytes = UnsafeRawBufferPointer(start: value.bytes, count: value.length)
    // Nearly all texts are seen to be valid by their bytes.
    if bytes.allSatisfy({ $0 < 128 }) { return .string(String(decoding: bytes, as: UTF8.self)) }
    return String(validating: bytes, as: UTF8.self).map(LuaValue.string) ?? .bytes(Array(bytes))
  }
}
