-- What the one office has decided for a person becomes one decision and one letter.
local function ragna(second)
  return {
    {
      units = {
        { id = "tildeling", name = "Tildelingskontoret", kind = "allocation_office" },
        { id = "hjemme", name = "Hjemmetjenesten", kind = "practical_help" },
      },
      clients = { { id = "ragna", name = "Ragna Li" } },
      decisions = {
        { id = "v-1", client = "ragna", kind = "day_activity", title = "Dagaktivitet", status = "in_force", unit = "tildeling", decided = "2026-03-02" },
        second,
      },
    },
  }
end

case("two decisions in force become one, with a letter", {
  routine = "combined_decision",
  as_of = "2026-11-20",
  register = ragna { id = "v-2", client = "ragna", kind = "home_nursing", title = "Hjemmesykepleie", status = "in_force", unit = "hjemme", decided = "2026-03-02" },
  proposes = {
    { new = "decision", client = "ragna", kind = "combined", parts = { "v-1", "v-2" } },
    { new = "document", client = "ragna", kind = "decision_letter", letter = "samlevedtak" },
  },
})

case("one alone is left as it is", {
  routine = "combined_decision",
  as_of = "2026-11-20",
  register = ragna(nil),
  proposes = {},
})
