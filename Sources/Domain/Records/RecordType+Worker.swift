extension RecordType {
  package static let worker = RecordType(
    "worker", plural: "workers",
    label: LocalizedText(nb: "Ansatt", nn: "Tilsett", en: "Worker"),
    pluralLabel: LocalizedText(nb: "Ansatte", nn: "Tilsette", en: "Workers"),
    titleField: "name",
    meaning: "A person who works for the municipality or takes part in its groups.",
    fields: [
      Field(
        "name", .text, required: true, nb: "Navn", nn: "Namn", en: "Name",
        "Full name."),
      Field(
        "title", .text, nb: "Stilling", nn: "Stilling", en: "Title",
        "Position, such as NAV leader."),
      Field(
        "unit", .reference("unit"), nb: "Enhet", nn: "Eining", en: "Unit",
        "Where the person works."),
      Field(
        "roles", .words, nb: "Roller", nn: "Roller", en: "Roles",
        "Words of the municipality, such as care_coordinator."),
      Field(
        "starts", .day, nb: "Fra", nn: "Frå", en: "From",
        "First day at work."),
      Field(
        "ends", .day, nb: "Til", nn: "Til", en: "Until",
        "Last day at work; empty while employed."),
      Field(
        "email", .text, nb: "E-post", nn: "E-post", en: "Email",
        "At work."),
    ])
}
