-- expect: limit.instructions
-- Every record to its limit: the run ends after a few.
return routine { title = "t", scope = "client", run = function(client, run)
  while true do end
end }
