-- expect: lua.error
-- As keys, records are walked by their ids, not by addresses, which are others in each process.
return routine { title = "t", scope = "municipality", run = function(run)
  local seen, last = {}, ""
  for client in run.clients do seen[client] = true end
  for client in pairs(seen) do
    if client.id < last then return end
    last = client.id
  end
  error("in order")
end }
