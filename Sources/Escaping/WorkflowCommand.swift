/// A line that annotates a file in a workflow: "::error file=a.lua,line=4::what is wrong".
///
/// Source: GitHub's workflow commands, and its runner, which undoes these escapes and no others.
package enum WorkflowCommand {
  package static func line(
    _ kind: String, _ properties: [(name: String, value: String)], _ message: String
  ) -> String {
    let pairs = properties.map { "\($0.name)=\(escaped($0.value, isProperty: true))" }
    return "::\(kind) \(pairs.joined(separator: ","))::\(escaped(message, isProperty: false))"
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where isProperty: escaped += "%3A"
      case "," where isProperty: escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
