extension RecordType {
  static let dwelling = RecordType(
    "dwelling", plural: "dwellings",
    label: LocalizedText(nb: "Bolig", nn: "Bustad", en: "Dwelling"),
    pluralLabel: LocalizedText(nb: "Boliger", nn: "Bustader", en: "Dwellings"),
    titleField: "address",
    meaning: "A flat, house or room that the municipality gives out.",
    fields: [
      Field("address", .text, required: true, "Adresse", "Adresse", "Address", "Where it lies."),
      Field(
        "object_number", .text, "Objektnummer", "Objektnummer", "Object number",
        "The number its condition notes are kept under (000:2770)."),
      Field(
        "kind", .word, required: true, of: "dwelling_kinds", "Type", "Type", "Kind",
        "Word of the vocabulary dwelling_kinds (001:1690)."),
      Field(
        "capacity", .integer, required: true, "Plasser", "Plassar", "Places",
        "Tenancies it has room for."),
      Field(
        "unit", .reference("unit"), "Forvalter", "Forvaltar", "Managed by",
        "The unit that manages it."),
      Field(
        "district", .reference("unit"), "Bydel", "Bydel", "District",
        "The district that it lies in (004:432)."),
      Field(
        "owner", .word, of: "dwelling_owners", "Eier", "Eigar", "Owner",
        "Word of the vocabulary dwelling_owners."),
      Field(
        "is_available", .boolean, "I bruk", "I bruk", "In use",
        "False while it is taken out of use."),
      Field(
        "condition", .text, "Tilstand", "Tilstand", "Condition", "Notes on its standard (000:2770)."
      ),
      Field(
        "meets_standard", .boolean, "Etter minstestandard", "Etter minstestandard",
        "Meets the standard", "The municipality's own minimum standard (000:2660)."),
      Field(
        "staff_base", .boolean, "Personalbase", "Personalbase", "Staff base",
        "Whether staff have their base there (001:1700)."),
      Field(
        "staffing_hours", .decimal, "Bemanning, timer per døgn", "Bemanning, timar per døgn",
        "Staffed, hours a day", "Hours a day with staff there, 0 to 24 (004:284)."),
      Field("house_rules", .texts, "Husregler", "Husreglar", "House rules", "One each (001:2045)."),
      Field(
        "target_groups", .words, of: "target_groups", "Målgruppe", "Målgruppe", "Target groups",
        "Words of the vocabulary target_groups that it is ring-fenced for by its funding."),
      Field(
        "ring_fenced_until", .day, "Øremerket til", "Øyremerkt til", "Ring-fenced until",
        "Last day that the funding's condition holds."),
      Field(
        "funding", .text, "Finansiering", "Finansiering", "Funding",
        "The grant that ring-fences it."),
      Field(
        "cluster", .word, "Tun", "Tun", "Cluster",
        "Dwellings with the same word lie together (000:2720)."),
      Field(
        "rent", .decimal, "Husleie, kr per måned", "Husleige, kr per månad", "Rent, NOK a month",
        "Kroner a month."),
      Field(
        "is_accessible", .boolean, "Tilgjengelig", "Tilgjengeleg", "Accessible", "For a wheelchair."
      ),
    ])
}
