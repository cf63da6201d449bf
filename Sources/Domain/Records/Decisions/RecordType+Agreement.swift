extension RecordType {
  static let agreement = RecordType(
    "agreement", plural: "agreements",
    label: LocalizedText(nb: "Avtale", nn: "Avtale", en: "Agreement"),
    pluralLabel: LocalizedText(nb: "Avtaler", nn: "Avtalar", en: "Agreements"),
    titleField: "title", orderField: "starts",
    meaning:
      "What bodies have agreed on: cooperation, bought places, services across municipalities.",
    fields: [
      Field("title", .text, required: true, "Tittel", "Tittel", "Title", "What it is about."),
      Field(
        "kind", .word, required: true, of: "agreement_kinds", "Type", "Type", "Kind",
        "Word of the vocabulary agreement_kinds (health and care services act, section 6-1)."),
      Field(
        "parties", .references("unit"), required: true, "Parter", "Partar", "Parties", "Who agreed."
      ),
      Field(
        "client", .reference("client"), "Bruker", "Brukar", "Client",
        "For whom, when it is for one person."),
      Field("terms", .texts, "Vilkår", "Vilkår", "Terms", "One each."),
      Field("starts", .day, required: true, "Fra", "Frå", "From", "First day."),
      Field(
        "ends", .day, "Til", "Til", "Until", "Last day: tendering breaks permanence (004:637)."),
    ])
}
