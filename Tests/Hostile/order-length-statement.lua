-- expect: routine.note
return routine { title = "t", scope = "municipality", run = function(run)
  local n = #"abc"
  (run.finding)(run, { message = "a bracket on the next line begins a statement", severity = "error" })
  if n ~= 3 then error("another length") end
end }
