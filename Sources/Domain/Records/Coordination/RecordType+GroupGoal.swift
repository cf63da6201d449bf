extension RecordType {
  static let groupGoal = RecordType(
    "group_goal", plural: "group_goals",
    label: LocalizedText(nb: "Mål", nn: "Mål", en: "Goal of a group"),
    pluralLabel: LocalizedText(nb: "Mål", nn: "Mål", en: "Goals of a group"),
    titleField: "title", orderField: "agreed",
    meaning: "A goal that the members of a group agree on (004:544).",
    fields: [
      Field("group", .reference("group"), required: true, "Gruppe", "Gruppe", "Group", "Whose."),
      Field("title", .text, required: true, "Mål", "Mål", "Goal", "In words that all understand."),
      Field(
        "status", .choice(["proposed", "agreed", "reached", "dropped"]), required: true, "Status",
        "Status", "Status", "Agreed when all members agree."),
      Field("agreed", .day, "Avtalt", "Avtalt", "Agreed", "The day all agreed."),
      Field(
        "agreed_by", .references("membership"), "Avtalt av", "Avtalt av", "Agreed by",
        "Members who agree."),
    ])
}
