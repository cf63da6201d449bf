extension RecordType {
  static let complaint = RecordType(
    "complaint", plural: "complaints",
    label: LocalizedText(nb: "Klage", nn: "Klage", en: "Complaint"),
    pluralLabel: LocalizedText(nb: "Klager", nn: "Klager", en: "Complaints"),
    titleField: "received", orderField: "received",
    meaning: "A complaint on a decision (public administration act, chapter VI).",
    fields: [
      Field(
        "decision", .reference("decision"), required: true, "Vedtak", "Vedtak", "Decision",
        "What it is about."),
      Field("client", .reference("client"), required: true, "Bruker", "Brukar", "Client", "Whose."),
      Field(
        "received", .day, required: true, "Mottatt", "Motteken", "Received", "The day it came."),
      Field(
        "status",
        .choice(["received", "reversed", "forwarded", "upheld", "rejected", "withdrawn"]),
        required: true, "Status", "Status", "Status", "How far it is."),
      Field(
        "forwarded", .day, "Sendt klageinstans", "Send klageinstans", "Forwarded",
        "The day it went to the appeals body."),
      Field("decided", .day, "Avgjort", "Avgjord", "Decided", "The day it was decided."),
      Field(
        "grounds", .text, sensitivity: .health, "Begrunnelse", "Grunngjeving", "Grounds",
        "What the person says."),
    ])
}
