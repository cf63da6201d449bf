extension RecordType {
  static let contact = RecordType(
    "contact", plural: "contacts",
    label: LocalizedText(nb: "Nettverk", nn: "Nettverk", en: "Contact"),
    pluralLabel: LocalizedText(nb: "Nettverk", nn: "Nettverk", en: "Contacts"),
    titleField: "name",
    meaning: "Family, friend or other in the person's network.",
    fields: [
      Field(
        "client", .reference("client"), required: true, "Bruker", "Brukar", "Client",
        "Whose network."),
      Field("name", .text, required: true, "Navn", "Namn", "Name", "Full name."),
      Field(
        "relation", .word, of: "relations", "Relasjon", "Relasjon", "Relation",
        "Word of the vocabulary relations."),
      Field("phone", .text, "Telefon", "Telefon", "Phone", "Where they are reached."),
      Field(
        "is_next_of_kin", .boolean, "Nærmeste pårørende", "Næraste pårørande", "Next of kin",
        "Named by the client (patient and user rights act, section 1-3)."),
      Field(
        "may_be_told", .words, of: "consent_scopes", "Kan få vite om", "Kan få vite om",
        "May be told of", "Words of the vocabulary consent_scopes."),
      Field("note", .text, "Merknad", "Merknad", "Note", "What matters in the contact."),
    ])
}
