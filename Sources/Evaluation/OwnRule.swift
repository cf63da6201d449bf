import Domain
import Lua
import LuaValues
import Packages
import Routines
import Sandbox
import ScriptAPI

/// A rule of the municipality's own: Lua in rules/ that looks at what a routine proposes.
///
/// It adds to the core rules and takes none away. It is checked at plan alone: apply runs no Lua.
struct OwnRule {
  private let file: String
  private let chunk: LuaChunk
  private let declaration: RuleDeclaration

  /// The package's rules in the order of their files; a mistake in one is a finding.
  static func load(_ package: Package, in host: ScriptHost) throws -> [OwnRule] {
    try package.rules.sorted { $0.key < $1.key }.map { file, source in
      do {
        let chunk = try host.load(source, named: file)
        let session = Session(
          draft: Draft(over: EmptySource(package)), today: Day(number: 0), terms: .none, host: host,
          isReadOnly: true)
        return OwnRule(
          file: file, chunk: chunk, declaration: try host.ruleDeclaration(of: chunk, session))
      } catch {
        throw PlanningError(
          LocalizedText(message: "error.rule_unusable", ["file": file]),
          findings: [try Finding(stopping: error, file: file)])
      }
    }
  }

  func looks(at transition: Transition) -> Bool {
    transition.after.key.type == declaration.scope
  }

  /// What is wrong with a record that was changed; nil when all is well.
  func finding(
    _ transition: Transition, _ session: Session, _ host: ScriptHost
  ) throws -> Finding? {
    do {
      return try host.check(chunk, session, transition).map { message in
        Finding(
          code, declaration.severity, message, at: transition.at, about: transition.after.key)
      }
    } catch let stop as RunStop {
      throw stop
    } catch let again as StartAnew {
      throw again
    } catch {
      return try Finding(stopping: error, file: file, about: transition.after.key, in: session)
    }
  }

  /// "rule.own.no_crowding".
  private var code: String {
    "rule.own.\(file.split(separator: "/").last?.dropLast(".lua".count) ?? "")"
  }
}
