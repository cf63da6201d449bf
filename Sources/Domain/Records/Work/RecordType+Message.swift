extension RecordType {
  static let message = RecordType(
    "message", plural: "messages",
    label: LocalizedText(nb: "Melding", nn: "Melding", en: "Message"),
    pluralLabel: LocalizedText(nb: "Meldinger", nn: "Meldingar", en: "Messages"),
    titleField: "subject", orderField: "due",
    meaning: "Something to be sent: the outbox.",
    fields: [
      Field("client", .reference("client"), "Bruker", "Brukar", "Client", "Whom it is about."),
      Field(
        "to_client", .boolean, "Til bruker", "Til brukar", "To the client",
        "Whether the client receives it."),
      Field(
        "to_unit", .reference("unit"), "Til enhet", "Til eining", "To unit", "Who receives it."),
      Field(
        "to_worker", .reference("worker"), "Til ansatt", "Til tilsett", "To worker",
        "Who receives it."),
      Field(
        "kind", .word, required: true, of: "message_kinds", "Type", "Type", "Kind",
        "Word of the vocabulary message_kinds."),
      Field(
        "scope", .words, of: "consent_scopes", "Omfang", "Omfang", "Scope",
        "Words of the vocabulary consent_scopes: what it shares."),
      Field(
        "consent", .reference("consent"), "Samtykke", "Samtykke", "Consent",
        "The consent it is shared by."),
      Field(
        "legal_basis", .text, "Hjemmel", "Heimel", "Legal basis",
        "Id of the legal reference it is shared by, without a consent."),
      Field(
        "despite_objection", .text, sensitivity: .health, "Delt tross innsigelse",
        "Delt trass i motsegn", "Despite objection",
        "The weighty reason for sharing it although the person objects (section 29)."),
      Field(
        "subject", .text, required: true, "Emne", "Emne", "Subject",
        "One line without personal data."),
      Field("body", .text, sensitivity: .health, "Tekst", "Tekst", "Text", "What it says."),
      Field(
        "status", .choice(["draft", "ready", "sent", "stopped"]), required: true, "Status",
        "Status", "Status", "Ready when it may be sent."),
      Field("due", .day, "Sendes innen", "Blir send innan", "Send by", "Last day to send it."),
      Field("sent", .day, "Sendt", "Send", "Sent", "The day it was sent."),
    ])
}
