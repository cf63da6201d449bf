extension RecordType {
  package static let client = RecordType(
    "client", plural: "clients",
    label: LocalizedText(nb: "Bruker", nn: "Brukar", en: "Client"),
    pluralLabel: LocalizedText(nb: "Brukere", nn: "Brukarar", en: "Clients"),
    titleField: "name",
    meaning: "A person who receives or applies for services.",
    fields: [
      Field(
        "name", .text, required: true, nb: "Navn", nn: "Namn", en: "Name",
        "Full name."),
      Field(
        "national_identity_number", .nationalIdentityNumber, sensitivity: .identity,
        nb: "Fødselsnummer", nn: "Fødselsnummer", en: "National identity number",
        "National identity number or D-number."),
      Field(
        "born", .day, nb: "Født", nn: "Fødd", en: "Born",
        "Day of birth."),
      Field(
        "status", .choice(["active", "closed"]), required: true, nb: "Status", nn: "Status",
        en: "Status",
        "Closed when nothing is to be followed up."),
      Field(
        "unit", .reference("unit"), nb: "Ansvarlig enhet", nn: "Ansvarleg eining",
        en: "Responsible unit",
        "The unit that follows up."),
      Field(
        "phone", .text, nb: "Telefon", nn: "Telefon", en: "Phone",
        "As the person wants to be reached."),
      Field(
        "wishes", .text, nb: "Ønsker", nn: "Ønske", en: "Wishes",
        "What the person wants, in their own words (003:100)."),
      Field(
        "health_notes", .text, sensitivity: .health, nb: "Helseopplysninger",
        nn: "Helseopplysningar", en: "Health notes",
        "Health and substance use."),
    ])
}
