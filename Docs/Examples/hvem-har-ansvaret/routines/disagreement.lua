-- Disagreement on responsibility must not give worse treatment (000:1826): until it is settled the
-- unit that met the person follows up. What is not settled in two weeks is decided by somebody with
-- the authority to cut through (000:2920-2930).
local authority = require "authority"

local function keep_service(dispute, run)
  local owner = dispute.client.case_owners:first { on = run.today }
  local unit = owner and owner.unit or dispute.client.unit or dispute.unit
  dispute:change {
    interim_unit = unit,
    deadline = dispute.deadline or run.calendar:working_day(dispute.raised + run:parameter "cut_through"),
    because = {
      nb = unit.name .. " følger opp til det er avgjort; uenighet går aldri ut over personen.",
      nn = unit.name .. " følgjer opp til det er avgjort; usemje går aldri ut over personen.",
      en = unit.name .. " follows up until it is settled; disagreement never leaves the person without.",
    },
  }
end

local function cut_through(dispute, run)
  local worker = authority(run)
  run:finding {
    about = dispute.client,
    severity = "warning",
    message = {
      nb = "uenigheten om hvem som har ansvaret, har stått siden " .. dispute.raised:text(),
      nn = "usemja om kven som har ansvaret, har stått sidan " .. dispute.raised:text(),
      en = "who is responsible has been disputed since " .. dispute.raised:text(),
    },
  }
  local title = "Avgjer kven som har ansvaret"
  if dispute.decides and dispute.client.tasks:any { title = title, status = "open" } then return end
  local because = {
    nb = "Fristen gikk ut " .. dispute.deadline:text() .. "; " .. worker.name .. " skjærer igjennom.",
    nn = "Fristen gjekk ut " .. dispute.deadline:text() .. "; " .. worker.name .. " skjer igjennom.",
    en = "The time ran out on " .. dispute.deadline:text() .. "; " .. worker.name .. " cuts through.",
  }
  dispute:change { decides = worker, because = because }
  dispute.client:add_task { title = title, worker = worker, due = run.calendar:working_days_after(run.today, 2), because = because }
end

return routine {
  title = { nb = "Uenighet om ansvar", nn = "Usemje om ansvar", en = "Disagreement on responsibility" },
  scope = "dispute",
  where = { status = "open", about = { "ownership", "service" } },
  when = every { days = 1 },
  run = function(dispute, run)
    if not dispute.interim_unit then return keep_service(dispute, run) end
    if dispute.deadline and dispute.deadline < run.today then cut_through(dispute, run) end
  end,
}
