extension RecordType {
  static let planGoal = RecordType(
    "plan_goal", plural: "plan_goals",
    label: LocalizedText(nb: "Mål i planen", nn: "Mål i planen", en: "Goal of the plan"),
    pluralLabel: LocalizedText(nb: "Mål i planen", nn: "Mål i planen", en: "Goals of the plan"),
    titleField: "title", orderField: "by",
    meaning: "What the person wants to reach.",
    fields: [
      Field(
        "individual_plan", .reference("individual_plan"), required: true, "Individuell plan",
        "Individuell plan", "Individual plan", "Which."),
      Field("title", .text, required: true, "Mål", "Mål", "Goal", "In the person's own words."),
      Field(
        "status", .choice(["open", "reached", "dropped"]), required: true, "Status", "Status",
        "Status", "Open until it is reached or dropped."),
      Field("by", .day, "Innen", "Innan", "By", "When it is hoped for."),
    ])
}
