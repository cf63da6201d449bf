import Domain
import LuaValues

/// Related records: narrowed, counted and walked through.
extension API {
  package static let collection = ExposedType(
    "collection",
    "Records of one type, oldest first. for record in collection do; #collection; collection[1].",
    methods: [
      ExposedFunction(
        "where", conditions, gives: "collection",
        "Those for which every condition holds: a field's value, or a list of values it may"
          + " have; from and to (the type's own day); on (a day on which it is in force)."
      ) { call in call.session.collection(try call.listing()) },
      ExposedFunction("first", conditions, gives: "record?", "The oldest one, or nil.") { call in
        call.session.value(try call.session.records(call.listing()).first)
      },
      ExposedFunction("last", conditions, gives: "record?", "The newest one, or nil.") { call in
        call.session.value(try call.session.records(call.listing()).last)
      },
      ExposedFunction("any", conditions, gives: "boolean", "Whether there is one.") { call in
        .boolean(try !call.session.records(call.listing()).isEmpty)
      },
      ExposedFunction("count", conditions, gives: "integer", "How many there are.") { call in
        .integer(Int64(try call.session.records(call.listing()).count))
      },
      add,
    ])

  private static let conditions = [
    Parameter("conditions", .table("{ status = \"in_force\" }"), isOptional: true)
  ]
}
