extension RecordType {
  package static let coordinatorAssignment = RecordType(
    "coordinator_assignment", plural: "coordinator_assignments",
    label: LocalizedText(nb: "Koordinator", nn: "Koordinator", en: "Coordinator assignment"),
    pluralLabel: LocalizedText(
      nb: "Koordinatorer", nn: "Koordinatorar", en: "Coordinator assignments"),
    titleField: "starts", orderField: "starts",
    meaning: "A worker is care coordinator for a client, for a time.",
    fields: [
      Field(
        "client", .reference("client"), required: true, nb: "Bruker", nn: "Brukar", en: "Client",
        "For whom."),
      Field(
        "worker", .reference("worker"), required: true, nb: "Koordinator", nn: "Koordinator",
        en: "Coordinator",
        "Who."),
      Field(
        "tasks", .texts, nb: "Oppgaver", nn: "Oppgåver", en: "Tasks",
        "What the coordinator shall do (004:554)."),
      Field(
        "starts", .day, required: true, nb: "Fra", nn: "Frå", en: "From",
        "First day."),
      Field(
        "ends", .day, nb: "Til", nn: "Til", en: "Until",
        "Last day as coordinator; empty while it goes on."),
    ])
}
