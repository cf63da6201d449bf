import Authoring
import Domain
import Foundation
import ScriptAPI
import TestSupport
import Testing

/// What an editor is told of the API is the API.
@Suite struct EditorTests {
  private let lines = Annotations.text(of: API(.norway)).split(separator: "\n").map(String.init)

  @Test func `the annotations are Lua, and each is of a form that the language server knows`()
    throws
  {
    try Places.withFolder { folder in
      try Places.write(["api.lua": Annotations.text(of: API(.norway))], in: folder)
      #expect(try Program.run("/usr/bin/luac5.4", ["-p", "api.lua"], in: folder).status == 0)
    }
    let type = #"(\(.+\)\??|\{ .+ \}|[a-z_]+(\[\])?\??|("[^"]+"|[a-z_]+)( \| ("[^"]+"|[a-z_]+))*)"#
    let forms = try [
      #"---@meta \w+"#, #"---@alias \w+ .+"#, #"---@class \w+"#,
      #"---@field (\w+|\[\w+\]) \#(type)( .+)?"#, #"---@param \w+\?? \#(type)"#,
      #"---@return \#(type)"#, #"---@operator (add|sub)\(\w+\): \w+"#, #"---@operator len: \w+"#,
      #"---@overload fun\(\): \w+\?"#, #"---[^@].*"#, #"-- .*"#, #"local \w+ = \{\}"#,
      #"function [\w:]+\([\w, ]*\) end"#, #"---"#,
      #"---@type \w+"#, #"\w+ = nil"#,
    ].map { try Regex($0) }

    for line in lines {
      #expect(forms.contains { line.wholeMatch(of: $0) != nil }, "\(line)")
    }
  }

  @Test func `every type, field, verb and function is in the annotations`() {
    let all = Set(lines)
    for type in API(.norway).types where type.name != "collection" {
      #expect(all.contains("---@class \(type.name)"))
      for field in type.fields {
        let isThere = lines.contains { $0.hasPrefix("---@field \(field.name) ") }
        #expect(isThere, "\(type.name).\(field.name)")
      }
      for method in type.methods {
        let isThere = lines.contains { $0.hasPrefix("function \(type.name):\(method.name)(") }
        #expect(isThere, "\(type.name):\(method.name)")
      }
    }
    for type in Schema.norway.types {
      for method in API.collection.methods {
        #expect(
          lines.contains { $0.hasPrefix("function \(type.id.rawValue)_collection:\(method.name)(") }
        )
      }
    }
    for function in API.functions + API.testFunctions {
      let start = function.isName ? "\(function.name) = nil" : "function \(function.name)("
      #expect(lines.contains { $0.hasPrefix(start) }, "\(function.name)")
    }
  }

  @Test func `what will go away is marked in the annotations and in the reference`() {
    let marks = ["client.name": "client.full_name", "client:add_task": "client:ask"]
    let annotations = Annotations.text(of: API(.norway), marks).split(separator: "\n").map(
      String.init)
    let reference = APIReference.markdown(of: API(.norway), marks).split(separator: "\n")

    #expect(annotations.contains { $0.hasSuffix("(deprecated: write client.full_name)") })
    let place = annotations.firstIndex(of: "---@deprecated") ?? 0
    #expect(annotations[place - 1] == "---Write client:ask.")
    #expect(
      annotations[place...].first { $0.hasPrefix("function") }?
        .hasPrefix("function client:add_task(") == true)
    #expect(reference.count { $0.hasSuffix("Deprecated: write `client:ask`.") } == 1)
    #expect(reference.count { $0.hasSuffix("Deprecated: write `client.full_name`.") } == 1)
  }

  @Test(arguments: Places.examples)
  func `luacheck finds nothing in the samples with the generated settings`(name: String) throws {
    try Places.withFolder { folder in
      let package = folder.appending(path: name)
      try FileManager.default.copyItem(at: Places.example(name), to: package)
      try Places.write(EditorFiles.all(of: API(.norway)), in: package)

      let result = try Program.run("/usr/bin/luacheck", [".", "--no-color"], in: package)

      #expect(result.status == 0, "\(result.output)")
      #expect(result.output.contains("0 warnings / 0 errors"))
    }
  }

  @Test func `luacheck finds what the sandbox withholds`() throws {
    try Places.withFolder { folder in
      let text =
        "return routine { title = 'T', scope = 'client', run = function() print(os.time()) end }\n"
      try Places.write(
        EditorFiles.all(of: API(.norway)).merging(["routines/r.lua": text]) { $1 }, in: folder)

      let result = try Program.run("/usr/bin/luacheck", [".", "--no-color"], in: folder)

      #expect(result.output.contains("accessing undefined variable 'print'"))
      #expect(result.output.contains("accessing undefined variable 'os'"))
    }
  }
}

/// What a level of the API had, it has for ever.
@Suite struct APILevelTests {
  @Test func `nothing that a level had is gone from it or means another thing`() throws {
    let file = Places.root.appending(
      path: "Docs/Reference/api-levels/\(APIReference.level).json")
    let current = APITable.current(API(.norway))
    if let data = try? Data(contentsOf: file) {
      let kept = try JSONDecoder().decode(APITable.self, from: data)
      let breaks = current.breaks(of: kept)
      #expect(breaks == [], "raise the API level, or put back what is gone")
      // A break is never recorded over.
      guard breaks.isEmpty else { return }
    }
    let data = try CanonicalJSON.data(current, pretty: true) + Data("\n".utf8)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil { try data.write(to: file) }
    #expect(try Data(contentsOf: file) == data)
  }

  @Test func `a field, verb or function that is gone or asks for more is a break`() throws {
    var text = String(
      decoding: try CanonicalJSON.data(APITable.current(API(.norway))), as: UTF8.self)
    #expect(try APITable.current(API(.norway)).breaks(of: decoded(text)) == [])

    text = text.replacing("\"awake_from\":", with: "\"wakes_at\":")
    text = text.replacing("\"add_task\":", with: "\"add_chore\":")
    text = text.replacing("\"every\":", with: "\"each\":")
    text = text.replacing("\"needs\":[\"date\",\"because\"]", with: "\"needs\":[\"date\"]")

    #expect(
      try APITable.current(API(.norway)).breaks(of: decoded(text)) == [
        "'each' is gone", "'client.wakes_at' is gone", "'client:add_chore' is gone",
        "'group:add_chore' is gone", "'group:schedule_meeting' needs because too",
      ])
  }

  private func decoded(_ text: String) throws -> APITable {
    try JSONDecoder().decode(APITable.self, from: Data(text.utf8))
  }
}
