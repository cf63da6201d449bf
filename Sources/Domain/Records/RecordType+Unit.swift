extension RecordType {
  package static let unit = RecordType(
    "unit", plural: "units",
    label: LocalizedText(nb: "Enhet", nn: "Eining", en: "Unit"),
    pluralLabel: LocalizedText(nb: "Enheter", nn: "Einingar", en: "Units"),
    titleField: "name",
    meaning: "An organisational unit of the municipality, or a body outside it that takes part.",
    fields: [
      Field(
        "name", .text, required: true, nb: "Navn", nn: "Namn", en: "Name",
        "As people say it."),
      Field(
        "kind", .word, nb: "Type", nn: "Type", en: "Kind",
        "A word of the municipality, such as housing_office."),
      Field(
        "is_external", .boolean, nb: "Ekstern", nn: "Ekstern", en: "External",
        "True for a body outside the municipality, such as the specialist health service."),
      Field(
        "phone", .text, nb: "Telefon", nn: "Telefon", en: "Phone",
        "For the public."),
      Field(
        "email", .text, nb: "E-post", nn: "E-post", en: "Email",
        "For the public."),
    ])
}
