/// Why a script stopped: what happened, where, and the frames that led there.
package struct LuaFailure: Error, Sendable, Equatable {
  package enum Cause: Sendable, Equatable {
    case syntax, runtime, instructions, memory, time
  }

  package let cause: Cause
  /// Whether it passed a limit, and was stopped.
  package var isLimit: Bool { [.instructions, .memory, .time].contains(cause) }
  /// The finding code a host function gave, if one did.
  package let code: String?
  package let message: String
  /// Name of the source file as it was loaded; empty when unknown.
  package let file: String
  /// Line in the file, from 1; 0 when unknown.
  package let line: Int
  /// One frame of the script per element, innermost first.
  package let traceback: [String]
  /// The locals of the innermost frame, by what they are and never by what they say.
  package let locals: [LuaLocal]

  package init(
    _ cause: Cause, code: String?, message: String, file: String, line: Int, traceback: [String],
    locals: [LuaLocal]
  ) {
    self.cause = cause
    self.code = code
    self.message = message
    self.file = file
    self.line = line
    self.traceback = traceback
    self.locals = locals
  }
}

/// A local of a script that stopped.
package struct LuaLocal: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case object(LuaObject)
    /// "nil", "true", "string" and so on, with the bytes or elements it has.
    case plain(String, size: Int)
  }

  package let name: String
  package let kind: Kind

  /// A line of the boundary: "last nil 0", "client object 4 17".
  package init?(_ line: Substring) {
    let parts = line.split(separator: " ")
    guard parts.count >= 3, let last = Int64(parts[parts.count - 1]) else { return nil }
    name = String(parts[0])
    if parts.count == 4, let type = Int32(parts[2]) {
      kind = .object(LuaObject(type: LuaTypeID(rawValue: type), payload: last))
    } else {
      kind = .plain(String(parts[1]), size: Int(last))
    }
  }
}
