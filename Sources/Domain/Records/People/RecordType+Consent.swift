extension RecordType {
  static let consent = RecordType(
    "consent", plural: "consents",
    label: LocalizedText(nb: "Samtykke", nn: "Samtykke", en: "Consent"),
    pluralLabel: LocalizedText(nb: "Samtykker", nn: "Samtykke", en: "Consents"),
    titleField: "purpose", orderField: "given",
    meaning: "Leave to share something with somebody (004:457).",
    fields: [
      Field(
        "client", .reference("client"), required: true, "Bruker", "Brukar", "Client",
        "Who consents."),
      Field(
        "scope", .words, required: true, of: "consent_scopes", "Omfang", "Omfang", "Scope",
        "Words of the vocabulary consent_scopes: what may be shared."),
      Field(
        "recipients", .references("unit"), required: true, "Mottakere", "Mottakarar", "Recipients",
        "Units it may be shared with."),
      Field("purpose", .text, "Formål", "Føremål", "Purpose", "What for."),
      Field("given", .day, required: true, "Gitt", "Gjeve", "Given", "First day it holds."),
      Field("ends", .day, "Til", "Til", "Until", "Last day it holds."),
      Field("withdrawn", .day, "Trukket", "Trekt", "Withdrawn", "The day the client took it back."),
      Field("form", .choice(["oral", "written"]), "Form", "Form", "Form", "How it was given."),
    ])
}
