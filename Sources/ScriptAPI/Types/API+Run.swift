package import Domain
package import LuaValues

/// The run itself: its day, its calendar, the whole register, findings and log.
extension LuaValue {
  /// A table with nb, nn and en.
  package init(_ text: LocalizedText) {
    self = .table(
      LuaTable([
        "nb": .string(text[.nb]), "nn": .string(text[.nn]), "en": .string(text[.en]),
      ]))
  }
}

extension API {
  static func run(of schema: Schema) -> ExposedType {
    ExposedType(
      "run", "What the routine is given beside its record.",
      fields: [
        ExposedField("today", "day", "The day the routine runs as of.") { session, _ in
          try session.value(session.today)
        },
        ExposedField("calendar", "calendar", "The Norwegian calendar.") { session, _ in
          session.single("calendar")
        },
      ]
        + schema.types.map { type in
          ExposedField(type.plural, "collection of \(type.id.rawValue)", "All of them.") {
            session, _ in session.collection(Listing(type: type))
          }
        },
      methods: [
        ExposedFunction(
          "parameter", [Parameter("name", .word)], gives: "duration or number",
          "The value that the package's parameter has on the day of the run; a span of time when its"
            + " unit is days, weeks, months or years."
        ) { call in try call.session.parameter(call.value("name")?.text ?? "") },
        ExposedFunction(
          "words", [Parameter("vocabulary", .word)], gives: "list of string",
          "The words of a vocabulary on the day of the run, in alphabetical order."
        ) { call in
          let words = try call.session.vocabulary(call.value("vocabulary")?.text ?? "").keys
            .sorted()
          return .table(LuaTable(list: words.map(LuaValue.string)))
        },
        ExposedFunction(
          "law", [Parameter("id", .text)], gives: "text?",
          "The title of a legal reference that is in force: a table with nb, nn and en; nil when there"
            + " is none."
        ) { call in
          let title = call.session.terms.package.laws[call.value("id")?.text ?? ""]
          return title.map(LuaValue.init) ?? .nil
        },
        ExposedFunction(
          "label", [Parameter("vocabulary", .word), Parameter("word", .word)], gives: "text",
          "What people call a word: a table with nb, nn and en."
        ) { call in
          let words = try call.session.vocabulary(call.value("vocabulary")?.text ?? "")
          guard let label = words[call.value("word")?.text ?? ""] else {
            throw call.refusal("word", expected: "a word of the vocabulary")
          }
          return LuaValue(label)
        },
        ExposedFunction(
          "finding",
          [
            Parameter(
              "values",
              .named([
                Parameter("message", .localized), Parameter("about", .record, isOptional: true),
                Parameter(
                  "severity", .choice(Finding.Severity.allCases.map(\.rawValue)), isOptional: true),
              ]))
          ], "Tells the reader of the plan something; a note when no severity is given."
        ) { call in
          try call.session.addFinding(call)
          return .nil
        },
        ExposedFunction(
          "not_done",
          [
            Parameter(
              "values",
              .named([
                Parameter("because", .localized), Parameter("about", .record, isOptional: true),
              ]))
          ], "Tells the reader of the plan what the routine leaves as it is, and why."
        ) { call in
          try call.session.addNotDone(call)
          return .nil
        },
        indicator, trait,
        ExposedFunction(
          "log", [Parameter("text", .localized)],
          "Writes a line for whoever looks into the run later."
        ) { call in
          try call.session.addLog(call)
          return .nil
        },
      ])
  }

  static let routineFunctions = [
    ExposedFunction(
      "routine",
      [
        Parameter(
          "declaration",
          .table("{ title = text, scope = name, where = table?, when = when?, run = function }"))
      ], gives: "routine", "What a routine's file returns.", isDeclaration: true
    ) { call in
      _ = try RoutineDeclaration(call.table("declaration") ?? LuaTable(), session: call.session)
      return .argument(0)
    },
    ExposedFunction(
      "rule",
      [
        Parameter(
          "declaration",
          .table("{ title = text, scope = name, severity = name?, check = function }"))
      ], gives: "rule",
      "What a rule's file returns. check(record, run, before) gives nil, or what is wrong; before"
        + " is the record as it was, nil when it is new.", isDeclaration: true
    ) { call in
      _ = try RuleDeclaration(call.table("declaration") ?? LuaTable(), session: call.session)
      return .argument(0)
    },
    ExposedFunction(
      "every", [Parameter("span", .table("{ weeks = 6 }"))], gives: "when",
      "When: again after so long."
    ) { call in
      _ = try Cadence.period(call.only)
      return .table(LuaTable(["every": call.only]))
    },
    ExposedFunction(
      "on",
      [
        Parameter(
          "events",
          .table("{ \"discharge_notice.received\", { \"decision.ends\", before = weeks(6) } }"))
      ],
      gives: "when",
      "When: at such an event, or some time before a day; the events are listed below. `rutine due`"
        + " runs the routine every time, and it sees for itself whether there is something to do."
    ) { call in
      _ = try Cadence.occasions(call.only, in: call.session.api.schema)
      return .table(LuaTable(["on": call.only]))
    },
    ExposedFunction(
      "manual", gives: "when", "When: only when somebody runs it.", isName: true
    ) { _ in .string("manual") },
  ]
}
