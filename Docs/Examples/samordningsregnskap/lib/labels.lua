-- What each figure is called.
return {
  people = { nb = "Personer som følges opp", nn = "Personar som vert følgde opp", en = "People followed up" },
  coordinator = { nb = "Har koordinator, av dem med flere tjenester", nn = "Har koordinator, av dei med fleire tenester", en = "Have a coordinator, of those with several services" },
  plan = { nb = "Har individuell plan, av dem med flere tjenester", nn = "Har individuell plan, av dei med fleire tenester", en = "Have an individual plan, of those with several services" },
  dwelling = { nb = "Har egnet bolig", nn = "Har eigna bustad", en = "Have a suitable dwelling" },
  followed = { nb = "Følges opp i boligen", nn = "Vert følgde opp i bustaden", en = "Are followed up at home" },
  tossed = { nb = "Kastes mellom enheter", nn = "Vert kasta mellom einingar", en = "Are tossed between units" },
  waited = { nb = "Ventetid på svar", nn = "Ventetid på svar", en = "Waiting time for an answer" },
  held = { nb = "Møter som ble holdt", nn = "Møte som vart haldne", en = "Meetings that were held" },
}
