-- expect: limit.run
-- Every record nearly to its limit, and none past it.
return routine { title = "t", scope = "client", run = function(client, run)
  for _ = 1, 9000000 do end
end }
