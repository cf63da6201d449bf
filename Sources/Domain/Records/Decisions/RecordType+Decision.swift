extension RecordType {
  static let decision = RecordType(
    "decision", plural: "decisions",
    label: LocalizedText(nb: "Vedtak", nn: "Vedtak", en: "Service decision"),
    pluralLabel: LocalizedText(nb: "Vedtak", nn: "Vedtak", en: "Service decisions"),
    titleField: "title", orderField: "decided",
    meaning: "A service decision: granted or refused, or one that combines a person's others.",
    fields: [
      Field(
        "client", .reference("client"), required: true, "Bruker", "Brukar", "Client",
        "Whom it is about."),
      Field("title", .text, required: true, "Tittel", "Tittel", "Title", "What it is called."),
      Field(
        "kind", .word, required: true, of: "decision_kinds", "Type", "Type", "Kind",
        "Word of the vocabulary decision_kinds; combined gathers others (003:88)."),
      Field(
        "status", .choice(["draft", "in_force", "ended", "revoked", "superseded", "refused"]),
        required: true, "Status", "Status", "Status", "A draft until it is issued."),
      Field(
        "application", .reference("application"), "Søknad", "Søknad", "Application",
        "What it answers."),
      Field("unit", .reference("unit"), "Enhet", "Eining", "Unit", "Who decided."),
      Field(
        "provider", .reference("unit"), "Utfører", "Utførar", "Provider",
        "Who delivers it (001:1868)."),
      Field(
        "responsible", .reference("worker"), "Saksansvarlig", "Saksansvarleg", "Responsible",
        "Who answers for it."),
      Field("decided", .day, "Vedtatt", "Vedteke", "Decided", "The day it was made."),
      Field("starts", .day, "Fra", "Frå", "From", "First day it holds."),
      Field("ends", .day, "Til", "Til", "Until", "Last day it holds."),
      Field(
        "review", .day, "Ny vurdering", "Ny vurdering", "Review",
        "When it is to be looked at again: often after three months (001:2620)."),
      Field(
        "hours_per_week", .decimal, "Timer per uke", "Timar per veke", "Hours a week",
        "A fixed number of hours."),
      Field(
        "hours_least", .decimal, "Minst timer per uke", "Minst timar per veke",
        "Least hours a week", "The lower end of a flexible range (004:643)."),
      Field(
        "hours_most", .decimal, "Mest timer per uke", "Mest timar per veke", "Most hours a week",
        "The upper end of a flexible range."),
      Field(
        "legal_basis", .text, marks: [SensitiveWords.legalBases], "Hjemmel", "Heimel",
        "Legal basis",
        "Id of a legal reference."),
      Field(
        "grounds", .text, sensitivity: .health, "Begrunnelse", "Grunngjeving", "Grounds",
        "Why (public administration act, sections 24 and 25)."),
      Field(
        "presumes", .texts, "Forutsetninger", "Føresetnader", "Assumptions",
        "What it takes for granted, which is no condition (000:3085)."),
      Field(
        "notified", .day, "Underrettet", "Underretta", "Notified",
        "The day notice reached the person; the time to complain runs from it (section 29)."),
      Field(
        "complaint_deadline", .day, "Klagefrist", "Klagefrist", "Complaint deadline",
        "Last day to complain."),
      Field(
        "complaint_pending", .boolean, "Klage til behandling", "Klage til handsaming",
        "Complaint pending", "Whether a complaint is being treated."),
      Field(
        "parts", .references("decision"), "Deler", "Delar", "Parts",
        "The decisions that a combined one gathers (003:88)."),
      Field(
        "supersedes", .reference("decision"), "Erstatter", "Erstattar", "Supersedes",
        "The decision it takes the place of."),
    ])
}
