-- A total assessment decides the order in which resources are used (000:2985-2992), not who calls
-- last or loudest. The office sets a figure on each notice; the queue follows from it. Whoever is
-- equal stands in the order in which the notices came.
local function before(a, b)
  local one, other = a.ext.total_assessment, b.ext.total_assessment
  if one ~= other then return one > other end
  if a.received ~= b.received then return a.received < b.received end
  return a.id < b.id
end

local function weighed_notices(run)
  local notices = {}
  for notice in run.discharge_notices:where { status = { "received", "planned" } } do
    if notice.ext.total_assessment then
      notices[#notices + 1] = notice
    else
      run:finding {
        about = notice,
        message = {
          nb = "er ikke totalvurdert og har ingen plass i rekkefølgen",
          nn = "er ikkje totalvurdert og har ingen plass i rekkjefølgja",
          en = "has no total assessment and no place in the order",
        },
      }
    end
  end
  table.sort(notices, before)
  return notices
end

return routine {
  title = { nb = "Rekkefølge etter totalvurdering", nn = "Rekkjefølgje etter totalvurdering", en = "In order of the total assessment" },
  scope = "municipality",
  when = every { weeks = 1 },
  run = function(run)
    for place, notice in ipairs(weighed_notices(run)) do
      local entry = notice.client.queue_entries:first { status = "waiting" }
      if entry and entry.priority ~= place then
        entry:change {
          priority = place,
          because = {
            nb = "Totalvurdering " .. notice.ext.total_assessment .. " gir plass " .. place .. ".",
            nn = "Totalvurdering " .. notice.ext.total_assessment .. " gjev plass " .. place .. ".",
            en = "A total assessment of " .. notice.ext.total_assessment .. " gives place " .. place .. ".",
          },
        }
      end
    end
  end,
}
