extension RecordType {
  static let queueEntry = RecordType(
    "queue_entry", plural: "queue_entries",
    label: LocalizedText(nb: "Ventende", nn: "Ventande", en: "Queue entry"),
    pluralLabel: LocalizedText(nb: "Ventende", nn: "Ventande", en: "Queue entries"),
    titleField: "kind", orderField: "registered",
    meaning: "Somebody waits for a dwelling or a service (001:2187).",
    fields: [
      Field(
        "client", .reference("client"), required: true, "Bruker", "Brukar", "Client", "Who waits."),
      Field(
        "application", .reference("application"), "Søknad", "Søknad", "Application",
        "What it comes from."),
      Field(
        "group", .reference("group"), "Utvalg", "Utval", "Committee",
        "The committee that gives out places."),
      Field(
        "kind", .word, required: true, marks: ["dwelling_kinds", "service_types"], "Venter på",
        "Ventar på", "Waits for",
        "A word of dwelling_kinds or of service_types."),
      Field(
        "registered", .day, required: true, "Registrert", "Registrert", "Registered",
        "The day the place in the queue counts from."),
      Field(
        "priority", .integer, "Prioritet", "Prioritet", "Priority",
        "1 is first; from a total assessment (000:2985)."),
      Field(
        "status", .choice(["waiting", "offered", "placed", "withdrawn"]), required: true, "Status",
        "Status", "Status", "How far it is."),
      Field(
        "grounds", .text, sensitivity: .health, "Begrunnelse", "Grunngjeving", "Grounds",
        "The total assessment."),
    ])
}
