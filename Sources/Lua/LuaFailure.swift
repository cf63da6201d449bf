import CLua

/// Why a script stopped: what happened, where, and the frames that led there.
package struct LuaFailure: Error, Sendable, Equatable {
  package enum Cause: Sendable, Equatable {
    case syntax, runtime, instructions, memory, time
  }

  package let cause: Cause
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
  fileprivate init?(_ line: Substring) {
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

extension LuaFailure {
  init(_ failure: clua_failure) {
    var failure = failure
    let code = withUnsafeBytes(of: &failure.code) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    self.cause = Cause(failure.cause)
    self.code = code.isEmpty ? nil : code
    self.message = String(cString: failure.message)
    self.file = String(cString: failure.file)
    self.line = Int(failure.line)
    self.traceback = String(cString: failure.traceback)
      .split(separator: "\n").map { $0.trimmingSuffix() }
    self.locals = String(cString: failure.locals).split(separator: "\n").compactMap(LuaLocal.init)
  }
}

extension LuaFailure.Cause {
  fileprivate init(_ cause: clua_cause) {
    switch cause {
    case CLUA_SYNTAX: self = .syntax
    case CLUA_OUT_OF_INSTRUCTIONS: self = .instructions
    case CLUA_OUT_OF_MEMORY: self = .memory
    case CLUA_OUT_OF_TIME: self = .time
    default: self = .runtime
    }
  }
}

extension Substring {
  fileprivate func trimmingSuffix() -> String {
    String(self.last == " " ? self.dropLast() : self)
  }
}
