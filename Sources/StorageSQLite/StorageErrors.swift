import Domain
import GRDB

/// Turns SQLite's errors into ours.
///
/// No statement and no value is ever quoted.
func storageErrors<Result>(_ path: String? = nil, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as DatabaseError {
    throw RegisterError(error, path: path)
  } catch is DecodingError {
    throw RegisterError.wrongKind
  } catch is RowDecodingError {
    throw RegisterError.wrongKind
  }
}

extension RegisterError {
  fileprivate init(_ error: DatabaseError, path: String?) {
    let name = path.map { LocalizedText(nb: "«\($0)»", nn: "«\($0)»", en: "'\($0)'") }
    let about = ["name": name ?? LocalizedText(message: "error.the_register")]
    let say = { (key: String) in LocalizedText(message: key, about) }
    switch error.resultCode {
    case .SQLITE_NOTADB: self.init(.notARegister, say("error.not_this_register"))
    case .SQLITE_FULL: self.init(.diskFull, say("error.disk_full_nothing"))
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.busy, say("error.busy"))
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      self.init(.missing, say("error.read_only"))
    case .SQLITE_CORRUPT:
      self.init(.broken, say("error.damaged"))
    case .SQLITE_CONSTRAINT:
      self.init(.dataInvalid, say("error.inconsistent"))
    default:
      // SQLite's own message names tables and columns, never values.
      let reason = LocalizedText(error.message ?? "\(error.extendedResultCode)")
      self.init(
        .broken,
        LocalizedText(message: "error.sqlite", about.merging(["reason": reason]) { $1 }))
    }
  }
}
