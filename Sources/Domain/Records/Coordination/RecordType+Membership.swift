extension RecordType {
  static let membership = RecordType(
    "membership", plural: "memberships",
    label: LocalizedText(nb: "Medlemskap", nn: "Medlemskap", en: "Membership"),
    pluralLabel: LocalizedText(nb: "Medlemskap", nn: "Medlemskap", en: "Memberships"),
    titleField: "role", orderField: "starts",
    meaning: "Somebody is a member of a group.",
    fields: [
      Field("group", .reference("group"), required: true, "Gruppe", "Gruppe", "Group", "Which."),
      Field("worker", .reference("worker"), required: true, "Medlem", "Medlem", "Member", "Who."),
      Field("role", .word, of: "roles", "Rolle", "Rolle", "Role", "Word of the vocabulary roles."),
      Field(
        "function", .text, "Funksjon", "Funksjon", "Function",
        "What the member does for the person's goals (004:549)."),
      Field(
        "has_mandate", .boolean, "Har fullmakt", "Har fullmakt", "Has a mandate",
        "Whether the member may decide for their unit (004:551)."),
      Field("starts", .day, "Fra", "Frå", "From", "First day."),
      Field("ends", .day, "Til", "Til", "Until", "Last day."),
    ])
}
