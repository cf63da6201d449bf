extension RecordType {
  static let dwellingCheck = RecordType(
    "dwelling_check", plural: "dwelling_checks",
    label: LocalizedText(nb: "Boligkontroll", nn: "Bustadkontroll", en: "Dwelling check"),
    pluralLabel: LocalizedText(
      nb: "Boligkontroller", nn: "Bustadkontrollar", en: "Dwelling checks"),
    titleField: "kind", orderField: "date",
    meaning: "A dwelling held against the minimum standard, at a move or between (000:2775).",
    fields: [
      Field(
        "dwelling", .reference("dwelling"), required: true, "Bolig", "Bustad", "Dwelling", "Which."),
      Field(
        "tenancy", .reference("tenancy"), "Leieforhold", "Leigeforhold", "Tenancy",
        "The move that it belongs to."),
      Field(
        "kind", .choice(["move_in", "move_out", "inspection"]), required: true, "Type", "Type",
        "Kind", "What it was done for."),
      Field("date", .day, required: true, "Dato", "Dato", "Date", "When."),
      Field("worker", .reference("worker"), "Utført av", "Utført av", "Done by", "Who looked."),
      Field(
        "meets_standard", .boolean, required: true, "Etter minstestandard", "Etter minstestandard",
        "Meets the standard", "What came of it."),
      Field("defects", .texts, "Mangler", "Manglar", "Defects", "One each."),
      Field(
        "remedied", .day, "Utbedret", "Utbetra", "Remedied", "The day the defects were put right."),
    ])
}
