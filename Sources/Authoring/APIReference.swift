import Domain
package import ScriptAPI

/// The reference of everything that scripts can use, made from the tables of the API.
package enum APIReference {
  package static let level = 1

  package static func markdown(of api: API) -> String { markdown(of: api, API.deprecations) }

  /// The reference with those names marked.
  package static func markdown(of api: API, _ deprecations: [String: String]) -> String {
    let mark = { (name: String) in deprecations[name].map { " Deprecated: write `\($0)`." } ?? "" }
    let lines = { (functions: [ExposedFunction]) in
      functions.map { "- `\($0.usage)`: \($0.meaning)\(mark($0.path))\n" }.joined()
    }
    let types = api.types.map { type in
      "## \(type.name)\n\n\(type.meaning)\n\n"
        + type.fields.map { field in
          "- `\(field.name)`: \(field.type). \(field.meaning)\(mark("\(type.name).\(field.name)"))\n"
        }.joined() + lines(type.methods)
    }
    return "# What routines can use\n\nMade from the tables in `Sources/ScriptAPI` and"
      + " `Sources/Domain/Records`; API level \(level).\n\n"
      + "## Functions\n\n\(lines(API.functions))\n## Functions of tests\n\n\(lines(API.testFunctions))"
      + "\(events(of: api.schema))\n\(types.joined(separator: "\n"))"
  }

  private static func events(of schema: Schema) -> String {
    let lines = schema.types.map { type in
      let words = RecordEvent.of(type).map { $0.isDay ? "*\($0.word)*" : $0.word }
      return "- `\(type.id.rawValue).`: \(words.joined(separator: ", "))\n"
    }
    return
      "\n## Events\n\nFor `on`: a record is created or changed, its status becomes a word, or one of"
      + " its days (*slanted*) comes.\n\n\(lines.joined())"
  }
}

/// The same for other programs, and for telling one level from the next.
package struct APITable: Codable, Sendable, Equatable {
  package struct FieldView: Codable, Sendable, Equatable {
    package let type: String
    package let meaning: String
    package let capability: String?
  }

  package struct FunctionView: Codable, Sendable, Equatable {
    package let usage: String
    package let gives: String?
    package let meaning: String
    /// Names of what it must be given.
    package let needs: [String]
  }

  package struct TypeView: Codable, Sendable, Equatable {
    package let meaning: String
    package let fields: [String: FieldView]
    package let methods: [String: FunctionView]
  }

  package let level: Int
  package let functions: [String: FunctionView]
  package let types: [String: TypeView]
  /// Names of events; absent in a table that was made before they were listed.
  package let events: [String]?

  package static func current(_ api: API) -> APITable {
    APITable(
      level: APIReference.level, functions: views(API.functions),
      types: Dictionary(
        uniqueKeysWithValues: api.types.map { type in
          let fields = type.fields.map {
            ($0.name, FieldView(type: $0.type, meaning: $0.meaning, capability: $0.capability))
          }
          return (
            type.name,
            TypeView(
              meaning: type.meaning, fields: Dictionary(uniqueKeysWithValues: fields),
              methods: views(type.methods))
          )
        }), events: api.schema.types.flatMap(RecordEvent.of).map(\.name))
  }

  private static func views(_ functions: [ExposedFunction]) -> [String: FunctionView] {
    Dictionary(
      uniqueKeysWithValues: functions.map { function in
        let needed = function.parameters.filter { !$0.isOptional }
        let named = needed.flatMap { $0.named.isEmpty ? [$0] : $0.named.filter { !$0.isOptional } }
        return (
          function.name,
          FunctionView(
            usage: function.usage, gives: function.result, meaning: function.meaning,
            needs: named.map(\.name))
        )
      })
  }

  /// What a script written for the other table could miss in this one.
  package func breaks(of other: APITable) -> [String] {
    Self.breaks("", other.functions, functions)
      + other.types.sorted { $0.key < $1.key }.flatMap { name, type -> [String] in
        guard let own = types[name] else { return ["the type '\(name)' is gone"] }
        let fields = type.fields.sorted { $0.key < $1.key }.compactMap { field, view -> String? in
          guard let mine = own.fields[field] else { return "'\(name).\(field)' is gone" }
          if mine.capability != view.capability, mine.capability != nil {
            return "'\(name).\(field)' needs another capability"
          }
          return mine.type == view.type ? nil : "'\(name).\(field)' has another type"
        }
        return fields + Self.breaks("\(name):", type.methods, own.methods)
      }
      + Set(other.events ?? []).subtracting(events ?? []).sorted().map {
        "the event '\($0)' is gone"
      }
  }

  private static func breaks(
    _ owner: String, _ old: [String: FunctionView], _ new: [String: FunctionView]
  ) -> [String] {
    old.sorted { $0.key < $1.key }.compactMap { name, view in
      guard let mine = new[name] else { return "'\(owner)\(name)' is gone" }
      if mine.gives != view.gives { return "'\(owner)\(name)' gives something else" }
      let added = mine.needs.filter { !view.needs.contains($0) }
      return added.isEmpty ? nil : "'\(owner)\(name)' needs \(added.joined(separator: ", ")) too"
    }
  }
}
