extension RecordType {
  static let offer = RecordType(
    "offer", plural: "offers",
    label: LocalizedText(nb: "Tilbud", nn: "Tilbod", en: "Offer"),
    pluralLabel: LocalizedText(nb: "Tilbud", nn: "Tilbod", en: "Offers"),
    titleField: "date", orderField: "date",
    meaning: "A vacant place offered to somebody.",
    fields: [
      Field(
        "client", .reference("client"), required: true, "Bruker", "Brukar", "Client", "To whom."),
      Field(
        "dwelling", .reference("dwelling"), required: true, "Bolig", "Bustad", "Dwelling", "Which."),
      Field(
        "vacancy", .reference("vacancy"), "Ledig bolig", "Ledig bustad", "Vacancy",
        "The place that was free."),
      Field(
        "queue_entry", .reference("queue_entry"), "Ventende", "Ventande", "Queue entry",
        "The place in the queue."),
      Field("group", .reference("group"), "Utvalg", "Utval", "Committee", "Who gave it."),
      Field("date", .day, required: true, "Dato", "Dato", "Date", "When."),
      Field("answer_by", .day, "Svarfrist", "Svarfrist", "Answer by", "Last day to answer."),
      Field(
        "status", .choice(["offered", "accepted", "declined", "withdrawn"]), required: true,
        "Status", "Status", "Status", "What came of it."),
      Field(
        "passed_over", .references("queue_entry"), "Forbigått", "Forbigått", "Passed over",
        "Those before it in the queue."),
      Field(
        "reason", .text, "Begrunnelse", "Grunngjeving", "Reason", "Why those were passed over."),
    ])
}
