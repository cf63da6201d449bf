extension RecordType {
  static let population = RecordType(
    "population", plural: "populations",
    label: LocalizedText(nb: "Folketall", nn: "Folketal", en: "Population"),
    pluralLabel: LocalizedText(nb: "Folketall", nn: "Folketal", en: "Populations"),
    titleField: "source", orderField: "counted",
    meaning: "How many live in the municipality on a day; much in the reports goes by size.",
    fields: [
      Field(
        "inhabitants", .integer, required: true, "Innbyggere", "Innbyggjarar", "Inhabitants",
        "How many."),
      Field("counted", .day, required: true, "Telt", "Talt", "Counted", "The day it was so."),
      Field("source", .text, "Kilde", "Kjelde", "Source", "Who counted."),
    ])
}
