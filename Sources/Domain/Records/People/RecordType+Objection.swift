extension RecordType {
  static let objection = RecordType(
    "objection", plural: "objections",
    label: LocalizedText(nb: "Innsigelse", nn: "Motsegn", en: "Objection"),
    pluralLabel: LocalizedText(nb: "Innsigelser", nn: "Motsegner", en: "Objections"),
    titleField: "raised", orderField: "raised",
    meaning: "The person objects to sharing (health personnel act, section 29; 001:3170).",
    fields: [
      Field(
        "client", .reference("client"), required: true, "Bruker", "Brukar", "Client",
        "Who objects."),
      Field(
        "scope", .words, of: "consent_scopes", "Omfang", "Omfang", "Scope",
        "Words of the vocabulary consent_scopes: what is not to be shared; all when there is none."),
      Field(
        "recipients", .references("unit"), "Mottakere", "Mottakarar", "Recipients",
        "Units that are not to have it; all when there is none."),
      Field(
        "raised", .day, required: true, "Sagt fra", "Sagt frå", "Raised", "First day it holds."),
      Field(
        "withdrawn", .day, "Trukket", "Trekt", "Withdrawn", "The day the client took it back."),
      Field(
        "form", .choice(["oral", "written"]), "Form", "Form", "Form", "How it was made."),
    ])
}
