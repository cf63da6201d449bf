import Casework
import Domain
import Escaping
import Rendering
import Routines

/// What a routine spent, as its author reads it.
struct ProfileReport {
  let profile: Profile

  private static let most = 12

  func document(_ words: Words) -> Document {
    Document([
      .paragraph(words.spent(profile.steps, profile.bytes)),
      .table(table(profile.lines, words.line, words)),
      .table(table(profile.functions, words.function, words)),
    ])
  }

  private func table(_ entries: [Profile.Entry], _ what: String, _ words: Words) -> Table {
    let all = max(profile.steps, 1)
    let rows = entries.prefix(Self.most).map { entry in
      [
        "\(entry.own * 100 / all) %", "\(entry.all * 100 / all) %", String(entry.own),
        String(entry.bytes), entry.name,
      ]
    }
    return Table(
      heading: [words.itself, words.withCalls, words.instructions, words.bytes, what],
      rows: Array(rows))
  }
}

/// The calls as a picture: as wide as what they spent, on top of who called them.
struct FlameGraph {
  private final class Node {
    let name: String
    var steps = 0
    var children: [String: Node] = [:]

    init(_ name: String) { self.name = name }

    func child(_ name: String) -> Node {
      let child = children[name] ?? Node(name)
      children[name] = child
      return child
    }

    var depth: Int { 1 + (children.values.map(\.depth).max() ?? 0) }
  }

  private static let width = 1200.0
  private static let height = 18.0
  private let root = Node("all")

  init(_ profile: Profile) {
    for (functions, steps) in profile.stacks {
      var node = root
      node.steps += steps
      for function in functions {
        node = node.child(VisibleText.of(function))
        node.steps += steps
      }
    }
  }

  var svg: String {
    let height = Double(root.depth) * Self.height
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(Int(Self.width))" height="\(Int(height))" \
      font-family="system-ui, sans-serif" font-size="12">
      \(boxes(of: root, x: 0, level: 0, height: height))</svg>

      """
  }

  private func boxes(of node: Node, x: Double, level: Int, height: Double) -> String {
    let scale = Self.width / Double(max(root.steps, 1))
    let width = Double(node.steps) * scale
    guard width >= 0.5 else { return "" }
    let y = height - Double(level + 1) * Self.height
    let share = node.steps * 100 / max(root.steps, 1)
    var text = """
      <g><title>\(Markup.text(node.name)): \(node.steps), \(share) %</title>\
      <rect x="\(Self.number(x))" y="\(Self.number(y))" width="\(Self.number(width))" height="17" \
      rx="2" fill="\(Self.colour(node.name))"/>
      """
    let room = Int(width / 7)
    if room > 3 {
      let shown = node.name.count > room ? node.name.prefix(room - 1) + "\u{2026}" : node.name[...]
      text +=
        "<text x=\"\(Self.number(x + 4))\" y=\"\(Self.number(y + 13))\">\(Markup.text(String(shown)))</text>"
    }
    text += "</g>\n"
    var left = x
    for child in node.children.values.sorted(by: { $0.name < $1.name }) {
      text += boxes(of: child, x: left, level: level + 1, height: height)
      left += Double(child.steps) * scale
    }
    return text
  }

  /// Warm, and the same for the same name.
  private static func colour(_ name: String) -> String {
    let sum = name.utf8.reduce(7) { ($0 * 31 + Int($1)) % 997 }
    return "hsl(\(15 + sum % 40), 75%, \(68 + sum % 12)%)"
  }

  private static func number(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}
