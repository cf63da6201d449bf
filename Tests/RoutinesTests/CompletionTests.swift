import Domain
import ScriptAPI
import Testing

/// What the tab key offers in `rutine repl`.
@Suite struct CompletionTests {
  private let completion = Completion(on: "client", of: API(.norway), names: [".plan", ".undo"])

  @Test(arguments: [
    ("it.na", ["it.name", "it.national_identity_number"]),
    ("for d in it.deci", ["it.decisions"]),
    ("it:com", ["it:combine_decisions"]),
    ("run.tod", ["run.today"]),
    ("print(it.coordinator_a", ["print(it.coordinator_assignments"]),
    ("x.coordinator_a", ["x.coordinator_assignments"]),
    ("wee", ["weeks"]), ("it", ["it"]), (".pl", [".plan"]), ("it.nothing_such", []),
    ("if #it.deci", ["#it.decisions"]),
  ])
  func `a word goes on as the type has it`(typed: String, words: [String]) {
    #expect(completion.candidates(typed) == words)
  }
}
