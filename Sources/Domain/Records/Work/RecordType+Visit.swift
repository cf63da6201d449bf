extension RecordType {
  static let visit = RecordType(
    "visit", plural: "visits",
    label: LocalizedText(nb: "Besøk", nn: "Besøk", en: "Visit"),
    pluralLabel: LocalizedText(nb: "Besøk", nn: "Besøk", en: "Visits"),
    titleField: "date", orderField: "date",
    meaning: "Follow-up at home.",
    fields: [
      Field("client", .reference("client"), required: true, "Bruker", "Brukar", "Client", "Whom."),
      Field("worker", .reference("worker"), "Ansatt", "Tilsett", "Worker", "Who goes."),
      Field("tenancy", .reference("tenancy"), "Leieforhold", "Leigeforhold", "Tenancy", "Where."),
      Field(
        "tenancy_threat", .reference("tenancy_threat"), "Trussel mot boligen",
        "Trussel mot bustaden", "Threat to the tenancy", "What it answers."),
      Field("date", .day, required: true, "Dato", "Dato", "Date", "When."),
      Field("time", .time, "Klokkeslett", "Klokkeslett", "Time", "Hour and minute."),
      Field(
        "kind", .word, of: "visit_kinds", "Type", "Type", "Kind",
        "Word of the vocabulary visit_kinds."),
      Field(
        "status", .choice(["planned", "done", "missed", "cancelled"]), required: true, "Status",
        "Status", "Status", "What came of it."),
      Field("minutes", .integer, "Minutter", "Minutt", "Minutes", "How long it was."),
      Field("note", .text, sensitivity: .health, "Merknad", "Merknad", "Note", "What was seen."),
    ])
}
