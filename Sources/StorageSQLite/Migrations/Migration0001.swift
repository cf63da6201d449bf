import GRDB

/// The spine: commits, runs, package versions and the first eleven record types.
enum Migration0001 {
  static func run(_ database: Database) throws {
    try database.execute(sql: bookkeeping)
    for table in people + coordination + services { try table.create(in: database) }
  }

  private static let bookkeeping = """
    CREATE TABLE revision (
      number INTEGER PRIMARY KEY AUTOINCREMENT, time TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('import', 'apply')), label TEXT NOT NULL,
      plan_id TEXT UNIQUE
    ) STRICT;
    CREATE TABLE package_version (
      hash TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, files BLOB NOT NULL
    ) STRICT;
    CREATE TABLE run (
      plan_id TEXT PRIMARY KEY NOT NULL,
      revision INTEGER NOT NULL UNIQUE REFERENCES revision (number),
      package_hash TEXT NOT NULL REFERENCES package_version (hash), plan BLOB NOT NULL
    ) STRICT;
    """

  private static let people = [
    VersionedTable(
      "unit",
      [
        .text("name", required: true), .text("kind"), .boolean("is_external"), .text("phone"),
        .text("email"),
      ]),
    VersionedTable(
      "worker",
      [
        .text("name", required: true), .text("title"), .reference("unit", "unit"),
        .list("roles"), .day("starts"), .day("ends"), .text("email"),
      ]),
    VersionedTable(
      "client",
      [
        .text("name", required: true), .text("national_identity_number"), .day("born"),
        .choice("status", ["active", "closed"]), .reference("unit", "unit"), .text("phone"),
        .text("wishes"), .text("health_notes"),
      ]),
  ]

  private static let coordination = [
    VersionedTable(
      "group",
      [
        .text("name", required: true), .text("kind", required: true),
        .reference("client", "client"), .reference("unit", "unit"),
        .reference("secretary", "worker"), .day("starts"), .day("ends"),
      ]),
    VersionedTable(
      "membership",
      [
        .reference("group", "group", required: true),
        .reference("worker", "worker", required: true), .text("role"), .boolean("has_mandate"),
        .day("starts"), .day("ends"),
      ]),
    VersionedTable(
      "task",
      [
        .text("title", required: true), .choice("status", ["open", "done", "dropped"]),
        .reference("client", "client"), .reference("group", "group"), .reference("unit", "unit"),
        .reference("worker", "worker"), .day("opened"), .day("due"),
      ]),
    VersionedTable(
      "meeting",
      [
        .reference("group", "group", required: true), .day("date", required: true),
        .choice("status", ["called", "held", "cancelled"]), .list("invited", of: "worker"),
        .list("agenda"), .list("matters", of: "task"), .text("minutes"),
      ]),
    VersionedTable(
      "coordinator_assignment",
      [
        .reference("client", "client", required: true),
        .reference("worker", "worker", required: true), .list("tasks"),
        .day("starts", required: true), .day("ends"),
      ]),
  ]

  private static let services = [
    VersionedTable(
      "decision",
      [
        .reference("client", "client", required: true), .text("title", required: true),
        .text("kind", required: true),
        .choice("status", ["draft", "in_force", "ended", "revoked", "superseded"]),
        .reference("unit", "unit"), .reference("responsible", "worker"), .day("decided"),
        .day("starts"), .day("ends"), .day("review"), .decimal("hours_per_week"),
        .text("legal_basis"), .boolean("complaint_pending"), .list("parts", of: "decision"),
        .reference("supersedes", "decision"),
      ]),
    VersionedTable(
      "dwelling",
      [
        .text("address", required: true), .text("object_number"), .text("kind", required: true),
        .integer("capacity", required: true), .reference("unit", "unit"), .text("condition"),
      ]),
    VersionedTable(
      "tenancy",
      [
        .reference("client", "client", required: true),
        .reference("dwelling", "dwelling", required: true), .day("starts", required: true),
        .day("ends"), .day("renewal"),
      ]),
  ]
}
