extension RecordType {
  package static let tenancy = RecordType(
    "tenancy", plural: "tenancies",
    label: LocalizedText(nb: "Leieforhold", nn: "Leigeforhold", en: "Tenancy"),
    pluralLabel: LocalizedText(nb: "Leieforhold", nn: "Leigeforhold", en: "Tenancies"),
    titleField: "starts", orderField: "starts",
    meaning: "A person lives in a dwelling on a lease.",
    fields: [
      Field(
        "client", .reference("client"), required: true, nb: "Bruker", nn: "Brukar", en: "Client",
        "The tenant."),
      Field(
        "dwelling", .reference("dwelling"), required: true, nb: "Bolig", nn: "Bustad",
        en: "Dwelling",
        "Where."),
      Field(
        "starts", .day, required: true, nb: "Fra", nn: "Frå", en: "From",
        "First day of the lease."),
      Field(
        "ends", .day, nb: "Til", nn: "Til", en: "Until",
        "Last day of the lease; empty while it goes on."),
      Field(
        "renewal", .day, nb: "Kontraktfornyelse", nn: "Kontraktfornying", en: "Lease renewal",
        "When the lease is to be renewed (000:2775)."),
    ])
}
