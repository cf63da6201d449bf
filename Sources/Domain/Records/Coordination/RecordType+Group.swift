extension RecordType {
  static let group = RecordType(
    "group", plural: "groups",
    label: LocalizedText(nb: "Gruppe", nn: "Gruppe", en: "Group"),
    pluralLabel: LocalizedText(nb: "Grupper", nn: "Grupper", en: "Groups"),
    titleField: "name",
    meaning: "People who meet: a steering group, a needs committee, a responsibility group.",
    fields: [
      Field("name", .text, required: true, "Navn", "Namn", "Name", "What it is called."),
      Field(
        "kind", .word, required: true, of: "group_kinds", "Type", "Type", "Kind",
        "Word of the vocabulary group_kinds."),
      Field(
        "client", .reference("client"), "Bruker", "Brukar", "Client",
        "Whose responsibility group it is."),
      Field("unit", .reference("unit"), "Enhet", "Eining", "Unit", "Who hosts it."),
      Field(
        "secretary", .reference("worker"), "Sekretær", "Sekretær", "Secretary",
        "Who calls and writes the minutes."),
      Field("mandate", .text, "Mandat", "Mandat", "Mandate", "What it may decide."),
      Field(
        "quorum", .references("unit"), "Faste enheter", "Faste einingar", "Standing units",
        "Units that must be there (000:2894)."),
      Field(
        "composition_reviewed", .day, "Sammensetning vurdert", "Samansetjing vurdert",
        "Composition reviewed", "The day it was last looked at (004:547)."),
      Field("starts", .day, "Fra", "Frå", "From", "First day."),
      Field("ends", .day, "Til", "Til", "Until", "Last day."),
    ])
}
