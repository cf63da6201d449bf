-- All applications go to one office and its leader, and all decisions are made there (000:2912).
-- One that has come elsewhere is moved; rules/decided_by_office.lua holds the decisions.
return routine {
  title = {
    nb = "Alle søknader til ett kontor",
    nn = "Alle søknader til eitt kontor",
    en = "Every application to one office",
  },
  scope = "application",
  where = { status = { "received", "incomplete", "under_assessment" } },
  when = on { "application.received" },
  run = function(application, run)
    local office = assert(run.units:first { kind = "allocation_office" }, "the register has no allocation office")
    if application.unit == office then return end
    local from = application.unit and application.unit.name or "ingen"
    application:change {
      unit = office,
      because = {
        nb = "Søknaden lå hos " .. from .. "; ett kontor tar imot alle søknader og gjør alle vedtak.",
        nn = "Søknaden låg hos " .. from .. "; eitt kontor tek imot alle søknader og gjer alle vedtak.",
        en = "One office receives every application and makes every decision.",
      },
    }
  end,
}
