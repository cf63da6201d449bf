extension RecordType {
  static let individualPlan = RecordType(
    "individual_plan", plural: "individual_plans",
    label: LocalizedText(nb: "Individuell plan", nn: "Individuell plan", en: "Individual plan"),
    pluralLabel: LocalizedText(
      nb: "Individuelle planer", nn: "Individuelle planar", en: "Individual plans"),
    titleField: "made", orderField: "made",
    meaning: "A client's individual plan (health and care services act, section 7-1).",
    fields: [
      Field("client", .reference("client"), required: true, "Bruker", "Brukar", "Client", "Whose."),
      Field(
        "group", .reference("group"), "Ansvarsgruppe", "Ansvarsgruppe", "Responsibility group",
        "Who keeps it."),
      Field(
        "coordinator", .reference("worker"), "Koordinator", "Koordinator", "Coordinator",
        "Who writes it."),
      Field(
        "status", .choice(["offered", "declined", "active", "closed"]), required: true, "Status",
        "Status", "Status", "Declined when the person does not want one."),
      Field("made", .day, "Laget", "Laga", "Made", "First day it held."),
      Field(
        "updated", .day, "Oppdatert", "Oppdatert", "Updated",
        "The day it was last gone through (004:573)."),
      Field(
        "review", .day, "Ny gjennomgang", "Ny gjennomgang", "Review",
        "When it is to be gone through again."),
      Field(
        "municipal_part", .text, "Kommunens ansvar", "Kommunen sitt ansvar",
        "The municipality's part", "What the municipality is responsible for (004:560)."),
      Field(
        "specialist_part", .text, "Spesialisthelsetjenestens ansvar",
        "Spesialisthelsetenesta sitt ansvar", "The specialist service's part",
        "What the specialist health service is responsible for."),
    ])
}
