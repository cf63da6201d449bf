import GRDB

/// What was committed, own fields, grants and packages are guarded as versions are; and nothing takes the place of
/// a row in them, which SQLite's REPLACE does without a deletion that a trigger sees.
enum Migration0006 {
  static func run(_ database: Database) throws {
    try database.execute(sql: guards)
  }

  private static let guards = """
    CREATE TRIGGER revision_update BEFORE UPDATE ON revision
      BEGIN SELECT RAISE(ABORT, 'commits are never changed'); END;
    CREATE TRIGGER revision_delete BEFORE DELETE ON revision
      BEGIN SELECT RAISE(ABORT, 'commits are never deleted'); END;
    CREATE TRIGGER revision_insert BEFORE INSERT ON revision
      WHEN EXISTS (SELECT 1 FROM revision WHERE number = NEW.number OR plan_id = NEW.plan_id)
      BEGIN SELECT RAISE(ABORT, 'commits are never changed'); END;
    CREATE TRIGGER access_insert BEFORE INSERT ON access
      WHEN EXISTS (SELECT 1 FROM access WHERE number = NEW.number)
      BEGIN SELECT RAISE(ABORT, 'the access log is never changed'); END;
    CREATE TRIGGER answer_insert BEFORE INSERT ON answer
      WHEN EXISTS (SELECT 1 FROM answer WHERE number = NEW.number)
      BEGIN SELECT RAISE(ABORT, 'answers are never changed'); END;
    CREATE TRIGGER custom_field_insert BEFORE INSERT ON custom_field
      WHEN EXISTS (SELECT 1 FROM custom_field
        WHERE type = NEW.type AND name = NEW.name AND revision = NEW.revision)
      BEGIN SELECT RAISE(ABORT, 'fields are never changed'); END;
    CREATE TRIGGER capability_grant_insert BEFORE INSERT ON capability_grant
      WHEN EXISTS (SELECT 1 FROM capability_grant
        WHERE package = NEW.package AND capability = NEW.capability AND revision = NEW.revision)
      BEGIN SELECT RAISE(ABORT, 'grants are never changed'); END;
    CREATE TRIGGER package_version_insert BEFORE INSERT ON package_version
      WHEN EXISTS (SELECT 1 FROM package_version
        WHERE hash = NEW.hash AND (name <> NEW.name OR files <> NEW.files))
      BEGIN SELECT RAISE(ABORT, 'packages are never changed'); END;
    CREATE TRIGGER package_version_update BEFORE UPDATE ON package_version
      BEGIN SELECT RAISE(ABORT, 'packages are never changed'); END;
    CREATE TRIGGER package_version_delete BEFORE DELETE ON package_version
      BEGIN SELECT RAISE(ABORT, 'packages are never deleted'); END;
    CREATE TRIGGER custom_field_update BEFORE UPDATE ON custom_field
      WHEN OLD.until_revision IS NOT NULL OR NEW.type <> OLD.type OR NEW.name <> OLD.name
        OR NEW.definition <> OLD.definition OR NEW.revision <> OLD.revision
      BEGIN SELECT RAISE(ABORT, 'fields are never changed'); END;
    CREATE TRIGGER custom_field_delete BEFORE DELETE ON custom_field
      BEGIN SELECT RAISE(ABORT, 'fields are never deleted'); END;
    CREATE TRIGGER capability_grant_update BEFORE UPDATE ON capability_grant
      WHEN OLD.until_revision IS NOT NULL OR NEW.package <> OLD.package
        OR NEW.capability <> OLD.capability OR NEW.package_name <> OLD.package_name
        OR NEW.package_hash <> OLD.package_hash OR NEW.revision <> OLD.revision
      BEGIN SELECT RAISE(ABORT, 'grants are never changed'); END;
    CREATE TRIGGER capability_grant_delete BEFORE DELETE ON capability_grant
      BEGIN SELECT RAISE(ABORT, 'grants are never deleted'); END;
    """
}
