import Domain
import Foundation
package import ScriptAPI

/// The API as annotations of the Lua language server.
///
/// Their grammar: https://luals.github.io/wiki/annotations.
package enum Annotations {
  package static func text(of api: API) -> String { text(of: api, API.deprecations) }

  /// The annotations with those names marked.
  package static func text(of api: API, _ deprecations: [String: String]) -> String {
    let types = api.types.filter { $0.name != API.collection.name }
      .map { describe($0, deprecations) }
    let collections = api.schema.types.map(collection)
    let functions =
      API.functions
      + API.testFunctions.filter { test in
        !API.functions.contains { $0.name == test.name }
      }
    return "---@meta rutine\n-- Made by 'rutine api --luals'; API level \(APIReference.level).\n\n"
      + "---@alias text string | { nb?: string, nn?: string, en?: string }\n"
      + "---@alias key (string | integer | day | record)[]\n"
      + "---@alias record \(api.schema.types.map(\.id.rawValue).joined(separator: " | "))\n"
      + "---@class routine\n---@class rule\n---@class when\n---@class plan\n"
      + "---@field changes table[]\n---@field findings table[]\n---@field log table[]\n\n"
      + (types + collections).joined(separator: "\n") + "\n"
      + functions.map { global($0, deprecations) }.joined(separator: "\n")
  }

  private static func describe(_ type: ExposedType, _ deprecations: [String: String]) -> String {
    let fields = type.fields.map { field in
      // The language server has no mark for a field alone.
      let mark = deprecations["\(type.name).\(field.name)"].map { " (deprecated: write \($0))" }
      return "---@field \(field.name) \(name(of: field.type)) \(field.meaning)\(mark ?? "")"
    }
    return
      ([comment(type.meaning), "---@class \(type.name)"] + operators(of: type) + fields
      + ["local \(type.name) = {}", ""]
      + type.methods.map { method($0, of: type.name, deprecations) })
      .joined(separator: "\n")
  }

  private static func operators(of type: ExposedType) -> [String] {
    switch type.name {
    case "day":
      [
        "---@operator add(duration): day", "---@operator sub(duration): day",
        "---@operator sub(day): integer",
      ]
    case "duration":
      ["---@operator add(duration): duration", "---@operator sub(duration): duration"]
    case API.customFields.name: ["---@field [string] any"]
    default: []
    }
  }

  private static func method(
    _ function: ExposedFunction, of owner: String, _ deprecations: [String: String]
  ) -> String {
    signature(function, named: "\(owner):\(function.name)", deprecations)
  }

  private static func global(
    _ function: ExposedFunction, _ deprecations: [String: String]
  ) -> String {
    signature(function, named: function.name, deprecations)
  }

  /// The comments and the empty function of one function.
  private static func signature(
    _ function: ExposedFunction, named name: String, _ deprecations: [String: String]
  ) -> String {
    let parameters = function.parameters.map { parameter in
      "---@param \(parameter.name)\(parameter.isOptional ? "?" : "") \(form(of: parameter))"
    }
    let result = function.result.map { ["---@return \(self.name(of: $0))"] } ?? []
    let mark = deprecations[function.path].map { ["---Write \($0).", "---@deprecated"] } ?? []
    if function.isName {
      return ([comment(function.meaning)] + mark + ["---@type when", "\(name) = nil", ""])
        .joined(separator: "\n")
    }
    let names = function.parameters.map(\.name).joined(separator: ", ")
    return
      ([comment(function.meaning)] + mark + parameters + result
      + ["function \(name)(\(names)) end", ""]).joined(separator: "\n")
  }

  private static func form(of parameter: Parameter) -> String {
    if !parameter.named.isEmpty { return literal(parameter.named) }
    return parameter.isTable ? "table" : name(of: parameter.type)
  }

  private static func literal(_ parameters: [Parameter]) -> String {
    let fields = parameters.map { parameter in
      let type = parameter.isTable ? "table" : name(of: parameter.type)
      let bare = type.hasSuffix("?") ? String(type.dropLast()) : type
      return "\(parameter.name)\(parameter.isOptional ? "?" : ""): \(bare)"
    }
    return "{ \(fields.joined(separator: ", ")) }"
  }

  /// One class for each type of record's collection: walked through, narrowed, added to.
  private static func collection(of type: RecordType) -> String {
    let own = "\(type.id.rawValue)_collection"
    let record = type.id.rawValue
    let special =
      (type.orderField == nil ? [] : ["from?: day", "to?: day"])
      + (type.isPeriod ? ["on?: day"] : []) + ["ext?: table"]
    let conditions =
      type.fields.map { "\($0.name)?: \(name(of: Parameter($0).type)) | table" } + special
    let added = literal(
      API.parameters(of: type, isNew: true).map { Parameter(optional: $0) }
        + Parameter.verb([])[0].named)
    let functions = API.collection.methods.map { function -> String in
      let result: String? =
        switch function.result {
        case "collection": own
        case "record?": "\(record)?"
        case "record": record
        default: function.result
        }
      let isAdd = function.name == "add"
      let parameter = isAdd ? "values" : "conditions"
      let form = isAdd ? added : "{ \(conditions.joined(separator: ", ")) }"
      return [
        comment(function.meaning), "---@param \(parameter)\(isAdd ? "" : "?") \(form)",
        "---@return \(result ?? "nil")", "function \(own):\(function.name)(\(parameter)) end", "",
      ].joined(separator: "\n")
    }
    return
      ([
        comment(API.collection.meaning), "---@class \(own)", "---@field [integer] \(record)",
        "---@operator len: integer", "---@overload fun(): \(record)?", "local \(own) = {}", "",
      ] + functions).joined(separator: "\n")
  }

  /// The reference's words for a type as the language server writes it.
  private static func name(of type: String) -> String {
    let isOptional = type.hasSuffix("?")
    let bare = isOptional ? String(type.dropLast()) : type
    let name: String
    if bare.hasPrefix("list of ") {
      name = "\(bare.dropFirst("list of ".count))[]"
    } else if bare.hasPrefix("collection of ") {
      name = "\(bare.dropFirst("collection of ".count))_collection"
    } else if bare.hasPrefix("\"") {
      name = bare.components(separatedBy: " or ").joined(separator: " | ")
    } else {
      name = bare.components(separatedBy: " or ").joined(separator: " | ")
        .replacing("law", with: "string")
    }
    return isOptional ? (name.contains(" | ") ? "(\(name))?" : "\(name)?") : name
  }

  private static func comment(_ text: String) -> String {
    "---" + text.replacing("\n", with: " ")
  }
}
