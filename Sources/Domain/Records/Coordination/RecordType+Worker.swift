extension RecordType {
  static let worker = RecordType(
    "worker", plural: "workers",
    label: LocalizedText(nb: "Ansatt", nn: "Tilsett", en: "Worker"),
    pluralLabel: LocalizedText(nb: "Ansatte", nn: "Tilsette", en: "Workers"),
    titleField: "name",
    meaning: "Somebody who works with the clients.",
    fields: [
      Field("name", .text, required: true, "Navn", "Namn", "Name", "Full name."),
      Field("title", .text, "Stilling", "Stilling", "Title", "Position."),
      Field("unit", .reference("unit"), "Enhet", "Eining", "Unit", "Where they work."),
      Field(
        "roles", .words, of: "roles", "Roller", "Roller", "Roles", "Words of the vocabulary roles."),
      Field("starts", .day, "Fra", "Frå", "From", "First day in the position."),
      Field("ends", .day, "Til", "Til", "Until", "Last day in the position."),
      Field("email", .text, "E-post", "E-post", "E-mail", "For calls and messages."),
      Field("phone", .text, "Telefon", "Telefon", "Phone", "For calls and messages."),
      Field(
        "stand_in", .reference("worker"), "Stedfortreder", "Stadfortredar", "Stand-in",
        "Who stands in during absence."),
    ])
}
