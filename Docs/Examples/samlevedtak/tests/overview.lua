-- The person's own overview: everything that has been decided, on one page, and no new decision.
local function kari(decisions, more)
  return {
    {
      workers = { { id = "w-1", name = "Anne Vik", title = "Koordinator" } },
      units = { { id = "u-1", name = "Hjemmetjenesten", kind = "practical_help" } },
      clients = { { id = "kari", name = "Kari Storlien" } },
      decisions = decisions,
    },
    more,
  }
end

local function decision(values)
  local made = {
    id = "d-1", client = "kari", title = "Hjemmesykepleie", kind = "home_nursing", status = "in_force",
    decided = "2026-01-05", hours_per_week = 4, unit = "u-1", responsible = "w-1",
    review = "2027-01-05", legal_basis = "hol-3-2",
  }
  for name, value in pairs(values or {}) do made[name] = value end
  return made
end

case("everything in force is on one page, with who answers and when it is gone through", {
  routine = "overview",
  as_of = "2026-11-20",
  register = kari({
    decision(),
    decision { id = "d-2", title = "Støttekontakt", ends = "2027-06-30" },
    decision { id = "d-3", title = "Gammelt", status = "ended" },
    { id = "d-4", client = "kari", title = "Samlet", kind = "combined", status = "in_force", decided = "2026-02-01", parts = { "d-1", "d-2" } },
  }, { coordinator_assignments = { { client = "kari", worker = "w-1", starts = "2026-01-01" } } }),
  proposes = {
    {
      new = "document", client = "kari", kind = "overview", title = "Vedtakene dine", letter = "oversikt",
      because = {
        nb = "Personen skal kunne se alt som er bestemt, på ett sted.",
        nn = "Personen skal kunne sjå alt som er bestemt, på éin stad.",
        en = "The person is to see everything that has been decided, in one place.",
      },
    },
  },
  findings = {},
})

case("who has nothing is told that", {
  routine = "overview",
  as_of = "2026-11-20",
  register = kari {},
  proposes = { { new = "document", client = "kari", letter = "oversikt_uten_vedtak" } },
})
