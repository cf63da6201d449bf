-- An application is treated when its attachments are there: a medical certificate and the
-- therapist's report (001:2036-2038). What lacks is asked for; what is whole goes on.
local function lacking(application)
  local has, lacks = {}, {}
  for _, kind in ipairs(application.attachments) do has[kind] = true end
  for _, kind in ipairs(application.required_attachments) do
    if not has[kind] then lacks[#lacks + 1] = kind end
  end
  return lacks
end

local function ask(application, run, lacks)
  local names = {}
  for _, kind in ipairs(lacks) do names[#names + 1] = run:label("attachment_kinds", kind).nb end
  local title = "Be om " .. table.concat(names, " og ")
  if application.client.tasks:any { title = title, status = "open" } then return end
  application.client:add_task {
    title = title,
    worker = application.worker,
    unit = application.unit,
    due = run.calendar:working_day(run.today + weeks(1)),
    law = "fvl-11a",
    because = {
      nb = "Søknaden kan ikke behandles uten.",
      nn = "Søknaden kan ikkje handsamast utan.",
      en = "The application cannot be treated without.",
    },
  }
end

return routine {
  title = { nb = "Vedlegg til søknaden", nn = "Vedlegg til søknaden", en = "Attachments of the application" },
  scope = "application",
  where = { kind = "place", status = { "received", "incomplete" } },
  when = on { "application.received" },
  run = function(application, run)
    local lacks = lacking(application)
    local status = #lacks > 0 and "incomplete" or "under_assessment"
    if application.status ~= status then
      application:change {
        status = status,
        because = {
          nb = #lacks > 0 and "Det mangler " .. #lacks .. " vedlegg." or "Alle vedlegg er her.",
          nn = #lacks > 0 and "Det manglar " .. #lacks .. " vedlegg." or "Alle vedlegg er her.",
          en = #lacks > 0 and #lacks .. " attachments are missing." or "All attachments are here.",
        },
      }
    end
    if #lacks > 0 then ask(application, run, lacks) end
  end,
}
