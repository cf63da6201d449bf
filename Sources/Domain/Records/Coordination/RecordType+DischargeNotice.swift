extension RecordType {
  static let dischargeNotice = RecordType(
    "discharge_notice", plural: "discharge_notices",
    label: LocalizedText(
      nb: "Melding om utskriving", nn: "Melding om utskriving", en: "Discharge notice"),
    pluralLabel: LocalizedText(
      nb: "Meldinger om utskriving", nn: "Meldingar om utskriving", en: "Discharge notices"),
    titleField: "received", orderField: "received",
    meaning: "The hospital says that somebody will be, or is, ready for discharge (001:2600).",
    fields: [
      Field("client", .reference("client"), required: true, "Bruker", "Brukar", "Client", "Who."),
      Field(
        "unit", .reference("unit"), required: true, "Sykehus", "Sjukehus", "Hospital",
        "The ward that gives notice."),
      Field(
        "contacted", .references("unit"), "Kontaktet", "Kontakta", "Contacted",
        "Units that were called (000:2975)."),
      Field(
        "received", .day, required: true, "Mottatt", "Motteken", "Received", "The day it came."),
      Field(
        "ready", .day, "Utskrivningsklar", "Utskrivingsklar", "Ready",
        "The day the person is ready; the municipality pays from then."),
      Field("discharged", .day, "Utskrevet", "Utskriven", "Discharged", "The day the person left."),
      Field(
        "status", .choice(["received", "planned", "discharged", "withdrawn"]), required: true,
        "Status", "Status", "Status", "How far it is."),
      Field(
        "need", .text, sensitivity: .health, "Behov", "Behov", "Need",
        "What the hospital and the office defined together."),
    ])
}
