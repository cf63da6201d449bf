-- The figures of a model over everybody who is followed up, the same for each: printed side by side
-- with rutine report outcome.
local people = require "people"
local model = require "model"

local labels = {
  people = { nb = "Personer", nn = "Personar", en = "People" },
  treated = { nb = "Har fullført behandling", nn = "Har fullført behandling", en = "Have completed treatment" },
  troubled = { nb = "Noe alvorlig det siste halvåret", nn = "Noko alvorleg det siste halvåret", en = "Something grave within half a year" },
  lived = { nb = "Har bodd der de bor", nn = "Har butt der dei bur", en = "Have lived where they live" },
  own = { nb = "Får egen bolig nå", nn = "Får eigen bustad no", en = "Get a home of their own now" },
  step = { nb = "Er på et trinn eller ledd", nn = "Er på eit steg eller ledd", en = "Are on a step or a link" },
  nothing = { nb = "Får ikke noe sted", nn = "Får ikkje nokon stad", en = "Get nowhere" },
  shut_out = { nb = "Uten noen dag for egen bolig", nn = "Utan nokon dag for eigen bustad", en = "No day for a home of their own" },
  condition = { nb = "Må oppfylle vilkår", nn = "Må oppfylle vilkår", en = "Must meet conditions" },
  months = { nb = "Tid til egen bolig, tidligst", nn = "Tid til eigen bustad, tidlegast", en = "Time to a home of their own, at the earliest" },
  kept = { nb = "Beholder stedet ved rusbruk", nn = "Beheld staden ved rusbruk", en = "Keep their place while using" },
  lacking = { nb = "Boliger som mangler", nn = "Bustader som manglar", en = "Dwellings that are lacking" },
}

local function count(client, run, sums)
  local person = people.look_at(client, run)
  local answer = model(person)
  local function add(name, holds, by) sums[name] = (sums[name] or 0) + (holds and (by or 1) or 0) end
  add("people", true)
  add("treated", person.treated)
  add("troubled", person.troubled)
  add("tenants", person.lives_in)
  add("lived", person.lives_in, person.months)
  add("own", answer.home == "own")
  add("step", answer.home ~= "own" and answer.home ~= "none")
  add("nothing", answer.home == "none")
  add("shut_out", not answer.months)
  add("condition", answer.condition)
  add("dated", answer.months)
  add("months", answer.months, answer.months)
  add("using_tenants", person.uses and person.lives_in)
  add("kept", person.uses and person.lives_in and answer.keeps)
  add("moving", answer.home == "own" and person.lives_in ~= "ordinary")
end

return function(run)
  local sums = {}
  for client in run.clients:where { status = "active" } do count(client, run, sums) end
  local vacant = 0
  for vacancy in run.vacancies:where { status = "open" } do
    if vacancy.dwelling.kind == "ordinary" then vacant = vacant + 1 end
  end
  local function tell(name, of, unit)
    run:indicator { name = name, label = labels[name], count = sums[name] or 0, of = of, unit = unit }
  end
  tell "people"
  tell("treated", sums.people or 0)
  tell("troubled", sums.people or 0)
  tell("lived", sums.tenants or 0, "months")
  for _, name in ipairs { "own", "step", "nothing", "shut_out", "condition" } do tell(name, sums.people or 0) end
  tell("months", sums.dated or 0, "months")
  tell("kept", sums.using_tenants or 0)
  sums.lacking = math.max(0, (sums.moving or 0) - vacant)
  tell "lacking"
end
