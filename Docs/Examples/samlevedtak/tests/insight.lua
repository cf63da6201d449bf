-- Who sees the whole (003:93-97), and what is not gathered (003:85-100). Kari is made up.
local function kari(...)
  return {
    {
      units = { { id = "care", name = "Hjemmetjenesten" }, { id = "nav", name = "NAV" }, { id = "gp", name = "Fastlegen", is_external = true }, { id = "dps", name = "DPS", is_external = true } },
      clients = { { id = "kari", name = "Kari Nes" } },
    },
    ...,
  }
end

local function decision(id, values)
  local it = { id = id, client = "kari", kind = "practical_help", title = id, status = "in_force", decided = "2026-11-10" }
  for name, value in pairs(values or {}) do it[name] = value end
  return it
end

local function combined(...)
  local register = { decisions = { ... } }
  local parts = {}
  for place, part in ipairs { ... } do parts[place] = part.id end
  register.decisions[#parts + 1] = decision("whole", { kind = "combined", parts = parts })
  return register
end

case("each unit that delivers a part is told once", {
  routine = "insight",
  as_of = "2026-11-20",
  register = kari(combined(decision("a", { unit = "care" }), decision("b", { unit = "nav", provider = "care" }), decision("c", { unit = "nav" }), decision("d"))),
  proposes = {
    { new = "message", client = "kari", to_unit = "care", kind = "information", scope = { "decisions" }, subject = "Nytt samlevedtak", due = "2026-11-25", legal_basis = "fvl-13b" },
    { new = "message", to_unit = "nav" },
  },
  findings = {},
})

case("who was told since the decision was made is not told again", {
  routine = "insight",
  as_of = "2026-11-20",
  register = kari(combined(decision("a", { unit = "care" }), decision("b", { unit = "care" })), { messages = { { client = "kari", kind = "information", to_unit = "care", subject = "S", due = "2026-11-10" } } }),
  proposes = {},
})

case("told before, of another whole, is not told", {
  routine = "insight",
  as_of = "2026-11-20",
  register = kari(combined(decision("a", { unit = "care" }), decision("b", { unit = "care" })), { messages = { { client = "kari", kind = "information", to_unit = "care", subject = "S", due = "2026-11-09" } } }),
  proposes = { { new = "message" } },
})

local outside = combined(decision("a", { provider = "gp" }), decision("b", { provider = "gp" }))
local function consent(values)
  local it = { id = "s", client = "kari", purpose = "P", given = "2026-01-01", scope = { "plan", "decisions" }, recipients = { "dps", "gp" } }
  for name, value in pairs(values or {}) do it[name] = value end
  return { consents = { it } }
end

case("somebody outside is told by consent, and the consent is named", {
  routine = "insight", as_of = "2026-11-20", register = kari(outside, consent()), proposes = { { new = "message", to_unit = "gp", consent = "s" } }, findings = {},
})

for name, values in pairs {
  ["one that was taken back is none"] = { withdrawn = "2026-02-01" },
  ["one that has run out is none"] = { ends = "2026-11-19" },
  ["one to share something else is none"] = { scope = { "housing_history" } },
  ["one to share with somebody else is none"] = { recipients = { "dps" } },
} do
  case(name, {
    routine = "insight", as_of = "2026-11-20", register = kari(outside, consent(values)), proposes = {},
    findings = { { about = "gp", severity = "note", message = "gets no insight into the combined decision without a consent" } },
  })
end

case("one that is given tomorrow is none yet", {
  routine = "insight", as_of = "2026-11-20", register = kari(outside, consent { given = "2026-11-21" }), proposes = {}, findings = { { about = "gp" } },
})

case("inside the municipality too a consent comes before the law", {
  routine = "insight", as_of = "2026-11-20",
  register = kari(combined(decision("a", { unit = "care" }), decision("b", { unit = "care" })), consent { recipients = { "care" } }),
  proposes = { { new = "message", to_unit = "care", consent = "s" } },
})

case("on its last day it holds", { routine = "insight", as_of = "2026-11-20", register = kari(outside, consent { ends = "2026-11-20" }), proposes = { { new = "message" } } })

case("decisions from three units and no combined one are scattered", {
  routine = "scattered", as_of = "2026-11-20",
  register = kari { decisions = { decision("a", { unit = "care" }), decision("b", { unit = "nav" }), decision("c", { unit = "dps" }), decision("d", { unit = "nav" }) } },
  proposes = {}, findings = { { about = "kari", severity = "warning", message = "has decisions from 3 units and no combined one" } },
})

case("from two they are not", {
  routine = "scattered", as_of = "2026-11-20",
  register = kari { decisions = { decision("a", { unit = "care" }), decision("b", { unit = "nav" }), decision("c") } }, findings = {}, proposes = {},
})

case("combined they are not", {
  routine = "scattered", as_of = "2026-11-20",
  register = kari(combined(decision("a", { unit = "care" }), decision("b", { unit = "nav" }), decision("c", { unit = "dps" }))), findings = {}, proposes = {},
})

case("a decision that ends within a month with no review is told of", {
  routine = "scattered", as_of = "2026-11-20", register = kari { decisions = { decision("a", { ends = "2026-12-20" }) } }, proposes = {},
  findings = { { about = "a", severity = "warning", message = "ends on 20.12.2026 and nobody is to review it before" } },
})

case("with a review, or a day later, it is not", {
  routine = "scattered", as_of = "2026-11-20", register = kari { decisions = { decision("a", { ends = "2026-12-20", review = "2026-12-01" }), decision("b", { ends = "2026-12-21" }) } }, findings = {}, proposes = {},
})
