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
    switch request.event {
    case CLUA_GET: self = .get(values.object, member: request.member)
    case CLUA_MISSING:
      let object = values[0].tag == CLUA_OBJECT ? values.object : nil
      self = .missing(object, key: values.copy(1))
    case CLUA_INVOKE:
      self = .call(member: request.member, arguments: values.map(LuaValue.init(copying:)))
    case CLUA_ADD: self = .add(values.copy(0), values.copy(1))
    case CLUA_SUBTRACT: self = .subtract(values.copy(0), values.copy(1))
    case CLUA_LESS: self = .less(values.copy(0), values.copy(1))
    case CLUA_LESS_OR_EQUAL: self = .lessOrEqual(values.copy(0), values.copy(1))
    case CLUA_LENGTH: self = .length(values.object)
    case CLUA_NEXT: self = .next(values.object, after: values.copy(1))
    case CLUA_TEXT: self = .text(values.object)
    case CLUA_MODULE:
      // What is not UTF-8 names no module.
      self = .module(name: values.copy(0).text ?? "", file: values.copy(1).text ?? "")
    default: preconditionFailure("rutine bug: unknown event \(request.event)")
    }
  }
}

extension UnsafeBufferPointer<clua_value> {
  fileprivate func copy(_ place: Int) -> LuaValue { LuaValue(copying: self[place]) }

  /// The first, which C has found to be an object.
  fileprivate var object: LuaObject {
    LuaObject(type: LuaTypeID(rawValue: self[0].type), payload: self[0].integer)
  }
}
