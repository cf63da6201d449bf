/// Bytes as they come, taken out by the line.
package struct LineBuffer {
  /// A line longer than this is no answer.
  static let longest = 64 << 20

  private var bytes: [UInt8] = []
  /// Where the next line begins, and how far its end was looked for.
  private var start = 0
  private var searched = 0
  private let longest: Int

  package init(longest: Int = LineBuffer.longest) { self.longest = longest }

  /// Reads once, and gives what the reading gave.
  package mutating func fill(_ read: (UnsafeMutableRawBufferPointer) -> Int) -> Int {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
      let size = read(buffer)
      if size > 0 { bytes += buffer.prefix(size) }
      return size
    }
  }

  /// The next line without its end; null when it is not there yet.
  package mutating func next() throws -> [UInt8]? {
    guard let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = bytes.count
      guard searched - start <= longest else { throw TooLong() }
      return nil
    }
    let line = Array(bytes[start..<end])
    start = end + 1
    searched = start
    if start == bytes.count || start > longest {
      bytes.removeFirst(start)
      (start, searched) = (0, 0)
    }
    return line
  }

  package struct TooLong: Error {}
}
