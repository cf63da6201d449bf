-- Tells the reader of something that is not as it should be.
local function warn(run, record, message)
  run:finding { about = record, severity = "warning", message = message }
end

return warn
