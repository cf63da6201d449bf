-- One central committee gives out vacant places (001:2036-2041); it meets while somebody waits.
local call = require "meetings"
local queue = require "queue"

return routine {
  title = { nb = "Prioriteringsutvalget", nn = "Prioriteringsutvalet", en = "The priority committee" },
  scope = "group",
  where = { kind = "priority" },
  when = every { weeks = 4 },
  run = function(group, run)
    local waiting, vacant = #queue.waiting(run, run:words "dwelling_kinds"), run.vacancies:count { status = "open" }
    if waiting == 0 then return end
    call(group, run, run:parameter "committee_meets", { "Ledige plasser: " .. vacant, "På venteliste: " .. waiting }, {
      nb = waiting .. " venter på plass, " .. vacant .. " plasser er ledige.",
      nn = waiting .. " ventar på plass, " .. vacant .. " plassar er ledige.",
      en = waiting .. " wait for a place, " .. vacant .. " places are vacant.",
    })
  end,
}
