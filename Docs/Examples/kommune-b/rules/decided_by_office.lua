-- All decisions are made by the allocation office (000:2912).
return rule {
  title = { nb = "Ett kontor gjør vedtakene", nn = "Eitt kontor gjer vedtaka", en = "One office decides" },
  scope = "decision",
  check = function(decision, run, before)
    if before or decision.kind == "combined" then return end
    local office = run.units:first { kind = "allocation_office" }
    if not office or decision.unit ~= office then
      return {
        nb = "vedtaket er ikke gjort av tildelingskontoret",
        nn = "vedtaket er ikkje gjort av tildelingskontoret",
        en = "the decision is not made by the allocation office",
      }
    end
  end,
}
