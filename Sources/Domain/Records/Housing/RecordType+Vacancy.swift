extension RecordType {
  static let vacancy = RecordType(
    "vacancy", plural: "vacancies",
    label: LocalizedText(nb: "Ledig bolig", nn: "Ledig bustad", en: "Vacancy"),
    pluralLabel: LocalizedText(nb: "Ledige boliger", nn: "Ledige bustader", en: "Vacancies"),
    titleField: "available_from", orderField: "available_from",
    meaning: "A place in a dwelling that can be given out.",
    fields: [
      Field(
        "dwelling", .reference("dwelling"), required: true, "Bolig", "Bustad", "Dwelling", "Which."),
      Field(
        "available_from", .day, required: true, "Ledig fra", "Ledig frå", "Available from",
        "First day somebody can move in."),
      Field(
        "status", .choice(["open", "offered", "filled", "withdrawn"]), required: true, "Status",
        "Status", "Status", "Open until it is offered and filled."),
      Field(
        "closed", .day, "Avsluttet", "Avslutta", "Closed", "The day it was filled or withdrawn."),
      Field("note", .text, "Merknad", "Merknad", "Note", "What is to be known."),
    ])
}
