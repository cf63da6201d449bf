extension RecordType {
  package static let dwelling = RecordType(
    "dwelling", plural: "dwellings",
    label: LocalizedText(nb: "Bolig", nn: "Bustad", en: "Dwelling"),
    pluralLabel: LocalizedText(nb: "Boliger", nn: "Bustader", en: "Dwellings"),
    titleField: "address",
    meaning: "A dwelling that the municipality lets.",
    fields: [
      Field(
        "address", .text, required: true, nb: "Adresse", nn: "Adresse", en: "Address",
        "Street and number."),
      Field(
        "object_number", .text, nb: "Objektnummer", nn: "Objektnummer", en: "Object number",
        "In the property system (000:2773)."),
      Field(
        "kind", .word, required: true, nb: "Type", nn: "Type", en: "Kind",
        "Such as ordinary_flat, co_located, shared_housing."),
      Field(
        "capacity", .integer, required: true, nb: "Plasser", nn: "Plassar", en: "Capacity",
        "Tenancies at a time."),
      Field(
        "unit", .reference("unit"), nb: "Enhet", nn: "Eining", en: "Unit",
        "Who runs it."),
      Field(
        "condition", .text, nb: "Tilstand", nn: "Tilstand", en: "Condition",
        "Notes on its standard."),
    ])
}
