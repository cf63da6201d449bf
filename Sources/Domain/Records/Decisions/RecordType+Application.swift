extension RecordType {
  static let application = RecordType(
    "application", plural: "applications",
    label: LocalizedText(nb: "Søknad", nn: "Søknad", en: "Application"),
    pluralLabel: LocalizedText(nb: "Søknader", nn: "Søknader", en: "Applications"),
    titleField: "kind", orderField: "received",
    meaning: "Somebody asks for a service or a dwelling.",
    fields: [
      Field(
        "client", .reference("client"), required: true, "Bruker", "Brukar", "Client", "Who asks."),
      Field(
        "kind", .word, required: true, of: "application_kinds", "Type", "Type", "Kind",
        "Word of the vocabulary application_kinds."),
      Field(
        "received", .day, required: true, "Mottatt", "Motteken", "Received",
        "First day of the time limits (public administration act, section 11 a)."),
      Field(
        "status", .choice(["received", "incomplete", "under_assessment", "decided", "withdrawn"]),
        required: true, "Status", "Status", "Status", "How far it is."),
      Field("unit", .reference("unit"), "Enhet", "Eining", "Unit", "Who treats it."),
      Field(
        "worker", .reference("worker"), "Saksbehandler", "Saksbehandlar", "Case worker",
        "Who treats it."),
      Field(
        "sent_by", .reference("unit"), "Sendt fra", "Send frå", "Sent from",
        "The ward or service that helped with it (001:2043)."),
      Field(
        "required_attachments", .words, of: "attachment_kinds", "Krav om vedlegg",
        "Krav om vedlegg", "Required attachments",
        "Words of the vocabulary attachment_kinds (001:2036)."),
      Field("attachments", .words, "Vedlegg", "Vedlegg", "Attachments", "Those that have come."),
      Field(
        "preliminary_reply", .day, "Foreløpig svar", "Førebels svar", "Preliminary reply",
        "The day it was sent (public administration act, section 11 a)."),
      Field("decided", .day, "Avgjort", "Avgjord", "Decided", "The day of the decision."),
      Field(
        "need", .text, sensitivity: .health, "Behov", "Behov", "Need", "What is asked for, and why."
      ),
    ])
}
