extension RecordType {
  static let caseOwner = RecordType(
    "case_owner", plural: "case_owners",
    label: LocalizedText(nb: "Saksansvarlig", nn: "Saksansvarleg", en: "Case owner"),
    pluralLabel: LocalizedText(nb: "Saksansvarlige", nn: "Saksansvarlege", en: "Case owners"),
    titleField: "starts", orderField: "starts",
    meaning:
      "The unit that owns a client's case: responsibility in one place, others still bound (000:1820).",
    fields: [
      Field(
        "client", .reference("client"), required: true, "Bruker", "Brukar", "Client", "Whose case."),
      Field("unit", .reference("unit"), required: true, "Enhet", "Eining", "Unit", "Who owns it."),
      Field("worker", .reference("worker"), "Ansatt", "Tilsett", "Worker", "Who has it there."),
      Field("starts", .day, required: true, "Fra", "Frå", "From", "First day."),
      Field("ends", .day, "Til", "Til", "Until", "Last day."),
      Field("reason", .text, "Begrunnelse", "Grunngjeving", "Reason", "Why there."),
    ])
}
