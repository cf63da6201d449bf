extension RecordType {
  static let handover = RecordType(
    "handover", plural: "handovers",
    label: LocalizedText(nb: "Overføring", nn: "Overføring", en: "Handover"),
    pluralLabel: LocalizedText(nb: "Overføringer", nn: "Overføringar", en: "Handovers"),
    titleField: "starts", orderField: "starts",
    meaning: "From one helper or team to another, with overlap (004:399).",
    fields: [
      Field("client", .reference("client"), required: true, "Bruker", "Brukar", "Client", "Whose."),
      Field("from_worker", .reference("worker"), "Fra", "Frå", "From", "Who hands over."),
      Field("to_worker", .reference("worker"), "Til", "Til", "To", "Who takes over."),
      Field(
        "from_unit", .reference("unit"), "Fra enhet", "Frå eining", "From unit", "From which team."),
      Field("to_unit", .reference("unit"), "Til enhet", "Til eining", "To unit", "To which team."),
      Field(
        "cause", .word, of: "handover_causes", "Årsak", "Årsak", "Cause",
        "Word of the vocabulary handover_causes: turns 18 or 25, moves, changes job."),
      Field("starts", .day, required: true, "Fra", "Frå", "From", "First day that both are there."),
      Field("ends", .day, "Til", "Til", "Until", "Last day that both are there."),
      Field(
        "status", .choice(["planned", "under_way", "done"]), required: true, "Status", "Status",
        "Status", "How far it is."),
    ])
}
