extension RecordType {
  package static let decision = RecordType(
    "decision", plural: "decisions",
    label: LocalizedText(nb: "Vedtak", nn: "Vedtak", en: "Service decision"),
    pluralLabel: LocalizedText(nb: "Vedtak", nn: "Vedtak", en: "Service decisions"),
    titleField: "title", orderField: "decided",
    meaning: "An individual decision on a service; a combined decision gathers others (003:88).",
    fields: [
      Field(
        "client", .reference("client"), required: true, nb: "Bruker", nn: "Brukar", en: "Client",
        "Whom it is about."),
      Field(
        "title", .text, required: true, nb: "Tittel", nn: "Tittel", en: "Title",
        "What was decided, in a few words."),
      Field(
        "kind", .word, required: true, nb: "Type", nn: "Type", en: "Kind",
        "Such as home_nursing, housing, combined."),
      Field(
        "status", .choice(["draft", "in_force", "ended", "revoked", "superseded"]), required: true,
        nb: "Status", nn: "Status", en: "Status",
        "An issued decision is only ended, revoked or superseded."),
      Field(
        "unit", .reference("unit"), nb: "Enhet", nn: "Eining", en: "Unit",
        "Who decided."),
      Field(
        "responsible", .reference("worker"), nb: "Saksansvarlig", nn: "Saksansvarleg",
        en: "Responsible",
        "Who answers for it."),
      Field(
        "decided", .day, nb: "Vedtatt", nn: "Vedteke", en: "Decided",
        "Day of the decision."),
      Field(
        "starts", .day, nb: "Fra", nn: "Frå", en: "From",
        "First day it applies."),
      Field(
        "ends", .day, nb: "Til", nn: "Til", en: "Until",
        "Last day it applies; empty while it goes on."),
      Field(
        "review", .day, nb: "Ny vurdering", nn: "Ny vurdering", en: "Review",
        "When it is to be looked at again."),
      Field(
        "hours_per_week", .decimal, nb: "Timer per uke", nn: "Timar per veke", en: "Hours per week",
        "Hours of service a week."),
      Field(
        "legal_basis", .text, nb: "Hjemmel", nn: "Heimel", en: "Legal basis",
        "Act and section."),
      Field(
        "complaint_pending", .boolean, nb: "Klage til behandling", nn: "Klage til handsaming",
        en: "Complaint pending",
        "True while a complaint has not been settled."),
      Field(
        "parts", .references("decision"), nb: "Deler", nn: "Delar", en: "Parts",
        "The decisions that a combined decision gathers."),
      Field(
        "supersedes", .reference("decision"), nb: "Erstatter", nn: "Erstattar", en: "Supersedes",
        "The decision that this one takes the place of."),
    ])
}
