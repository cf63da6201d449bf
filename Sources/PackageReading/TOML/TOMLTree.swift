/// A table while it is read: other headers and keys may still add to it.
final class TOMLTree {
  enum Entry {
    case value(TOMLValue)
    case table(TOMLTree)
    /// [[name]], once for each.
    case tables([TOMLTree])
  }

  private var entries: [String: Entry] = [:]
  /// Whether a header has defined it.
  private var isDefined = false
  /// The section whose dotted keys have defined it.
  private var section: Int?

  var table: TOMLTable {
    TOMLTable(
      entries.mapValues { entry in
        switch entry {
        case .value(let value): value
        case .table(let tree): .table(tree.table)
        case .tables(let trees): .list(trees.map { .table($0.table) })
        }
      })
  }

  /// The table of a header [name]; nil when there is another thing, or the table was defined before.
  func define(_ name: String) -> TOMLTree? {
    switch entries[name] {
    case nil: return add(name) { $0.isDefined = true }
    case .table(let tree) where !tree.isDefined && tree.section == nil:
      tree.isDefined = true
      return tree
    default: return nil
    }
  }

  /// One more of the tables [[name]]; nil when there is another thing.
  func append(_ name: String) -> TOMLTree? {
    let tree = TOMLTree()
    tree.isDefined = true
    switch entries[name] {
    case nil: entries[name] = .tables([tree])
    case .tables(let trees): entries[name] = .tables(trees + [tree])
    default: return nil
    }
    return tree
  }

  /// The table that a header goes through; nil when there is another thing.
  func enter(_ name: String) -> TOMLTree? {
    switch entries[name] {
    case nil: return add(name) { _ in }
    case .table(let tree): return tree
    case .tables(let trees): return trees.last
    case .value: return nil
    }
  }

  /// The table that a dotted key of the section goes through; nil when something else has defined it.
  func enter(_ name: String, in section: Int) -> TOMLTree? {
    switch entries[name] {
    case nil: return add(name) { $0.section = section }
    case .table(let tree) where !tree.isDefined && (tree.section ?? section) == section:
      tree.section = section
      return tree
    default: return nil
    }
  }

  /// Whether there was room for the value.
  func set(_ name: String, _ value: TOMLValue) -> Bool {
    guard entries[name] == nil else { return false }
    entries[name] = .value(value)
    return true
  }

  private func add(_ name: String, _ prepare: (TOMLTree) -> Void) -> TOMLTree {
    let tree = TOMLTree()
    prepare(tree)
    entries[name] = .table(tree)
    return tree
  }
}
