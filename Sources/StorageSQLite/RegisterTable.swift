import Domain
import GRDB

/// Which register the file is.
struct RegisterTable {
  let database: Database

  func id() throws -> RegisterID {
    let text = try String.fetchOne(database, sql: "SELECT id FROM register")
    guard let id = text.flatMap(RegisterID.init) else {
      throw RegisterError(.broken, LocalizedText(message: "error.register_broken"))
    }
    return id
  }

  func take(_ id: RegisterID) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO register (one, id) VALUES (1, ?)", arguments: [id.rawValue])
  }
}
