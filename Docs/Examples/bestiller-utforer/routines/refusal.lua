-- A refusal says why, by what law, and how one complains (public administration act, sections 24 to 29): the part
-- `rights` has it from the law. Many who are refused give up (004:246-253): the letter says that one may apply again.
return routine {
  title = { nb = "Avslag med klagefrist", nn = "Avslag med klagefrist", en = "A refusal with the time to complain" },
  scope = "decision",
  where = { status = "refused" },
  when = on { "decision.refused" },
  run = function(decision, run)
    if decision.documents:any { kind = "refusal" } then return end
    decision:write_document {
      template = "avslag",
      kind = "refusal",
      title = { nb = "Avslag", nn = "Avslag", en = "Refusal" },
      data = {
        name = decision.client,
        title = decision.title,
        date = run.today,
        grounds = decision.grounds,
      },
      law = "fvl-27",
      because = {
        nb = "Personen skal vite hvorfor, og hvordan det kan klages.",
        nn = "Personen skal vite kvifor, og korleis det kan klagast.",
        en = "The person is to know why, and how to complain.",
      },
    }
  end,
}
