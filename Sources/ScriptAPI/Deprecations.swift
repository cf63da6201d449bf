extension API {
  /// What scripts should no longer use, each with what to write instead: "client:old_verb" to
  /// "client:new_verb", "client.old_field" to "client.new_field", "old_function" to "new_function".
  ///
  /// It works as before for as long as its level is served. Level 1 has none.
  package static let deprecations: [String: String] = [:]
}
