/// Writes canonical JSON as it comes, without a value that stands for it.
///
/// Who writes an object gives its members in the order of their names.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// An object alone.
  static func object(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.bytes.reserveCapacity(1024)
    writer.braces(members)
    return writer.bytes
  }

  /// A member; nothing when it has no value.
  mutating func member(_ name: String, _ value: JSON?) {
    guard let value else { return }
    begin(name)
    CanonicalJSON.write(value, to: &bytes)
  }

  mutating func object(_ name: String, _ members: (inout JSONWriter) -> Void) {
    begin(name)
    braces(members)
  }

  /// A list of objects; nothing when it is empty.
  mutating func list<Element>(
    _ name: String, _ elements: [Element], _ members: (inout JSONWriter, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    begin(name)
    bytes.append(UInt8(ascii: "["))
    for (place, element) in elements.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      braces { members(&$0, element) }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func braces(_ members: (inout JSONWriter) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
    members(&self)
    bytes.append(UInt8(ascii: "}"))
    isFirst = false
  }

  private mutating func begin(_ name: String) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    CanonicalJSON.write(.text(name), to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }
}
