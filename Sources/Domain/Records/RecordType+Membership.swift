extension RecordType {
  package static let membership = RecordType(
    "membership", plural: "memberships",
    label: LocalizedText(nb: "Medlemskap", nn: "Medlemskap", en: "Membership"),
    pluralLabel: LocalizedText(nb: "Medlemskap", nn: "Medlemskapar", en: "Memberships"),
    titleField: "role", orderField: "starts",
    meaning: "A seat in a group, for a time.",
    fields: [
      Field(
        "group", .reference("group"), required: true, nb: "Gruppe", nn: "Gruppe", en: "Group",
        "The group."),
      Field(
        "worker", .reference("worker"), required: true, nb: "Ansatt", nn: "Tilsett", en: "Worker",
        "Who has the seat."),
      Field(
        "role", .word, nb: "Rolle", nn: "Rolle", en: "Role",
        "As what the person sits there, such as nav_leader (000:2671)."),
      Field(
        "has_mandate", .boolean, nb: "Fullmakt", nn: "Fullmakt", en: "Mandate",
        "Whether the member may decide (004:551)."),
      Field(
        "starts", .day, nb: "Fra", nn: "Frå", en: "From",
        "First day in the group."),
      Field(
        "ends", .day, nb: "Til", nn: "Til", en: "Until",
        "Last day in the group; empty while it goes on."),
    ])
}
