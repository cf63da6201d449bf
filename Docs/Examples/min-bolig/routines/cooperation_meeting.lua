-- The helpers' own meeting, beside the person's group and without the person: for disagreement on
-- how, and for ideas (004:450-458). The person is told that it is held.
return routine {
  title = { nb = "Samarbeidsmøte for hjelperne", nn = "Samarbeidsmøte for hjelparane", en = "The helpers' cooperation meeting" },
  scope = "dispute",
  where = { status = "open", about = "method" },
  when = on { "dispute.open" },
  run = function(dispute, run)
    local client = dispute.client
    local group = client.groups:first { kind = "cooperation" }
    if group and group.meetings:any { status = "called", from = run.today } then return end
    local because = {
      nb = "Hjelperne er uenige om måten å hjelpe på; det avklares ikke i personens egen gruppe.",
      nn = "Hjelparane er usamde om måten å hjelpe på; det vert ikkje avklart i personen si eiga gruppe.",
      en = "The helpers disagree on how; that is not settled in the person's own group.",
    }
    group = group or client.groups:add { kind = "cooperation", name = "Samarbeidsmøte", starts = run.today, because = because }
    group:schedule_meeting { date = run.calendar:working_days_after(run.today, 5), because = because }
    client.messages:add {
      kind = "information",
      to_client = true,
      subject = "Vi møtes for å samarbeide bedre",
      because = {
        nb = "Personen skal vite at hjelperne møtes.",
        nn = "Personen skal vite at hjelparane møtest.",
        en = "The person is to know that the helpers meet.",
      },
    }
  end,
}
