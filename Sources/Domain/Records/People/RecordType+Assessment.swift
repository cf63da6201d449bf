extension RecordType {
  static let assessment = RecordType(
    "assessment", plural: "assessments",
    label: LocalizedText(nb: "Kartlegging", nn: "Kartlegging", en: "Assessment"),
    pluralLabel: LocalizedText(nb: "Kartlegginger", nn: "Kartleggingar", en: "Assessments"),
    titleField: "kind", orderField: "date",
    meaning:
      "A functional or cognitive assessment: what it means at home, and what follows (004:487).",
    fields: [
      Field(
        "client", .reference("client"), required: true, "Bruker", "Brukar", "Client",
        "Whom it is about."),
      Field(
        "kind", .word, required: true, of: "assessment_kinds", "Type", "Type", "Kind",
        "Word of the vocabulary assessment_kinds."),
      Field("date", .day, required: true, "Dato", "Dato", "Date", "When it was done."),
      Field("worker", .reference("worker"), "Utført av", "Utført av", "Done by", "Who assessed."),
      Field("unit", .reference("unit"), "Enhet", "Eining", "Unit", "Who is answerable for it."),
      Field("summary", .text, sensitivity: .health, "Funn", "Funn", "Findings", "What was found."),
      Field(
        "means_at_home", .texts, sensitivity: .health, "Betydning hjemme", "Tyding heime",
        "What it means at home", "Each finding as it shows at home (004:496)."),
      Field(
        "measures", .texts, "Tiltak", "Tiltak", "Measures",
        "Concrete measures that follow (004:500)."),
      Field(
        "has_dwelling", .boolean, "Har et sted å bo", "Har ein stad å bu", "Has a place to live",
        "One of three conditions for its use (004:503)."),
      Field(
        "review", .day, "Ny vurdering", "Ny vurdering", "Review", "When it is to be done anew."),
    ])
}
