extension RecordType {
  static let unit = RecordType(
    "unit", plural: "units",
    label: LocalizedText(nb: "Enhet", nn: "Eining", en: "Unit"),
    pluralLabel: LocalizedText(nb: "Enheter", nn: "Einingar", en: "Units"),
    titleField: "name",
    meaning: "An organisational unit, also of another body such as a hospital.",
    fields: [
      Field("name", .text, required: true, "Navn", "Namn", "Name", "What it is called."),
      Field(
        "kind", .word, of: "unit_kinds", "Type", "Type", "Kind",
        "Word of the vocabulary unit_kinds."),
      Field(
        "is_external", .boolean, "Utenfor kommunen", "Utanfor kommunen", "Outside the municipality",
        "Whether it belongs to another body: hospital, another municipality, voluntary (000:2975)."),
      Field(
        "municipality", .text, "Kommune", "Kommune", "Municipality",
        "Whose it is, when another municipality delivers the service (000: under 5,000 inhabitants)."
      ),
      Field(
        "serves", .words, of: "service_types", "Tjenester", "Tenester", "Services",
        "Words of the vocabulary service_types that it gives."),
      Field(
        "age_from", .integer, "Fra alder", "Frå alder", "From age",
        "Youngest it serves, in whole years (000:2958)."),
      Field(
        "age_to", .integer, "Til alder", "Til alder", "To age", "Oldest it serves, in whole years."),
      Field("phone", .text, "Telefon", "Telefon", "Phone", "Where it is reached."),
      Field("email", .text, "E-post", "E-post", "E-mail", "Where it is reached."),
      Field("starts", .day, "Fra", "Frå", "From", "First day of its work; empty when long ago."),
      Field(
        "ends", .day, "Til", "Til", "Until",
        "Last day: project money that ends, say (000: programmes taken down in 2013)."),
    ])
}
