-- "We cannot attach conditions to an allocation, but we can say that we presume you receive such
-- and such a service" (000:3085-3097). A draft gets the sentence and the letter; an allocation in
-- force whose service nobody has offered is told of. Who says no keeps the dwelling: then only the
-- inspection that the tenancy act gives is left. No act gives a right to a municipal dwelling, so the letter
-- names no legal basis unless the municipality has rules of its own.
local function draft(decision, run)
  local date = decision.decided or run.today
  local changed = decision:change {
    presumes = { "follow_up_at_home" },
    because = {
      nb = "Tildelingen forutsetter oppfølging; den stiller ikke vilkår.",
      nn = "Tildelinga føreset oppfølging; ho stiller ikkje vilkår.",
      en = "The allocation presumes follow-up; it makes no condition of it.",
    },
  }
  changed:write_document {
    template = "tildeling",
    kind = "decision_letter",
    title = { nb = "Tildeling av bolig", nn = "Tildeling av bustad", en = "Allocation of a home" },
    date = date, -- the time to complain is counted from it
    data = {
      name = decision.client,
      title = decision.title,
      date = date,
      grounds = {
        nb = "Du trenger en bolig, og denne var ledig og passer til det du har bedt om.",
        nn = "Du treng ein bustad, og denne var ledig og passar til det du har bede om.",
        en = "You need a home, and this one was vacant and suits what you have asked for.",
      },
    },
    law = "fvl-27",
    because = {
      nb = "Brevet sier hva kommunen forutsetter, og at det er frivillig.",
      nn = "Brevet seier kva kommunen føreset, og at det er frivillig.",
      en = "The letter says what is presumed, and that it is voluntary.",
    },
  }
end

local function offered(decision, run)
  local client, since = decision.client, decision.decided
  if client.decisions:any { kind = "follow_up_at_home", status = { "draft", "in_force" } } then return true end
  if client.visits:any { kind = "follow_up", status = { "planned", "done", "missed" }, from = since } then return true end
  local tenancy = decision.tenancies:first()
  return tenancy and tenancy.follow_up == "none" or (decision.decided or run.today) + weeks(4) > run.today
end

return routine {
  title = { nb = "Tildelingen forutsetter oppfølging", nn = "Tildelinga føreset oppfølging", en = "An allocation presumes follow-up" },
  scope = "decision",
  where = { kind = "allocation", status = { "draft", "in_force" } },
  when = every { weeks = 1 },
  run = function(decision, run)
    if decision.status == "draft" then
      if #decision.presumes == 0 then draft(decision, run) end
    elseif #decision.presumes > 0 and not offered(decision, run) then
      run:finding {
        about = decision.client,
        severity = "warning",
        message = {
          nb = "oppfølging er forutsatt, men aldri tilbudt",
          nn = "oppfølging er føresett, men aldri tilboden",
          en = "follow-up is presumed and was never offered",
        },
      }
    end
  end,
}
