extension RecordType {
  static let tenancy = RecordType(
    "tenancy", plural: "tenancies",
    label: LocalizedText(nb: "Leieforhold", nn: "Leigeforhold", en: "Tenancy"),
    pluralLabel: LocalizedText(nb: "Leieforhold", nn: "Leigeforhold", en: "Tenancies"),
    titleField: "starts", orderField: "starts",
    meaning: "A person lives in a dwelling on a lease.",
    fields: [
      Field(
        "client", .reference("client"), required: true, "Bruker", "Brukar", "Client", "The tenant."),
      Field(
        "dwelling", .reference("dwelling"), required: true, "Bolig", "Bustad", "Dwelling", "Where."),
      Field("starts", .day, required: true, "Fra", "Frå", "From", "First day of the lease."),
      Field("ends", .day, "Til", "Til", "Until", "Last day of the lease; empty while it goes on."),
      Field(
        "renewal", .day, "Kontraktfornyelse", "Kontraktfornying", "Lease renewal",
        "When the lease is to be renewed (000:2775)."),
      Field(
        "term_years", .integer, "Leietid, år", "Leigetid, år", "Term, years",
        "Whole years of a fixed term (002:790; tenancy act, section 9-3)."),
      Field(
        "decision", .reference("decision"), "Vedtak", "Vedtak", "Decision",
        "The allocation decision."),
      Field(
        "follow_up", .choice(["none", "voluntary", "agreed", "condition"]), "Oppfølging",
        "Oppfølging", "Follow-up",
        "Whether follow-up at home goes with the lease, and how (002:1165)."),
      Field(
        "rent", .decimal, "Husleie, kr per måned", "Husleige, kr per månad", "Rent, NOK a month",
        "Kroner a month."),
      Field(
        "rent_paid_directly", .boolean, "Husleie trekkes", "Husleige blir trekt",
        "Rent paid directly", "Taken from benefit, with the person's leave (001:2078)."),
      Field(
        "held_until", .day, "Holdes til", "Blir halden til", "Held until",
        "Kept during treatment or a stay until this day (002:1312)."),
      Field(
        "paid_by", .reference("unit"), "Betales av", "Blir betalt av", "Paid by",
        "The unit or district that pays (004:432)."),
      Field(
        "notice_given", .day, "Oppsagt", "Oppsagd", "Notice given",
        "The day notice was given (tenancy act, section 9-7)."),
      Field(
        "ended_by", .word, of: "tenancy_endings", "Avsluttet ved", "Avslutta ved", "Ended by",
        "Word of the vocabulary tenancy_endings."),
    ])
}
