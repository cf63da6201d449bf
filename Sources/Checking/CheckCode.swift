/// What `rutine check` can find, each with what it means and what to write.
package struct CheckCode: Sendable {
  package let name: String
  package let meaning: String
  /// A line that is found, and one that is not.
  package let wrong: String
  package let right: String

  /// In alphabetical order.
  package static let all: [CheckCode] = [
    CheckCode(
      "api.colon", "Verbs are called on a record with a colon; fields are read with a full stop.",
      "client.add_task { ... }", "client:add_task { ... }"),
    CheckCode(
      "api.deprecated", "It works at this level of the API, and will go away in a later one.",
      "what the finding names", "what the finding says to write"),
    CheckCode(
      "argument.invalid",
      "A value of another kind than the function takes, or too many or too few of them.",
      "run.today:next \"someday\"", "run.today:next \"tuesday\""),
    CheckCode(
      "argument.missing", "The function needs a value that the call does not give.",
      "client:assign_coordinator { because = \"...\" }",
      "client:assign_coordinator { worker = worker, because = \"...\" }"),
    CheckCode(
      "argument.unknown", "The function has no argument of that name.",
      "client:add_task { titel = \"...\", because = \"...\" }",
      "client:add_task { title = \"...\", because = \"...\" }"),
    CheckCode(
      "because.missing", "Every proposal says why; the person who reads the plan is owed that.",
      "client:add_task { title = \"Call\" }",
      "client:add_task { title = \"Call\", because = \"nobody has called since May\" }"),
    CheckCode(
      "cadence.period",
      "The period is none: it has days, weeks or months, from 1 to 10,000 of each.",
      "when = every { week = 6 }", "when = every { weeks = 6 }"),
    CheckCode(
      "cadence.unreachable", "The routine is never due: no such event can happen.",
      "when = on { \"decison.ended\" }", "when = on { \"decision.ended\" }"),
    CheckCode(
      "capability.missing",
      "The package reads what is sensitive and does not ask for leave in its manifest.",
      "client.health_notes", "ask = [\"read.health\"]"),
    CheckCode(
      "capability.unused", "The package asks for leave that none of its files makes use of.",
      "ask = [\"read.identity\"]", "ask = []"),
    CheckCode(
      "collection.walk", "A collection is walked through as it is, without pairs or ipairs.",
      "for _, task in ipairs(client.tasks) do", "for task in client.tasks do"),
    CheckCode(
      "compare.kind", "Two values that are never alike, or that cannot be compared.",
      "decision.ends < \"2026-12-01\"", "decision.ends < day \"2026-12-01\""),
    CheckCode(
      "day.arithmetic", "A day goes with days(n), weeks(n) and months(n), not with a number.",
      "run.today + 14", "run.today + days(14)"),
    CheckCode(
      "declaration.invalid", "A routine or rule must say its title, scope and function.",
      "return routine { title = \"T\", scop = \"client\" }",
      "return routine { title = \"T\", scope = \"client\", run = function(client, run) end }"),
    CheckCode(
      "field.unknown", "The record has no such field or verb.",
      "client.cordinator", "client.coordinator"),
    CheckCode(
      "field.written", "Records are not written to; a change is proposed.",
      "client.phone = \"...\"", "client:change { phone = \"...\", because = \"...\" }"),
    CheckCode(
      "law.unknown", "No package has a legal reference of that id, on any day.",
      "law = \"fvl-32\"", "law = \"fvl-23\""),
    CheckCode(
      "lua.syntax", "The text is not Lua.", "if client.coordinator the",
      "if client.coordinator then"),
    CheckCode(
      "module.member", "The module has nothing of that name.",
      "meetings.cal(group)", "meetings.call(group)"),
    CheckCode(
      "module.missing", "There is no file in lib/ for the module.",
      "require \"meeting\"", "require \"meetings\""),
    CheckCode(
      "module.unused", "No file requires the module.", "lib/old.lua", "require \"old\""),
    CheckCode(
      "name.global", "A script has no globals of its own.",
      "count = 0", "local count = 0"),
    CheckCode(
      "name.unset", "Nothing is called so.", "runn.today", "run.today"),
    CheckCode(
      "name.unused", "A local is never read; _ is the name for what is not needed.",
      "local late = 0", "local _ = 0"),
    CheckCode(
      "package.invalid", "The manifest or a file of the package is not as it should be.",
      "langauge = \"nn\"", "language = \"nn\""),
    CheckCode(
      "parameter.unknown", "No package has a parameter of that name.",
      "run:parameter \"youth_agee\"", "run:parameter \"youth_age\""),
    CheckCode(
      "template.invalid", "A template in documents/ is not mustache as letters have it.",
      "{{#parts}} without {{/parts}}", "{{#parts}} ... {{/parts}}"),
    CheckCode(
      "template.missing", "There is no file in documents/ for the template.",
      "template = \"cal\"", "template = \"call\""),
    CheckCode(
      "template.unused", "No file makes use of the template.", "documents/old.mustache",
      "template = \"old\""),
    CheckCode(
      "text.joined", "A record, a day or a list is no text; say what of it is meant.",
      "\"from \" .. run.today", "\"from \" .. run.today:text()"),
    CheckCode(
      "value.unknown", "The field never has that value.",
      "task.status == \"opne\"", "task.status == \"open\""),
    CheckCode(
      "vocabulary.renamed",
      "The package has a name of its own for a word that tells of health; people are shown norge's.",
      "compulsory_care = { nb = \"praktisk bistand\" }",
      "compulsory_care = { nb = \"tvungent vern uten døgnopphold\" }"),
    CheckCode(
      "vocabulary.unknown", "No package has a vocabulary of that name.",
      "run:words \"group_kind\"", "run:words \"group_kinds\""),
  ]

  private init(_ name: String, _ meaning: String, _ wrong: String, _ right: String) {
    self.name = name
    self.meaning = meaning
    self.wrong = wrong
    self.right = right
  }
}
