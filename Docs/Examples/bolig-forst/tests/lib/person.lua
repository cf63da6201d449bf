-- One person in a few lines, for the tests of all three models. Kari is made up.
return function(values)
  values = values or {}
  local register = {
    clients = { { id = "kari", is_homeless = true, active_use = values.uses or false, housing_wish = values.wish } },
    dwellings = { { id = "home", address = "Storgata 1", kind = values.lives_in or "ordinary", capacity = 1 } },
  }
  if values.lives_in then
    register.tenancies = { { client = "kari", dwelling = "home", starts = values.since or "2026-01-01" } }
  end
  if values.treated then
    register.housing_periods = { { client = "kari", kind = "ward", place = "Klinikken", starts = "2024-01-01", ends = values.treated, ended_by = values.ended_by } }
  end
  if values.score then
    register.assessments = { { client = "kari", kind = "housing_skills", date = "2026-10-01", ext = { score = values.score } } }
  end
  if values.trouble then
    register.incidents = { { client = "kari", dwelling = "home", date = values.trouble, kind = "violence", severity = values.severity or "high" } }
  end
  return register
end
