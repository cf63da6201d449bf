-- expect: limit.run
return routine { title = "t", scope = "client", run = function(client, run)
  for _ = 1, 20000 do run:finding { message = "x" } end
end }
