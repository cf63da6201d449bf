-- expect: routine.note
return routine { title = "t", scope = "municipality", run = function(run)
  local _ENV = { error = error }
  local string, table, _len, len = nil, nil, nil, nil
  local t = { 1, 2, 3 }
  if #t ~= 3 or #"four" ~= 4 or -#t ~= -3 or (#t) ^ 2 ~= 9 then error("another length") end
  run:finding { message = "nothing that a script declares changes what a length is", severity = "error" }
end }
