-- Who fits to live together (001:2187-2321): the committee may know better than the queue, and is
-- told so rather than stopped.
local queue = require "queue"

return rule {
  title = { nb = "Hvem som passer sammen", nn = "Kven som høver saman", en = "Who fits to live together" },
  scope = "offer",
  severity = "warning",
  check = function(offer, run) return queue.unfit(offer.client, offer.dwelling, run) end,
}
