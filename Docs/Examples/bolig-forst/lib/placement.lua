-- What a model proposes for one person who has no home: the same words whichever model it is.
local people = require "people"
local model = require "model"

local drafts = {
  own = { kind = "allocation", title = "Egen bolig" },
  training_flat = { kind = "allocation", title = "Treningsleilighet" },
  rehabilitation = { kind = "allocation", title = "Rehabiliteringsbolig" },
  low_threshold = { kind = "temporary_accommodation", title = "Plass i lavterskelbolig" },
}

-- The form of housing that the person wants, by its name.
local function wished(person, run)
  return { kind = "allocation", title = "Plass i " .. run:label("dwelling_kinds", person.wish).nb }
end

local function why(person, answer, run)
  if answer.home == "wished" then
    local wish = run:label("dwelling_kinds", person.wish)
    return {
      nb = "Personen ønsker " .. wish.nb .. ".",
      nn = "Personen ønskjer " .. wish.nn .. ".",
      en = "The person wants " .. wish.en .. ".",
    }
  end
  local months = answer.months
  local because = {
    nb = months and "Egen bolig om tidligst " .. months .. " måneder." or "Modellen gir ingen dag for egen bolig.",
    nn = months and "Eigen bustad om tidlegast " .. months .. " månader." or "Modellen gjev ingen dag for eigen bustad.",
    en = months and "A home of one's own in " .. months .. " months at the earliest."
      or "The model gives no day for a home of one's own.",
  }
  if answer.home == "own" and not person.wish then
    because.nb = because.nb .. " Ingen har notert hva personen ønsker: spør før det blir et tilbud."
    because.nn = because.nn .. " Ingen har notert kva personen ønskjer: spør før det vert eit tilbod."
    because.en = because.en .. " Nobody has noted what the person wants: ask before it becomes an offer."
  end
  return because
end

return function(client, run)
  local person = people.look_at(client, run)
  local answer = model(person)
  local draft = answer.home == "wished" and wished(person, run) or drafts[answer.home]
  if not draft or client.decisions:any { status = { "draft", "in_force" }, kind = draft.kind } then return end
  client.decisions:add {
    kind = draft.kind,
    title = draft.title,
    presumes = answer.home ~= "low_threshold" and not answer.condition and { "follow_up_at_home" } or nil,
    because = why(person, answer, run),
  }
end
