-- The overview of needs, from what is in the register (000:2681-2689; boligsosialloven § 5).
local bustad = require "bustad"

local child = { id = "child", name = "Barnevernstenesta", kind = "child_welfare" }

local function figures(name, register, indicators)
  table.insert(register, 1, bustad.base)
  case(name, { routine = "needs_overview", as_of = "2026-11-20", register = register, indicators = indicators })
end

figures("nobody waits, nobody is expected, and nothing stands empty", {}, {
  known = 0, queue = 0, applied = 0, ward = 0, refused = 0, expected = 0, child_welfare = 0, stays = 0, leases = 0, ageing = 0, vacant = 0, below = 0,
})

figures("who waits in the queue, has applied, or is ready to leave a ward is known, and each is counted once", {
  { clients = { { id = "eva" } }, units = { { id = "ward", name = "Post 2", kind = "hospital", is_external = true } } },
  {
    queue_entries = { { client = "kari", kind = "dwelling", registered = "2026-01-01" } },
    applications = { { client = "kari", kind = "dwelling", received = "2026-01-01" }, { client = "ola", kind = "dwelling", received = "2026-10-01" }, { client = "ola", kind = "service", received = "2026-10-01" } },
    discharge_notices = { { client = "eva", unit = "ward", received = "2026-11-01" } },
  },
}, { known = 3, queue = 1, applied = 1, ward = 1 })

figures("who waits for a service does not wait for a home, nor does whoever was placed", {
  { queue_entries = { { client = "kari", kind = "home_nursing", registered = "2026-01-01" }, { client = "ola", kind = "dwelling", registered = "2026-01-01", status = "placed" } } },
}, { known = 0 })

figures("who was refused a home this year and has none is known; last year is another overview's", {
  { decisions = {
    { client = "kari", kind = "allocation", title = "B", status = "refused", decided = "2025-11-20", grounds = "Ingen ledige." },
    { client = "ola", kind = "allocation", title = "B", status = "refused", decided = "2025-11-19", grounds = "Ingen ledige." },
  } },
}, { known = 1, refused = 1 })

figures("who has a home to come to needs none", {
  { units = { { id = "ward", name = "Post 2", kind = "hospital", is_external = true } } },
  {
    tenancies = { { client = "kari", dwelling = "plain", starts = "2026-01-01" } },
    discharge_notices = { { client = "kari", unit = "ward", received = "2026-11-01" } },
    decisions = { { client = "kari", kind = "allocation", title = "B", status = "refused", decided = "2026-10-01", grounds = "Har bustad." } },
  },
}, { known = 0 })

figures("the known are told by the form that they want, and by group", {
  { clients = { { id = "eva", housing_wish = "small_house", born = "2003-01-01" } } },
  { queue_entries = { { client = "kari", kind = "shared", registered = "2026-01-01" }, { client = "eva", kind = "dwelling", registered = "2026-01-01" }, { client = "ola", kind = "dwelling", registered = "2026-01-01" } } },
}, { form_shared = 1, form_small_house = 1, form_unknown = 1, group_rop = 1, group_youth = 1, group_unknown = 1 })

figures("who leaves child welfare within the year is expected", {
  { units = { child }, clients = { { id = "a", unit = "child", born = "2009-11-20" }, { id = "b", unit = "child", born = "2009-11-21" }, { id = "c", unit = "child", born = "2008-11-20" } } },
}, { expected = 1, child_welfare = 1, known = 0 })

figures("so is who has a stay that ends and no home to come to", {
  { housing_periods = {
    { client = "kari", kind = "prison", place = "F", starts = "2026-01-01", ends = "2027-11-20" },
    { client = "ola", kind = "ward", place = "K", starts = "2026-01-01", ends = "2027-11-21" },
  } },
}, { expected = 1, stays = 1 })

figures("who has a lease that ends, and who grows old in a home that is not for it", {
  { clients = { { id = "gro", born = "1960-11-20" }, { id = "nils", born = "1960-11-20" } }, dwellings = { { id = "care", address = "O", kind = "care", capacity = 1 }, { id = "d", address = "D", kind = "ordinary", capacity = 1 } } },
  { tenancies = {
    { client = "kari", dwelling = "plain", starts = "2024-01-01", ends = "2027-06-01" },
    { client = "gro", dwelling = "d", starts = "2024-01-01" },
    { client = "nils", dwelling = "care", starts = "2024-01-01" },
  } },
}, { expected = 2, leases = 1, ageing = 1 })

figures("what is known is not expected as well", {
  { queue_entries = { { client = "kari", kind = "dwelling", registered = "2026-01-01" } }, housing_periods = { { client = "kari", kind = "ward", place = "K", starts = "2026-01-01", ends = "2026-12-01" } } },
}, { known = 1, expected = 0, stays = 0 })

figures("what stands empty, and what is below the standard", {
  { dwellings = { { id = "b", address = "B", kind = "ordinary", capacity = 1, meets_standard = false } } },
  { vacancies = { { dwelling = "plain", available_from = "2026-11-01" }, { dwelling = "b", available_from = "2026-11-01" }, { dwelling = "young", available_from = "2026-11-01", status = "withdrawn", closed = "2026-11-02" } } },
}, { vacant = 2, below = 1 })
