package import Domain
package import LuaValues
package import Packages
package import Routines
package import Sandbox
package import ScriptAPI

/// What a parent asks its worker for, one line each.
package enum WorkerRequest: Sendable, Codable {
  /// The first: what it will look at before it gives up its rights.
  case open(WorkerOpening)
  /// The second: the package as the parent read and hashed it.
  case load(Package, Limits)
  case declare(String)
  /// Runs a batch; one that is to announce says of each record that it comes to it.
  case run(RunOrder, announcing: Bool)
  case startProfile(String)
  case profile(String)
  case test(TestOrder)
}

package struct WorkerOpening: Sendable, Codable {
  /// The register, at the state that the parent sees; null for what needs none.
  package let place: RegisterPlace?
  /// Bytes that it may allocate after it has begun.
  package let memory: Int

  package init(place: RegisterPlace?, memory: Int) {
    self.place = place
    self.memory = memory
  }
}

/// What a worker says, one line each.
///
/// Whoever reads it trusts nothing of it.
package enum WorkerAnswer: Sendable, Codable {
  /// It has given up its rights; what it is, which must be what its parent is.
  case ready(host: String)
  /// The register was written meanwhile.
  case moved
  /// It cannot: an error of the register, or a step of its confinement.
  case failed(WorkerFailure)
  case declared(RoutineDeclaration)
  /// A routine that cannot be run.
  case refused(message: LocalizedText, findings: [Finding])
  /// It comes to the record.
  case at(RecordKey?)
  /// The next line is what came of a record, as a line of a plan.
  case record(trace: [TraceLine]?)
  case looked(Int)
  /// An order is done.
  case done
  case profile([LuaSample])
  case tested(TestReport.File)
}

package struct WorkerFailure: Sendable, Codable {
  /// The code of an error of the register; null for another.
  package let code: String?
  package let message: LocalizedText

  package init(code: String?, message: LocalizedText) {
    self.code = code
    self.message = message
  }
}
