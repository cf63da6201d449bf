extension RecordType {
  package static let meeting = RecordType(
    "meeting", plural: "meetings",
    label: LocalizedText(nb: "Møte", nn: "Møte", en: "Meeting"),
    pluralLabel: LocalizedText(nb: "Møter", nn: "Møte", en: "Meetings"),
    titleField: "date", orderField: "date",
    meaning: "A meeting of a group.",
    fields: [
      Field(
        "group", .reference("group"), required: true, nb: "Gruppe", nn: "Gruppe", en: "Group",
        "Who meets."),
      Field(
        "date", .day, required: true, nb: "Dato", nn: "Dato", en: "Date",
        "When."),
      Field(
        "status", .choice(["called", "held", "cancelled"]), required: true, nb: "Status",
        nn: "Status", en: "Status",
        "Called until it is held or cancelled."),
      Field(
        "invited", .references("worker"), nb: "Innkalt", nn: "Innkalla", en: "Invited",
        "Who is called to it."),
      Field(
        "agenda", .texts, nb: "Saksliste", nn: "Sakliste", en: "Agenda",
        "The items, in order."),
      Field(
        "matters", .references("task"), nb: "Åpne saker", nn: "Opne saker", en: "Open matters",
        "The tasks that the items come from."),
      Field(
        "minutes", .text, nb: "Referat", nn: "Referat", en: "Minutes",
        "What was said and decided."),
    ])
}
