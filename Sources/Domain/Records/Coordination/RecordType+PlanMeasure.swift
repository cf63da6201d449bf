extension RecordType {
  static let planMeasure = RecordType(
    "plan_measure", plural: "plan_measures",
    label: LocalizedText(nb: "Tiltak i planen", nn: "Tiltak i planen", en: "Measure of the plan"),
    pluralLabel: LocalizedText(
      nb: "Tiltak i planen", nn: "Tiltak i planen", en: "Measures of the plan"),
    titleField: "title", orderField: "due",
    meaning: "Who does what by when: the reminder list (004:568).",
    fields: [
      Field(
        "plan_goal", .reference("plan_goal"), required: true, "Mål", "Mål", "Goal",
        "What it is for."),
      Field("title", .text, required: true, "Tiltak", "Tiltak", "Measure", "What is done."),
      Field("worker", .reference("worker"), "Ansvarlig", "Ansvarleg", "Worker", "Who does it."),
      Field("unit", .reference("unit"), "Enhet", "Eining", "Unit", "Where they work."),
      Field(
        "by_client", .boolean, "Gjør selv", "Gjer sjølv", "Done by the client",
        "Whether the person does it (004:570)."),
      Field(
        "status", .choice(["open", "done", "dropped"]), required: true, "Status", "Status",
        "Status", "Open until done or dropped."),
      Field("due", .day, "Frist", "Frist", "Due", "Last day, often the next meeting."),
    ])
}
