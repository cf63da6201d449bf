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
  wished = { nb = "Får den boformen de ønsker", nn = "Får den buforma dei ønskjer", en = "Get the form of housing they want" },
  step = { nb = "Er på et trinn eller ledd", nn = "Er på eit steg eller ledd", en = "Are on a step or a link" },
  nothing = { nb = "Får ikke noe sted", nn = "Får ikkje nokon stad", en = "Get nowhere" },
  shut_out = { nb = "Uten noen dag for egen bolig", nn = "Utan nokon dag for eigen bustad", en = "No day for a home of their own" },
  condition = { nb = "Må oppfylle vilkår", nn = "Må oppfylle vilkår", en = "Must meet conditions" },
  months = { nb = "Tid til egen bolig, tidligst", nn = "Tid til eigen bustad, tidlegast", en = "Time to a home of their own, at the earliest" },
  kept = { nb = "Beholder stedet ved rusbruk", nn = "Beheld staden ved rusbruk", en = "Keep their place while using" },
  lacking = { nb = "Boliger som mangler", nn = "Bustader som manglar", en = "Dwellings that are lacking" },
}

local function count(client, run, sums, wanted)
  local person = people.look_at(client, run)
  local answer = model(person)
  local function add(name, holds, by) sums[name] = (sums[name] or 0) + (holds and (by or 1) or 0) end
  add("people", true)
  add("treated", person.treated)
  add("troubled", person.troubled)
  add("tenants", person.lives_in)
  add("lived", person.lives_in, person.months)
  add("own", answer.home == "own")
  add("wished", answer.home == "wished")
  add("step", answer.home ~= "own" and answer.home ~= "wished" and answer.home ~= "none")
  add("nothing", answer.home == "none")
  add("shut_out", not answer.months)
  add("condition", answer.condition)
  add("dated", answer.months)
  add("months", answer.months, answer.months)
  add("using_tenants", person.uses and person.lives_in)
  add("kept", person.uses and person.lives_in and answer.keeps)
  local kind = answer.home == "own" and "ordinary" or answer.home == "wished" and person.wish
  if kind and kind ~= person.lives_in then wanted[kind] = (wanted[kind] or 0) + 1 end
end

-- The dwellings that are wanted, kind by kind, and not vacant.
local function lacking(wanted, run)
  for vacancy in run.vacancies:where { status = "open" } do
    local kind = vacancy.dwelling.kind
    wanted[kind] = (wanted[kind] or 0) - 1
  end
  local sum = 0
  for _, more in pairs(wanted) do sum = sum + math.max(0, more) end
  return sum
end

return function(run)
  local sums, wanted = {}, {}
  for client in run.clients:where { status = "active" } do count(client, run, sums, wanted) end
  local function tell(name, of, unit)
    run:indicator { name = name, label = labels[name], count = sums[name] or 0, of = of, unit = unit }
  end
  tell "people"
  tell("treated", sums.people or 0)
  tell("troubled", sums.people or 0)
  tell("lived", sums.tenants or 0, "months")
  for _, name in ipairs { "own", "wished", "step", "nothing", "shut_out", "condition" } do tell(name, sums.people or 0) end
  tell("months", sums.dated or 0, "months")
  tell("kept", sums.using_tenants or 0)
  sums.lacking = lacking(wanted, run)
  tell "lacking"
end
