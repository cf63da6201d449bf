-- The steering group meets every sixth week (000:2669-2677).
local function register(more)
  return {
    {
      units = { { id = "u-1", name = "Bustadkontoret", kind = "housing_office" } },
      workers = {
        { id = "w-1", name = "Anne Vik", unit = "u-1" },
        { id = "w-2", name = "Bjørn Li", unit = "u-1" },
        { id = "secretary", name = "Cecilie Moe", unit = "u-1", roles = { "commissioner" } },
      },
      groups = { { id = "g-1", name = "Styringsgruppa", kind = "steering", secretary = "secretary" } },
      memberships = {
        { group = "g-1", worker = "w-1", starts = "2020-01-01" },
        { group = "g-1", worker = "w-2", starts = "2020-01-01", ends = "2026-06-30" },
      },
    },
    more,
  }
end

local function held(date) return { meetings = { { group = "g-1", status = "held", date = date } } } end

case("the next meeting is six weeks after the last one", {
  routine = "steering_group",
  as_of = "2026-11-20",
  register = register(held "2026-11-06"),
  proposes = {
    {
      new = "meeting",
      group = "g-1",
      status = "called",
      date = "2026-12-18",
      because = { en = "The group meets every six weeks; the last meeting was on 06.11.2026." },
    },
  },
})

case("a meeting that falls on a holiday moves to the next working day", {
  routine = "steering_group",
  as_of = "2026-11-20",
  register = register(held "2026-11-13"),
  proposes = {
    {
      new = "meeting",
      date = "2026-12-28",
      because = {
        nb = "Gruppa møtes hver sjette uke; forrige møte var 13.11.2026."
          .. " 25.12.2026 er ikke en arbeidsdag.",
        nn = "Gruppa møtest kvar sjette veke; førre møte var 13.11.2026."
          .. " 25.12.2026 er ikkje ein arbeidsdag.",
        en = "The group meets every six weeks; the last meeting was on 13.11.2026."
          .. " 25.12.2026 is not a working day.",
      },
    },
  },
})

case("a meeting that should have been held is called at once, and the plan says so", {
  routine = "steering_group",
  as_of = "2026-11-21", -- a Saturday
  register = register(held "2026-08-28"),
  proposes = {
    {
      new = "meeting",
      date = "2026-11-23",
      because = {
        nb = "Gruppa møtes hver sjette uke; forrige møte var 28.08.2026."
          .. " Møtet skulle vært holdt 09.10.2026.",
        nn = "Gruppa møtest kvar sjette veke; førre møte var 28.08.2026."
          .. " Møtet skulle vore halde 09.10.2026.",
        en = "The group meets every six weeks; the last meeting was on 28.08.2026."
          .. " It should have met on 09.10.2026.",
      },
    },
  },
})

case("the day it is due, it is called for that day, and nothing is late", {
  routine = "steering_group",
  as_of = "2026-12-18",
  register = register(held "2026-11-06"),
  proposes = {
    {
      new = "meeting",
      date = "2026-12-18",
      because = { nb = "Gruppa møtes hver sjette uke; forrige møte var 06.11.2026." },
    },
  },
})

case("a group that has never met is called for the next working day", {
  routine = "steering_group",
  as_of = "2026-11-20",
  register = register(),
  proposes = {
    {
      new = "meeting",
      date = "2026-11-20",
      because = {
        nb = "Det er ikke holdt noe møte ennå; gruppa møtes hver sjette uke.",
        nn = "Det er ikkje halde noko møte enno; gruppa møtest kvar sjette veke.",
        en = "No meeting has been held yet; the group meets every six weeks.",
      },
    },
  },
})

case("the secretary is invited after the members", {
  routine = "steering_group",
  as_of = "2026-11-20",
  register = register(),
  proposes = { { new = "meeting", invited = { "w-1", "secretary" } } },
})

case("who is a member and the secretary is invited once; who has left is not", {
  routine = "steering_group",
  as_of = "2026-11-20",
  register = register { memberships = { { group = "g-1", worker = "secretary", starts = "2019-01-01" } } },
  proposes = { { new = "meeting", invited = { "secretary", "w-1" } } },
})

case("open matters are on the agenda, the one due first at the top, between standing items", {
  routine = "steering_group",
  as_of = "2026-11-20",
  register = register {
    tasks = {
      { id = "t-1", group = "g-1", title = "Husleiga", status = "open", due = "2026-12-10" },
      { id = "t-2", group = "g-1", title = "Nøklane", status = "open", due = "2026-12-01" },
      { id = "t-3", group = "g-1", title = "Ferdig sak", status = "done", due = "2026-11-01" },
    },
  },
  proposes = {
    {
      new = "meeting",
      agenda = {
        "Godkjenning av innkalling og referat", "Økonomi og bestillingar", "Nøklane", "Husleiga",
      },
      matters = { "t-2", "t-1" },
    },
  },
})

case("a meeting that is called already is not called again", {
  routine = "steering_group",
  as_of = "2026-11-20",
  register = register { meetings = { { group = "g-1", status = "called", date = "2026-11-20" } } },
  proposes = {},
})

case("a call for a day that has passed does not count", {
  routine = "steering_group",
  as_of = "2026-11-20",
  register = register { meetings = { { group = "g-1", status = "called", date = "2026-11-19" } } },
  proposes = { { new = "meeting", date = "2026-11-20" } },
})

case("a group of another kind is not the steering group", {
  routine = "steering_group",
  as_of = "2026-11-20",
  register = { groups = { { id = "g-2", name = "Ansvarsgruppe", kind = "responsibility" } } },
  proposes = {},
})

local plan = propose { routine = "steering_group", as_of = "2026-11-20", register = {} }
expect(plan.due.days == 42 and plan.due.months == 0, "it is due every six weeks")
expect(
  plan.title.nb == "Styringsgruppe hver sjette uke"
    and plan.title.nn == "Styringsgruppe kvar sjette veke"
    and plan.title.en == "Steering group every six weeks",
  "its title is in three languages"
)

-- Whatever day it is run on: one meeting, on a working day, not in the past.
for ahead = 0, 364 do
  local today = day "2026-01-01" + days(ahead)
  local proposed = propose { routine = "steering_group", as_of = today, register = register(held "2026-01-02") }
  local date = #proposed.changes == 1 and proposed.changes[1].fields.date
  local good = date and date >= today and date.weekday ~= "saturday" and date.weekday ~= "sunday"
  if not good or ahead == 364 then
    expect(good, "every day of a year: one meeting, on a weekday, not in the past (" .. today:text() .. ")")
  end
  if not good then break end
end
