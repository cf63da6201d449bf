-- Two thousand tables with holes, made at random from the run's seed, and all that goes by a length:
-- the finding's figures must be the same in every process, whatever its hash seed.
local random = math.random
local function table_with_holes(keys)
  local t = {}
  for _ = 1, random(40) do
    local drawn = random(6)
    if drawn == 1 then t["k" .. random(20)] = random(2) == 1 or nil
    elseif drawn == 2 then t[keys[random(#keys)]] = random(2) == 1 or nil
    elseif drawn == 3 then t[random(30)] = nil
    elseif drawn == 4 then t[#t + 1] = random(9)
    else t[random(30)] = random(9) end
  end
  return t
end

local function figure(t)
  local length = #t
  local _, text = pcall(table.concat, t, ",")
  local count = select("#", table.unpack(t))
  table.insert(t, 5)
  local first = table.remove(t, 1)
  local after = #t
  table.sort(t, function(a, b) return (a or 0) < (b or 0) end)
  return length * 31 + count * 7 + after * 3 + (tonumber(first) or 0) + #text + rawlen(t)
end

return routine {
  title = "Lengths", scope = "municipality",
  run = function(run)
    local keys, sum = {}, 7
    for client in run.clients do keys[#keys + 1] = client end
    for key = 1, 5 do keys[#keys + 1] = {} end
    for place = 1, 2000 do sum = (sum * 31 + figure(table_with_holes(keys)) + place) % 2^40 // 1 end
    run:finding { message = ("%d"):format(sum), severity = "note" }
  end,
}
