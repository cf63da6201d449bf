extension RecordType {
  static let transitionStep = RecordType(
    "transition_step", plural: "transition_steps",
    label: LocalizedText(nb: "Steg på vei hjem", nn: "Steg på veg heim", en: "Step home"),
    pluralLabel: LocalizedText(nb: "Steg på vei hjem", nn: "Steg på veg heim", en: "Steps home"),
    titleField: "kind", orderField: "starts",
    meaning: "One step from ward to home (004:528).",
    fields: [
      Field("client", .reference("client"), required: true, "Bruker", "Brukar", "Client", "Who."),
      Field(
        "discharge_notice", .reference("discharge_notice"), "Melding om utskriving",
        "Melding om utskriving", "Discharge notice", "What it belongs to."),
      Field(
        "kind", .word, required: true, of: "transition_steps", "Steg", "Steg", "Step",
        "Word of the vocabulary transition_steps."),
      Field(
        "number", .integer, required: true, "Nummer", "Nummer", "Number",
        "Order among the steps, from 1."),
      Field("starts", .day, required: true, "Fra", "Frå", "From", "First day."),
      Field("ends", .day, "Til", "Til", "Until", "Last day."),
      Field(
        "status", .choice(["planned", "under_way", "done", "skipped"]), required: true, "Status",
        "Status", "Status", "How far it is."),
      Field(
        "reason", .text, "Begrunnelse", "Grunngjeving", "Reason",
        "Why a step was skipped or went on for longer."),
    ])
}
