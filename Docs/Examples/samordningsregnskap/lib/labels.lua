-- What each figure is called.
return {
  people = { nb = "Personer som følges opp", nn = "Personar som vert følgde opp", en = "People followed up" },
  coordinator = { nb = "Har koordinator, av dem med flere tjenester", nn = "Har koordinator, av dei med fleire tenester", en = "Have a coordinator, of those with several services" },
  plan = { nb = "Har individuell plan, av dem med flere tjenester", nn = "Har individuell plan, av dei med fleire tenester", en = "Have an individual plan, of those with several services" },
  dwelling = { nb = "Har en bolig som er sjekket og egnet", nn = "Har ein bustad som er sjekka og eigna", en = "Have a dwelling that was checked and is suitable" },
  unchecked = { nb = "Har en bolig som ingen har sjekket", nn = "Har ein bustad som ingen har sjekka", en = "Have a dwelling that nobody has checked" },
  decided = { nb = "Har vedtak om oppfølging i boligen", nn = "Har vedtak om oppfølging i bustaden", en = "Have a decision on follow-up at home" },
  followed = { nb = "Fikk oppfølging i boligen nylig", nn = "Fekk oppfølging i bustaden nyleg", en = "Were followed up at home lately" },
  tossed = { nb = "Kastes mellom enheter", nn = "Vert kasta mellom einingar", en = "Are tossed between units" },
  waited = { nb = "Ventetid på svar som er gitt", nn = "Ventetid på svar som er gjevne", en = "Waiting time for answers given" },
  waiting = { nb = "Har ventet til nå uten svar", nn = "Har venta til no utan svar", en = "Have waited until now without an answer" },
  held = { nb = "Møter som ble holdt", nn = "Møte som vart haldne", en = "Meetings that were held" },
}
