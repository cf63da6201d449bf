/// The names in scope, kept and looked for as Lua's own parser does it, so that what it would spend on a
/// text is known, and bounded, before it has the text.
struct Names {
  enum Reach { case local, upvalue, global }

  /// A function that is being read.
  private struct Frame {
    var locals: [Int] = []
    /// How many locals there were as each open block began.
    var blocks: [Int] = []
    var upvalues: Set<Int> = []
  }

  /// Numbers for names: a look is then a comparison of numbers.
  private var numbers: [String: Int] = [environment: 0]
  private var frames = [Frame(upvalues: [0])]
  private var looks = 0

  /// The name that Lua looks for once more when it finds no other.
  static let environment = "_ENV"

  mutating func openFunction() { frames.append(Frame()) }
  mutating func closeFunction() { frames.removeLast() }
  mutating func openBlock() { frames[last].blocks.append(frames[last].locals.count) }
  mutating func closeBlock() {
    let before = frames[last].blocks.popLast() ?? 0
    frames[last].locals.removeLast(frames[last].locals.count - before)
  }

  private var last: Int { frames.count - 1 }

  /// Declares a local in the innermost block; an error when there are too many.
  mutating func declare(_ text: String, at place: Position) throws {
    guard frames[last].locals.count < SourceLimits.locals else {
      throw SyntaxMistake(
        at: place, message: "more than \(SourceLimits.locals) locals in one function")
    }
    frames[last].locals.append(number(of: text))
  }

  /// What a name is where it stands; an error when the text makes Lua look too long.
  mutating func find(_ text: String, at place: Position) throws -> Reach {
    if let reach = try find(number(of: text), at: place) { return reach }
    _ = try find(0, at: place)
    return .global
  }

  private mutating func find(_ number: Int, at place: Position) throws -> Reach? {
    var frame = frames.endIndex
    while frame > 0 {
      frame -= 1
      let found = frames[frame].locals.lastIndex(of: number)
      looks += frames[frame].locals.count - (found ?? 0)
      let isUpvalue = found == nil && frames[frame].upvalues.contains(number)
      looks += found == nil ? frames[frame].upvalues.count : 0
      guard looks < SourceLimits.looks else {
        throw SyntaxMistake(
          at: place, message: "too many names within each other; split the file into modules")
      }
      guard found != nil || isUpvalue else { continue }
      try pass(number, through: frame + 1, at: place)
      return frame == last && found != nil ? .local : .upvalue
    }
    return nil
  }

  /// Every function between a name and its use has it as an upvalue.
  private mutating func pass(_ number: Int, through first: Int, at place: Position) throws {
    for frame in first..<frames.endIndex {
      frames[frame].upvalues.insert(number)
      guard frames[frame].upvalues.count <= SourceLimits.upvalues else {
        throw SyntaxMistake(
          at: place,
          message: "a function that uses more than \(SourceLimits.upvalues) locals of others")
      }
    }
  }

  private mutating func number(of text: String) -> Int {
    if let known = numbers[text] { return known }
    numbers[text] = numbers.count
    return numbers.count - 1
  }
}
