-- Which of a person's decisions are gathered, and who answers for the whole.
local combining = {}

-- Why a decision is left out, or nil when it qualifies.
function combining.left_out(decision, today)
  if decision.kind == "compulsory_care" then
    return {
      nb = "vedtaket er spesialisthelsetjenestens, ikke kommunens",
      nn = "vedtaket er spesialisthelsetenesta sitt, ikkje kommunen sitt",
      en = "the decision is the specialist health service's, not the municipality's",
    }
  elseif decision.complaint_pending then
    return {
      nb = "en klage på vedtaket er ikke avgjort",
      nn = "ein klage på vedtaket er ikkje avgjord",
      en = "a complaint about it has not been settled",
    }
  elseif decision.ends and decision.ends < today + days(14) then
    return {
      nb = "vedtaket går ut " .. decision.ends:text() .. ", om mindre enn to uker",
      nn = "vedtaket går ut " .. decision.ends:text() .. ", om mindre enn to veker",
      en = "it ends on " .. decision.ends:text() .. ", in less than two weeks",
    }
  end
end

-- The decisions in force on the day: those to gather, and the others with the reason.
function combining.sort_out(client, today)
  local parts, others = {}, {}
  for decision in client.decisions:where { status = "in_force", on = today } do
    if decision.kind ~= "combined" then
      local reason = combining.left_out(decision, today)
      if reason then
        others[#others + 1] = { decision = decision, reason = reason }
      else
        parts[#parts + 1] = decision
      end
    end
  end
  return parts, others
end

-- Whether a combined decision gathers exactly these.
function combining.gathers(combined, parts)
  if not combined or #combined.parts ~= #parts then return false end
  local wanted = {}
  for _, part in ipairs(parts) do wanted[part.id] = true end
  for _, part in ipairs(combined.parts) do
    if not wanted[part.id] then return false end
  end
  return true
end

-- The care coordinator; without one, who answers for the decision with the most hours.
function combining.responsible(client, parts)
  if client.coordinator then return client.coordinator end
  local best
  for _, part in ipairs(parts) do
    if part.responsible and (not best or (part.hours_per_week or 0) > (best.hours_per_week or 0)) then
      best = part
    end
  end
  return best and best.responsible
end

-- A year from today, or the first review or end of any part if that comes before.
function combining.review_day(parts, run)
  local review = run.today + months(12)
  for _, part in ipairs(parts) do
    if part.review and part.review >= run.today and part.review < review then review = part.review end
    if part.ends and part.ends < review then review = part.ends end
  end
  return run.calendar:working_day(review)
end

return combining
