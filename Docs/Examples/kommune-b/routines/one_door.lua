-- The hospital speaks with many voices: the ward calls whichever part of the services it thinks
-- fits. The allocation office is the one door (000:2975-2984): a notice that went elsewhere too is
-- gathered there, and the others learn who has it: that and no more (forvaltningsloven § 13 b nos. 3 and 5).
-- Who is no public body learns it when the person consents.
return routine {
  title = { nb = "Én dør for sykehuset", nn = "Éi dør for sjukehuset", en = "One door for the hospital" },
  scope = "discharge_notice",
  where = { status = { "received", "planned" } },
  when = on { "discharge_notice.received" },
  run = function(notice, run)
    local office = run.units:first { kind = "allocation_office" }
    local others = {}
    for _, unit in ipairs(notice.contacted) do
      if unit ~= office then others[#others + 1] = unit end
    end
    if #others == 0 then return end
    run:finding {
      about = notice,
      severity = "warning",
      message = {
        nb = "sykehuset har kontaktet " .. #others .. " enheter utenom tildelingskontoret",
        nn = "sjukehuset har kontakta " .. #others .. " einingar utanom tildelingskontoret",
        en = "the hospital has contacted " .. #others .. " units beside the allocation office",
      },
    }
    if notice.client.messages:any { kind = "information", to_unit = others[1] } then return end
    for _, unit in ipairs(others) do
      notice.client.messages:add {
        kind = "information",
        to_unit = unit,
        scope = { "contact" },
        legal_basis = unit.kind ~= "voluntary" and "fvl-13b" or nil,
        subject = "Henvendelsen fra sykehuset følges opp av tildelingskontoret",
        due = run.calendar:working_days_after(run.today, 1),
        because = {
          nb = "Sykehuset har én dør inn: tildelingskontoret svarer.",
          nn = "Sjukehuset har éi dør inn: tildelingskontoret svarar.",
          en = "The hospital has one door in: the allocation office answers.",
        },
      }
    end
  end,
}
