-- Asks for something once: nothing when it is asked for and still open.
local function ask(client, values)
  if client.tasks:any { title = values.title, status = "open" } then return end
  return client:add_task(values)
end

return ask
