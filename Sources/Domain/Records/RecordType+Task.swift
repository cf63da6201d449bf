extension RecordType {
  package static let task = RecordType(
    "task", plural: "tasks",
    label: LocalizedText(nb: "Oppgave", nn: "Oppgåve", en: "Task"),
    pluralLabel: LocalizedText(nb: "Oppgaver", nn: "Oppgåver", en: "Tasks"),
    titleField: "title", orderField: "due",
    meaning: "Something to be done, or a matter that a group has to take up.",
    fields: [
      Field(
        "title", .text, required: true, nb: "Tittel", nn: "Tittel", en: "Title",
        "What is to be done."),
      Field(
        "status", .choice(["open", "done", "dropped"]), required: true, nb: "Status", nn: "Status",
        en: "Status",
        "Open until done or dropped."),
      Field(
        "client", .reference("client"), nb: "Bruker", nn: "Brukar", en: "Client",
        "Whom it is about."),
      Field(
        "group", .reference("group"), nb: "Gruppe", nn: "Gruppe", en: "Group",
        "The group that has to take it up."),
      Field(
        "unit", .reference("unit"), nb: "Enhet", nn: "Eining", en: "Unit",
        "The unit that raised it or shall do it."),
      Field(
        "worker", .reference("worker"), nb: "Ansatt", nn: "Tilsett", en: "Worker",
        "Who shall do it."),
      Field(
        "opened", .day, nb: "Meldt", nn: "Meldt", en: "Opened",
        "When it was raised."),
      Field(
        "due", .day, nb: "Frist", nn: "Frist", en: "Due",
        "Last day."),
    ])
}
