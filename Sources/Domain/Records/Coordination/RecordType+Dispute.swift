extension RecordType {
  static let dispute = RecordType(
    "dispute", plural: "disputes",
    label: LocalizedText(nb: "Uenighet om ansvar", nn: "Usemje om ansvar", en: "Dispute"),
    pluralLabel: LocalizedText(nb: "Uenigheter om ansvar", nn: "Usemjer om ansvar", en: "Disputes"),
    titleField: "raised", orderField: "raised",
    meaning: "A unit says that a case, or the payment for it, is not theirs (000:1835; 004:432).",
    fields: [
      Field(
        "client", .reference("client"), required: true, "Bruker", "Brukar", "Client", "Whose case."),
      Field(
        "unit", .reference("unit"), required: true, "Sier nei", "Seier nei", "Says no",
        "The unit that refuses."),
      Field(
        "about", .choice(["ownership", "payment", "service", "method"]), required: true, "Gjelder",
        "Gjeld", "About", "What the units disagree on."),
      Field("raised", .day, required: true, "Meldt", "Meldt", "Raised", "The day it was said."),
      Field("reason", .text, "Begrunnelse", "Grunngjeving", "Reason", "Why they refuse."),
      Field(
        "status", .choice(["open", "decided", "withdrawn"]), required: true, "Status", "Status",
        "Status", "Open until somebody with authority has decided."),
      Field(
        "decides", .reference("worker"), "Avgjøres av", "Blir avgjord av", "Decided by",
        "Who has the authority to cut through (000:2920)."),
      Field("deadline", .day, "Frist", "Frist", "Deadline", "Last day to decide."),
      Field("decided", .day, "Avgjort", "Avgjord", "Decided", "The day it was decided."),
      Field(
        "outcome", .reference("unit"), "Ansvar hos", "Ansvar hos", "Lies with",
        "The unit that has it now."),
      Field(
        "interim_unit", .reference("unit"), "Dekker imens", "Dekkjer imens", "Covers meanwhile",
        "Who delivers and pays until then (004:440)."),
    ])
}
