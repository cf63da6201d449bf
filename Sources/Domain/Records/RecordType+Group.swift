extension RecordType {
  package static let group = RecordType(
    "group", plural: "groups",
    label: LocalizedText(nb: "Gruppe", nn: "Gruppe", en: "Group"),
    pluralLabel: LocalizedText(nb: "Grupper", nn: "Grupper", en: "Groups"),
    titleField: "name",
    meaning: "People who meet: a steering group, a needs committee, a responsibility group.",
    fields: [
      Field(
        "name", .text, required: true, nb: "Navn", nn: "Namn", en: "Name",
        "As people say it."),
      Field(
        "kind", .word, required: true, nb: "Type", nn: "Type", en: "Kind",
        "Such as steering, needs, coordination, responsibility."),
      Field(
        "client", .reference("client"), nb: "Bruker", nn: "Brukar", en: "Client",
        "Whose group it is; empty when it is about no single person."),
      Field(
        "unit", .reference("unit"), nb: "Enhet", nn: "Eining", en: "Unit",
        "Who runs it."),
      Field(
        "secretary", .reference("worker"), nb: "Sekretær", nn: "Sekretær", en: "Secretary",
        "Who calls it and writes the minutes (000:2676)."),
      Field(
        "starts", .day, nb: "Fra", nn: "Frå", en: "From",
        "First day it exists."),
      Field(
        "ends", .day, nb: "Til", nn: "Til", en: "Until",
        "Last day it exists; empty while it does."),
    ])
}
