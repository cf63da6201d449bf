extension RecordType {
  static let incident = RecordType(
    "incident", plural: "incidents",
    label: LocalizedText(nb: "Hendelse", nn: "Hending", en: "Incident"),
    pluralLabel: LocalizedText(nb: "Hendelser", nn: "Hendingar", en: "Incidents"),
    titleField: "kind", orderField: "date",
    meaning: "Something that happened and that must be followed up.",
    fields: [
      Field("client", .reference("client"), "Bruker", "Brukar", "Client", "Who was part of it."),
      Field("dwelling", .reference("dwelling"), "Bolig", "Bustad", "Dwelling", "Where."),
      Field("date", .day, required: true, "Dato", "Dato", "Date", "When."),
      Field(
        "kind", .word, required: true, of: "incident_kinds", "Type", "Type", "Kind",
        "Word of the vocabulary incident_kinds."),
      Field(
        "severity", .choice(["low", "medium", "high"]), "Alvor", "Alvor", "Severity", "How grave."),
      Field(
        "worker", .reference("worker"), "Meldt av", "Meldt av", "Reported by", "Who reported it."),
      Field("note", .text, sensitivity: .health, "Merknad", "Merknad", "Note", "What happened."),
      Field("followed_up", .day, "Fulgt opp", "Følgd opp", "Followed up", "The day it was closed."),
    ])
}
