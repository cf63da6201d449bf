import CLua
import LuaValues

extension LuaFailure {
  init(_ failure: clua_failure) {
    var failure = failure
    let code = withUnsafeBytes(of: &failure.code) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    self.init(
      Cause(failure.cause), code: code.isEmpty ? nil : code,
      message: String(cString: failure.message), file: String(cString: failure.file),
      line: Int(failure.line),
      traceback: String(cString: failure.traceback).split(separator: "\n")
        .map { $0.trimmingSuffix() },
      locals: String(cString: failure.locals).split(separator: "\n").compactMap(LuaLocal.init))
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
