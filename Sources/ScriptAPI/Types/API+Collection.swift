import Domain
import Lua

/// Related records: narrowed, counted and walked through.
extension API {
  static let collection = ExposedType(
    "collection",
    "Records of one type, oldest first. for record in collection do; #collection; collection[1].",
    methods: [
      ExposedFunction(
        "where", "collection:where { status = \"in_force\" }",
        "Those for which every condition holds: a field's value, or a list of values it may"
          + " have; from and to (the type's own day); on (a day on which it is in force)."
      ) { session, arguments in
        session.collection(try session.narrowed(arguments))
      },
      ExposedFunction("first", "collection:first { }", "The oldest one, or nil.") {
        session, arguments in
        try session.record(session.keys(session.narrowed(arguments)).first)
      },
      ExposedFunction("last", "collection:last { }", "The newest one, or nil.") {
        session, arguments in
        try session.record(session.keys(session.narrowed(arguments)).last)
      },
      ExposedFunction("any", "collection:any { }", "Whether there is one.") {
        session, arguments in
        .boolean(try !session.keys(session.narrowed(arguments)).isEmpty)
      },
      ExposedFunction("count", "collection:count { }", "How many there are.") {
        session, arguments in
        .integer(Int64(try session.keys(session.narrowed(arguments)).count))
      },
    ])
}
