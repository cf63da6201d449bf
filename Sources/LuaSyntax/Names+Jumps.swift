// `goto`, `break` and labels, joined as Lua's own parser joins them (lparser.c).
extension Names {
  /// A `goto`, or a `break`, whose label has not been met.
  struct Jump {
    let label: String
    let at: Position
    /// How many locals there were, of the blocks that are still open.
    var locals: Int
  }

  /// What a `break` goes to, at the end of its loop; no label can be called so.
  static let loopEnd = "break"

  /// A jump: to a label before it, or to one that comes.
  mutating func jump(to label: String, at place: Position) throws {
    guard !frames[last].labels.contains(label) else { return }
    frames[last].jumps.append(
      Jump(label: label, at: place, locals: frames[last].locals.count))
    try requireFew(frames[last].jumps.count, at: place)
  }

  /// A label; one that ends its block stands behind the block's locals.
  mutating func label(_ name: Name, isLast: Bool) throws {
    guard !frames[last].labels.contains(name.text) else {
      throw SyntaxMistake(at: name.at, message: "there is a label '\(name.text)' here already")
    }
    frames[last].labels.append(name.text)
    try requireFew(frames[last].labels.count, at: name.at)
    let block = frames[last].blocks.last
    let locals = isLast ? block?.locals ?? 0 : frames[last].locals.count
    let waiting = (block?.jumps ?? 0)..<frames[last].jumps.count
    for jump in frames[last].jumps[waiting] where jump.label == name.text && jump.locals < locals {
      throw SyntaxMistake(
        at: jump.at, message: "'goto \(name.text)' jumps over a local into where it can be seen")
    }
    frames[last].jumps.removeSubrange(waiting, where: { $0.label == name.text })
  }

  /// Jumps that were not met may be met outside; those of a loop end with it.
  mutating func closeJumps(of block: Block) {
    frames[last].labels.removeLast(frames[last].labels.count - block.labels)
    let waiting = block.jumps..<frames[last].jumps.count
    for place in waiting { frames[last].jumps[place].locals = block.locals }
    if block.isLoop {
      frames[last].jumps.removeSubrange(waiting, where: { $0.label == Self.loopEnd })
    }
  }

  /// Every jump of the function must have been met.
  mutating func closeFunction() throws {
    guard let jump = frames.popLast()?.jumps.first else { return }
    throw SyntaxMistake(
      at: jump.at,
      message: jump.label == Self.loopEnd
        ? "a 'break' outside a loop" : "there is no label '\(jump.label)' that this 'goto' can see")
  }

  /// Lua looks through all of them for each.
  private func requireFew(_ count: Int, at place: Position) throws {
    guard count > SourceLimits.jumps else { return }
    throw SyntaxMistake(
      at: place, message: "more than \(SourceLimits.jumps) labels or jumps in one function")
  }
}

extension [Names.Jump] {
  fileprivate mutating func removeSubrange(
    _ range: Range<Int>, where isMet: (Names.Jump) -> Bool
  ) {
    replaceSubrange(range, with: self[range].filter { !isMet($0) })
  }
}
