-- Who is there in a small place: the one who coordinates, and who stands in.
local people = {}

function people.works(worker, day)
  return worker and (not worker.starts or worker.starts <= day) and (not worker.ends or worker.ends >= day)
end

-- The coordinator who works on the day, or who stands in; nil when nobody does.
function people.coordinator(run)
  for worker in run.workers do
    for _, role in ipairs(worker.roles) do
      if role == "coordinator" then
        if people.works(worker, run.today) then return worker end
        if people.works(worker.stand_in, run.today) then return worker.stand_in end
      end
    end
  end
end

return people
