import CLua
import LuaValues

/// Answers what C asks on behalf of a script.
///
/// Nothing Swift throws gets past it.
final class HostDesk {
  private let host: LuaState.Host
  private let transfer = ValueTransfer()
  private var breakdown: (any Error)?

  init(host: @escaping LuaState.Host) {
    self.host = host
  }

  /// The first error that was not a refusal: no script may swallow a failing disk.
  func takeBreakdown() -> (any Error)? {
    defer { breakdown = nil }
    return breakdown
  }

  func answer(_ request: clua_request, _ answer: inout clua_answer) {
    transfer.reset()
    do {
      answer.value = transfer.prepare(try host(LuaRequest(request)))
    } catch let refusal as LuaRefusal {
      refuse(refusal, &answer)
    } catch {
      breakdown = breakdown ?? error
      refuse(LuaRefusal(code: "host.failed", message: "the host could not answer"), &answer)
    }
  }

  private func refuse(_ refusal: LuaRefusal, _ answer: inout clua_answer) {
    answer.failed = true
    answer.value = transfer.prepare(.string(refusal.message))
    withUnsafeMutableBytes(of: &answer.code) { code in
      code.copyBytes(from: refusal.code.utf8.prefix(code.count - 1))
    }
  }
}

/// What clua_open is given: it finds the desk and returns.
///
/// It must not throw nor trap.
func answerRequest(
  _ context: UnsafeMutableRawPointer?, _ request: UnsafePointer<clua_request>,
  _ answer: UnsafeMutablePointer<clua_answer>
) {
  guard let context else { preconditionFailure("rutine bug: a callback without its context") }
  let desk = Unmanaged<HostDesk>.fromOpaque(context).takeUnretainedValue()
  desk.answer(request.pointee, &answer.pointee)
}

extension LuaRequest {
  fileprivate init(_ request: clua_request) {
    let values = UnsafeBufferPointer(start: request.arguments, count: request.count)
    let arguments = values.map(LuaValue.init(copying:))
    switch request.event {
    case CLUA_GET: self = .get(Self.object(arguments), member: request.member)
    case CLUA_MISSING:
      if case .object(let object) = arguments[0] {
        self = .missing(object, key: arguments[1])
      } else {
        self = .missing(nil, key: arguments[1])
      }
    case CLUA_INVOKE: self = .call(member: request.member, arguments: arguments)
    case CLUA_ADD: self = .add(arguments[0], arguments[1])
    case CLUA_SUBTRACT: self = .subtract(arguments[0], arguments[1])
    case CLUA_LESS: self = .less(arguments[0], arguments[1])
    case CLUA_LESS_OR_EQUAL: self = .lessOrEqual(arguments[0], arguments[1])
    case CLUA_LENGTH: self = .length(Self.object(arguments))
    case CLUA_NEXT: self = .next(Self.object(arguments), after: arguments[1])
    case CLUA_TEXT: self = .text(Self.object(arguments))
    case CLUA_MODULE:
      guard case .string(let name) = arguments[0], case .string(let file) = arguments[1] else {
        self = .module(name: "", file: "")  // not UTF-8: there is no such module
        return
      }
      self = .module(name: name, file: file)
    default: preconditionFailure("rutine bug: unknown event \(request.event)")
    }
  }

  private static func object(_ arguments: [LuaValue]) -> LuaObject {
    guard case .object(let object)? = arguments.first else {
      preconditionFailure("rutine bug: an object was expected")
    }
    return object
  }
}
