-- Minutes of a meeting that was held: who came, what was resolved, and what was put off.
return routine {
  title = { nb = "Referat", nn = "Referat", en = "Minutes" },
  scope = "meeting",
  where = { status = "held" },
  when = on { "meeting.held" },
  run = function(meeting, run)
    if meeting.date < run.today - weeks(6) or meeting.group.client or meeting.documents:any { kind = "minutes" } then return end
    if #meeting.resolutions == 0 then
      run:finding {
        about = meeting,
        message = {
          nb = "møtet er holdt uten at noen har skrevet hva det vedtok",
          nn = "møtet er halde utan at nokon har skrive kva det vedtok",
          en = "the meeting was held and nobody has written what it resolved",
        },
      }
      return
    end
    meeting:write_document {
      template = "referat",
      kind = "minutes",
      title = {
        nb = "Referat fra " .. meeting.group.name,
        nn = "Referat frå " .. meeting.group.name,
        en = "Minutes of " .. meeting.group.name,
      },
      data = { group = meeting.group.name, date = meeting.date, people = meeting.attended, resolutions = meeting.resolutions },
      because = {
        nb = "Det som ble vedtatt, skal være til å finne igjen.",
        nn = "Det som vart vedteke, skal vere til å finne att.",
        en = "What was resolved is to be found again.",
      },
    }
  end,
}
