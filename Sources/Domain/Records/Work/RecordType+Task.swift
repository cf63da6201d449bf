extension RecordType {
  static let task = RecordType(
    "task", plural: "tasks",
    label: LocalizedText(nb: "Oppgave", nn: "Oppgåve", en: "Task"),
    pluralLabel: LocalizedText(nb: "Oppgaver", nn: "Oppgåver", en: "Tasks"),
    titleField: "title", orderField: "due",
    meaning: "Something to be done, or a matter that a group has to take up.",
    fields: [
      Field("title", .text, required: true, "Tittel", "Tittel", "Title", "What is to be done."),
      Field(
        "kind", .word, of: "task_kinds", "Type", "Type", "Kind",
        "Word of the vocabulary task_kinds."),
      Field(
        "status", .choice(["open", "done", "dropped"]), required: true, "Status", "Status",
        "Status", "Open until done or dropped."),
      Field("client", .reference("client"), "Bruker", "Brukar", "Client", "Whom it is about."),
      Field(
        "group", .reference("group"), "Gruppe", "Gruppe", "Group",
        "The group that has to take it up."),
      Field(
        "meeting", .reference("meeting"), "Møte", "Møte", "Meeting",
        "The meeting that it follows from."),
      Field(
        "unit", .reference("unit"), "Enhet", "Eining", "Unit",
        "The unit that raised it or shall do it."),
      Field("worker", .reference("worker"), "Ansvarlig", "Ansvarleg", "Worker", "Who shall do it."),
      Field("opened", .day, "Opprettet", "Oppretta", "Opened", "The day it was raised."),
      Field("due", .day, "Frist", "Frist", "Due", "Last day."),
      Field("done", .day, "Utført", "Utført", "Done", "The day it was done."),
    ])
}
