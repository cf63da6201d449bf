extension RecordType {
  static let tenancyThreat = RecordType(
    "tenancy_threat", plural: "tenancy_threats",
    label: LocalizedText(
      nb: "Trussel mot boligen", nn: "Trussel mot bustaden", en: "Threat to the tenancy"),
    pluralLabel: LocalizedText(
      nb: "Trusler mot boligen", nn: "Truslar mot bustaden", en: "Threats to the tenancy"),
    titleField: "kind", orderField: "raised",
    meaning: "What may cost the person the home (002:1188).",
    fields: [
      Field(
        "client", .reference("client"), required: true, "Bruker", "Brukar", "Client", "Whose home."),
      Field(
        "tenancy", .reference("tenancy"), required: true, "Leieforhold", "Leigeforhold", "Tenancy",
        "Which lease."),
      Field(
        "kind", .choice(["unpaid_rent", "complaint", "damage", "notice", "eviction"]),
        required: true, "Type", "Type", "Kind",
        "What it is; eviction under the enforcement act, chapter 13."),
      Field("raised", .day, required: true, "Meldt", "Meldt", "Raised", "The day it was known."),
      Field(
        "status", .choice(["open", "handled", "lost"]), required: true, "Status", "Status",
        "Status", "Lost when the home was lost."),
      Field("amount", .decimal, "Beløp, kr", "Beløp, kr", "Amount, NOK", "Kroner owed."),
      Field(
        "deadline", .day, "Frist", "Frist", "Deadline",
        "The day that something happens unless it is handled."),
      Field(
        "worker", .reference("worker"), "Følges opp av", "Blir følgd opp av", "Followed up by",
        "Who has it."),
      Field("handled", .day, "Håndtert", "Handtert", "Handled", "The day it was put right."),
      Field("note", .text, "Merknad", "Merknad", "Note", "What was done."),
    ])
}
