extension RecordType {
  static let document = RecordType(
    "document", plural: "documents",
    label: LocalizedText(nb: "Dokument", nn: "Dokument", en: "Document"),
    pluralLabel: LocalizedText(nb: "Dokumenter", nn: "Dokument", en: "Documents"),
    titleField: "title", orderField: "date",
    meaning: "A letter, a call, minutes: what was made and kept.",
    fields: [
      Field("title", .text, required: true, "Tittel", "Tittel", "Title", "What it is called."),
      Field(
        "kind", .word, required: true, of: "document_kinds", "Type", "Type", "Kind",
        "Word of the vocabulary document_kinds."),
      Field("client", .reference("client"), "Bruker", "Brukar", "Client", "Whom it is about."),
      Field(
        "decision", .reference("decision"), "Vedtak", "Vedtak", "Decision",
        "The decision it tells of."),
      Field(
        "meeting", .reference("meeting"), "Møte", "Møte", "Meeting", "The meeting it belongs to."),
      Field(
        "individual_plan", .reference("individual_plan"), "Individuell plan", "Individuell plan",
        "Individual plan", "The plan it shows."),
      Field("date", .day, required: true, "Dato", "Dato", "Date", "The day it bears."),
      Field(
        "language", .choice(["nb", "nn", "en"]), "Språk", "Språk", "Language", "Its language."),
      Field("template", .text, "Mal", "Mal", "Template", "The template it was made from."),
      Field(
        "body", .text, sensitivity: .health, "Innhold", "Innhald", "Content",
        "What it says, as Markdown."),
    ])
}
