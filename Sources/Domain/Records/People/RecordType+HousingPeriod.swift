extension RecordType {
  static let housingPeriod = RecordType(
    "housing_period", plural: "housing_periods",
    label: LocalizedText(nb: "Boforhold", nn: "Buforhold", en: "Housing period"),
    pluralLabel: LocalizedText(nb: "Bolighistorie", nn: "Bustadhistorie", en: "Housing history"),
    titleField: "kind", orderField: "starts",
    meaning: "Where the person has lived, also without a home (004:461).",
    fields: [
      Field(
        "client", .reference("client"), required: true, "Bruker", "Brukar", "Client",
        "Whose history."),
      Field(
        "kind", .word, required: true, of: "housing_situations", "Type", "Type", "Kind",
        "Word of the vocabulary housing_situations."),
      Field("place", .text, "Sted", "Stad", "Place", "Where."),
      Field("starts", .day, required: true, "Fra", "Frå", "From", "First day."),
      Field("ends", .day, "Til", "Til", "Until", "Last day."),
      Field(
        "ended_by", .word, of: "tenancy_endings", "Avsluttet ved", "Avslutta ved", "Ended by",
        "Word of the vocabulary tenancy_endings."),
      Field(
        "note", .text, sensitivity: .health, "Merknad", "Merknad", "Note",
        "What was learnt from it."),
    ])
}
