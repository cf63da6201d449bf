/// Which rows of a table with revision and until_revision held after a commit.
enum Moment {
  /// Those that hold now when there is no revision.
  static func sql(_ revision: Int?) -> String {
    revision.map { "revision <= \($0) AND (until_revision IS NULL OR until_revision > \($0))" }
      ?? "until_revision IS NULL"
  }
}
