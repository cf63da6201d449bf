/// The names in scope, kept and looked for as Lua's own parser does it, so that what it would spend on a
/// text is known, and bounded, before it has the text.
struct Names {
  enum Reach { case local, upvalue, global }

  /// What a name is where it stands, and whether nothing can be assigned to it.
  struct Found {
    let reach: Reach
    let isFixed: Bool
  }

  /// A function that is being read.
  struct Frame {
    let isVariadic: Bool
    var locals: [Int] = []
    /// Places of the locals that nothing can be assigned to.
    var fixed: Set<Int> = []
    /// How many there were of each as the open blocks began.
    var blocks: [Block] = []
    /// Locals of other functions, and whether nothing can be assigned to them.
    var upvalues: [Int: Bool] = [:]
    /// Those whose label has not been met, and the labels that can be seen.
    var jumps: [Jump] = []
    var labels: [String] = []
  }

  struct Block {
    let locals: Int
    let jumps: Int
    let labels: Int
    let isLoop: Bool
  }

  /// Numbers for names: a look is then a comparison of numbers.
  private var numbers: [String: Int] = [environment: 0]
  var frames = [Frame(isVariadic: true, upvalues: [0: false])]
  private var looks = 0

  /// The name that Lua looks for once more when it finds no other.
  static let environment = "_ENV"

  mutating func openFunction(isVariadic: Bool) { frames.append(Frame(isVariadic: isVariadic)) }

  mutating func openBlock(isLoop: Bool = false) {
    let block = Block(
      locals: frames[last].locals.count, jumps: frames[last].jumps.count,
      labels: frames[last].labels.count, isLoop: isLoop)
    frames[last].blocks.append(block)
  }

  mutating func closeBlock() {
    guard let block = frames[last].blocks.popLast() else { return }
    frames[last].locals.removeLast(frames[last].locals.count - block.locals)
    if !frames[last].fixed.isEmpty {
      frames[last].fixed = frames[last].fixed.filter { $0 < block.locals }
    }
    closeJumps(of: block)
  }

  var last: Int { frames.count - 1 }

  /// Whether the function that is being read has a `...`.
  var isVariadic: Bool { frames[last].isVariadic }

  /// Declares a local in the innermost block; an error when there are too many.
  mutating func declare(_ text: String, isFixed: Bool = false, at place: Position) throws {
    let count = frames[last].locals.count
    guard count < SourceLimits.locals else {
      throw SyntaxMistake(
        at: place, message: "more than \(SourceLimits.locals) locals in one function")
    }
    frames[last].locals.append(number(of: text))
    if isFixed { frames[last].fixed.insert(count) }
  }

  /// What a name is where it stands; an error when the text makes Lua look too long.
  @discardableResult
  mutating func find(_ text: String, at place: Position) throws -> Found {
    if let found = try find(number(of: text), at: place) { return found }
    _ = try find(0, at: place)
    return Found(reach: .global, isFixed: false)
  }

  private mutating func find(_ number: Int, at place: Position) throws -> Found? {
    var frame = frames.endIndex
    while frame > 0 {
      frame -= 1
      let local = frames[frame].locals.lastIndex(of: number)
      looks += frames[frame].locals.count - (local ?? 0)
      looks += local == nil ? frames[frame].upvalues.count : 0
      guard looks < SourceLimits.looks else {
        throw SyntaxMistake(
          at: place, message: "too many names within each other; split the file into modules")
      }
      let isFixed =
        local.map(frames[frame].fixed.contains) ?? frames[frame].upvalues[number]
      guard let isFixed else { continue }
      try pass(number, isFixed, through: frame + 1, at: place)
      return Found(reach: frame == last && local != nil ? .local : .upvalue, isFixed: isFixed)
    }
    return nil
  }

  /// Every function between a name and its use has it as an upvalue.
  private mutating func pass(
    _ number: Int, _ isFixed: Bool, through first: Int, at place: Position
  ) throws {
    for frame in first..<frames.endIndex {
      frames[frame].upvalues[number] = isFixed
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
