extension RecordType {
  static let delivery = RecordType(
    "delivery", plural: "deliveries",
    label: LocalizedText(nb: "Leverte timer", nn: "Leverte timar", en: "Hours delivered"),
    pluralLabel: LocalizedText(nb: "Leverte timer", nn: "Leverte timar", en: "Hours delivered"),
    titleField: "week", orderField: "week",
    meaning: "What was delivered under a decision in one week (004:640).",
    fields: [
      Field(
        "decision", .reference("decision"), required: true, "Vedtak", "Vedtak", "Decision",
        "Under which."),
      Field("week", .day, required: true, "Uke", "Veke", "Week", "The week's Monday."),
      Field("hours", .decimal, required: true, "Timer", "Timar", "Hours", "Hours delivered in it."),
      Field("unit", .reference("unit"), "Enhet", "Eining", "Unit", "Who delivered."),
    ])
}
