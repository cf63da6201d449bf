extension RecordType {
  static let meeting = RecordType(
    "meeting", plural: "meetings",
    label: LocalizedText(nb: "Møte", nn: "Møte", en: "Meeting"),
    pluralLabel: LocalizedText(nb: "Møter", nn: "Møte", en: "Meetings"),
    titleField: "date", orderField: "date",
    meaning: "A meeting of a group.",
    fields: [
      Field(
        "group", .reference("group"), required: true, "Gruppe", "Gruppe", "Group", "Who meets."),
      Field("date", .day, required: true, "Dato", "Dato", "Date", "When."),
      Field("time", .time, "Klokkeslett", "Klokkeslett", "Time", "Hour and minute it starts."),
      Field("place", .text, "Sted", "Stad", "Place", "Where."),
      Field(
        "status", .choice(["called", "held", "cancelled"]), required: true, "Status", "Status",
        "Status", "Called until it is held or cancelled."),
      Field("called", .day, "Innkalt", "Innkalla", "Called", "The day the call went out."),
      Field(
        "invited", .references("worker"), "Innkalt", "Innkalla", "Invited", "Who is called to it."),
      Field("attended", .references("worker"), "Til stede", "Til stades", "Attended", "Who came."),
      Field("agenda", .texts, "Saksliste", "Saksliste", "Agenda", "What is to be taken up."),
      Field(
        "matters", .references("task"), "Åpne saker", "Opne saker", "Open matters",
        "Tasks that the group has to take up."),
      Field(
        "resolutions", .texts, "Beslutninger", "Avgjerder", "Resolutions",
        "What was decided, one each."),
      Field("minutes", .text, "Referat", "Referat", "Minutes", "What was said and decided."),
    ])
}
