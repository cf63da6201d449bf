package import Domain
package import Foundation

/// A plan saved to a file: the plan's lines, and a line for each of the package's files, so that it
/// stands on its own.
package struct PlanFile: Sendable {
  package let plan: Plan
  package let package: PackageArchive

  package init(plan: Plan, package: PackageArchive) {
    self.plan = plan
    self.package = package
  }

  package func encoded() -> Data {
    let files = package.files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return files.reduce(into: Data(plan.lines)) { data, file in
      let line: JSON = .members([
        "line": .text("file"), "path": .text(file.key), "text": .text(file.value),
      ])
      data += CanonicalJSON.bytes(line) + [UInt8(ascii: "\n")]
    }
  }

  /// Reads a saved plan; nothing in it is believed.
  package static func decode(
    _ data: Data, named name: String, of schema: Schema
  ) throws -> PlanFile {
    let bytes = [UInt8](data)
    do throws(PlanFault) {
      let (plan, rest) = try Plan.read(bytes[...], of: schema)
      return PlanFile(plan: plan, package: try archive(of: plan, rest))
    } catch {
      throw refusal(error, bytes, name)
    }
  }

  private static func archive(
    of plan: Plan, _ rest: ArraySlice<UInt8>
  ) throws(PlanFault) -> PackageArchive {
    var files: [String: String] = [:]
    var line = plan.records.count + 3
    for text in rest.split(separator: UInt8(ascii: "\n")) {
      line += 1
      guard let file = try? StrictJSON.read(text), case .object(let members) = file,
        members.count == 3, members["line"] == .text("file"), let path = members["path"]?.text,
        let text = members["text"]?.text, files.updateValue(text, forKey: path) == nil
      else { throw PlanFault(.shape, line: line) }
    }
    return PackageArchive(name: plan.package, files: files)
  }

  private static func refusal(
    _ fault: PlanFault, _ bytes: [UInt8], _ name: String
  ) -> RegisterError {
    guard fault.line == 1, fault.code == .json || fault.code == .shape || fault.code == .format
    else {
      return RegisterError(fault, in: name)
    }
    let first = bytes.firstIndex(of: UInt8(ascii: "\n")).map { bytes[..<$0] } ?? bytes[...]
    if let head = try? StrictJSON.read(first).object, head["line"] == .text("head") {
      let isNewer = head["format"]?.integer.map { $0 > PlanHead.format } == true
      return isNewer
        ? RegisterError(.newer, LocalizedText(message: "error.plan_newer", ["name": name]))
        : RegisterError(fault, in: name)
    }
    // Before there were lines a saved plan was one object.
    let isOlder = (try? StrictJSON.read(bytes[...]))?.object?["plan"]?.object != nil
    return RegisterError(
      isOlder ? .badPlan : .dataInvalid,
      LocalizedText(message: isOlder ? "error.plan_older" : "error.not_a_plan", ["name": name]))
  }
}
