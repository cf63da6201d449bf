extension RecordType {
  static let coordinatorAssignment = RecordType(
    "coordinator_assignment", plural: "coordinator_assignments",
    label: LocalizedText(nb: "Koordinator", nn: "Koordinator", en: "Coordinator assignment"),
    pluralLabel: LocalizedText(
      nb: "Koordinatorer", nn: "Koordinatorar", en: "Coordinator assignments"),
    titleField: "starts", orderField: "starts",
    meaning: "Somebody is a client's care coordinator (health and care services act, section 7-2).",
    fields: [
      Field(
        "client", .reference("client"), required: true, "Bruker", "Brukar", "Client", "For whom."),
      Field(
        "worker", .reference("worker"), required: true, "Koordinator", "Koordinator", "Coordinator",
        "Who."),
      Field(
        "tasks", .texts, "Oppgaver", "Oppgåver", "Tasks",
        "What the coordinator does, written down (004:554)."),
      Field(
        "agreed", .day, "Avtalt", "Avtalt", "Agreed",
        "The day the responsibility group agreed on it (004:554)."),
      Field("starts", .day, required: true, "Fra", "Frå", "From", "First day."),
      Field("ends", .day, "Til", "Til", "Until", "Last day."),
    ])
}
