-- Who has the authority to cut through (000:2920-2930): somebody in the chief executive's staff.
return function(run)
  for worker in run.workers do
    for _, role in ipairs(worker.roles) do
      if role == "cuts_through" and (not worker.ends or worker.ends >= run.today) then return worker end
    end
  end
  error("nobody in the register may cut through: give a worker the role cuts_through")
end
