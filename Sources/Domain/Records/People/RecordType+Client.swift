extension RecordType {
  static let client = RecordType(
    "client", plural: "clients",
    label: LocalizedText(nb: "Bruker", nn: "Brukar", en: "Client"),
    pluralLabel: LocalizedText(nb: "Brukere", nn: "Brukarar", en: "Clients"),
    titleField: "name",
    meaning: "A person who receives or applies for services.",
    fields: [
      Field("name", .text, required: true, "Navn", "Namn", "Name", "Full name."),
      Field(
        "national_identity_number", .nationalIdentityNumber, sensitivity: .identity,
        "Fødselsnummer", "Fødselsnummer", "National identity number",
        "National identity number or D-number."),
      Field("born", .day, "Født", "Fødd", "Born", "Day of birth."),
      Field(
        "status", .choice(["active", "closed"]), required: true, "Status", "Status", "Status",
        "Closed when nothing is to be followed up."),
      Field(
        "unit", .reference("unit"), "Ansvarlig enhet", "Ansvarleg eining", "Responsible unit",
        "The unit that follows up."),
      Field("phone", .text, "Telefon", "Telefon", "Phone", "As the person wants to be reached."),
      Field("email", .text, "E-post", "E-post", "E-mail", "As the person wants to be reached."),
      Field(
        "address", .text, "Adresse", "Adresse", "Address",
        "Where letters reach the person, also without a dwelling."),
      Field(
        "language", .choice(["nb", "nn", "en"]), "Språk", "Språk", "Language",
        "The language that letters to the person are in (language act, section 13)."),
      Field(
        "contact_wish", .text, "Kontaktønske", "Kontaktønske", "Contact wish",
        "How and when the person wants contact, in their own words."),
      Field(
        "needs", .text, "Behov", "Behov", "Needs",
        "What the person needs, in their own words (003:100)."),
      Field(
        "wishes", .text, "Ønsker", "Ønske", "Wishes",
        "What the person wants, in their own words (003:100)."),
      Field(
        "housing_wish", .word, of: "dwelling_kinds", "Boligønske", "Bustadønske", "Housing wish",
        "Word of the vocabulary dwelling_kinds: the home the person wants (002:905)."),
      Field(
        "awake_from", .time, "Våken fra", "Vaken frå", "Awake from",
        "Day rhythm: hour and minute, as 14:00 (004:123)."),
      Field(
        "awake_until", .time, "Våken til", "Vaken til", "Awake until",
        "Day rhythm: hour and minute, as 20:00 (004:123)."),
      Field(
        "is_homeless", .boolean, "Uten bolig", "Utan bustad", "Homeless",
        "Without a place of their own (004:22)."),
      Field(
        "rop", .boolean, sensitivity: .health, "ROP-lidelse", "ROP-liding", "Concurrent disorder",
        "Concurrent substance use and mental disorder."),
      Field(
        "active_use", .boolean, sensitivity: .health, "Aktiv rus", "Aktiv rus", "Active use",
        "Whether substance use is active: the share of them in one place matters (000:1275)."),
      Field(
        "health_notes", .text, sensitivity: .health, "Helseopplysninger", "Helseopplysningar",
        "Health notes", "Health and substance use."),
    ])
}
