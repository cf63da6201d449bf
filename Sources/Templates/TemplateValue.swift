import Mustache
import Synchronization

/// What a template is filled in with.
package indirect enum TemplateValue: Sendable, Equatable {
  case text(String)
  case flag(Bool)
  case list([TemplateValue])
  case table([String: TemplateValue])
}

extension TemplateValue {
  /// The value as the mustache library walks through it.
  fileprivate func node(_ ledger: TemplateLedger, isRoot: Bool = false) -> Any {
    switch self {
    case .text(let text): Leaf(text: text, ledger: ledger)
    case .flag(let flag): flag
    case .list(let list): list.map { $0.node(ledger) }
    case .table(let table): Node(table: table, ledger: ledger, isRoot: isRoot)
    }
  }

  func root(_ ledger: TemplateLedger) -> Any { node(ledger, isRoot: true) }
}

/// Text in its place, as often as the ledger allows; an empty one counts as nothing.
private struct Leaf: MustacheCustomRenderable {
  /// Bytes that cost as much as a look-up.
  private static let bytes = 64

  let text: String
  let ledger: TemplateLedger

  var renderText: String { ledger.spend(text.utf8.count / Self.bytes) ? text : "" }
  var isNull: Bool { text.isEmpty }
}

/// A table, which gives its values while the ledger has something left.
private struct Node: MustacheParent {
  let table: [String: TemplateValue]
  let ledger: TemplateLedger
  let isRoot: Bool

  func child(named name: String) -> Any? {
    guard let value = table[name] else {
      if isRoot { ledger.miss(name) }
      return nil
    }
    var cost = 1
    if case .list(let list) = value { cost += list.count }
    return ledger.spend(cost) ? value.node(ledger) : nil
  }
}

/// What filling in one template has used, and what it asked for in vain.
///
/// The library cannot be interrupted. When nothing is left, every name is nothing, and it ends soon.
final class TemplateLedger: Sendable {
  private let state: Mutex<(left: Int, missing: Set<String>)>

  init(lookups: Int) { state = Mutex((lookups, [])) }

  func miss(_ name: String) { _ = state.withLock { $0.missing.insert(name) } }

  func spend(_ cost: Int) -> Bool {
    state.withLock {
      $0.left -= cost
      return $0.left >= 0
    }
  }

  var isSpent: Bool { state.withLock { $0.left < 0 } }
  var missing: Set<String> { state.withLock { $0.missing } }
}
