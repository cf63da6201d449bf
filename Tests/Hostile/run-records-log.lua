-- expect: limit.run
-- What is kept of one record is little; of all of them it is not.
return routine { title = "t", scope = "client", run = function(client, run)
  for _ = 1, 20000 do run:log("x") end
end }
