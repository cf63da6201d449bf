-- What a model proposes for one person who has no home: the same words whichever model it is.
local people = require "people"
local model = require "model"

local drafts = {
  own = { kind = "allocation", title = "Egen bolig" },
  training_flat = { kind = "allocation", title = "Treningsleilighet" },
  rehabilitation = { kind = "allocation", title = "Rehabiliteringsbolig" },
  low_threshold = { kind = "temporary_accommodation", title = "Plass i lavterskelbolig" },
}

local function why(answer)
  local months = answer.months
  return {
    nb = months and "Egen bolig om tidligst " .. months .. " måneder." or "Modellen gir ingen dag for egen bolig.",
    nn = months and "Eigen bustad om tidlegast " .. months .. " månader." or "Modellen gjev ingen dag for eigen bustad.",
    en = months and "A home of one's own in " .. months .. " months at the earliest."
      or "The model gives no day for a home of one's own.",
  }
end

return function(client, run)
  local answer = model(people.look_at(client, run))
  local draft = drafts[answer.home]
  if not draft or client.decisions:any { status = { "draft", "in_force" }, kind = draft.kind } then return end
  client.decisions:add {
    kind = draft.kind,
    title = draft.title,
    presumes = answer.home ~= "low_threshold" and not answer.condition and { "follow_up_at_home" } or nil,
    because = why(answer),
  }
end
