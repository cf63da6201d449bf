-- expect: limit.memory
-- CVE-2022-33099: the error of a stack that is full has no room on it. It is never full: no block is that large.
local function full(n)
  local a, b, c, d, e, f, g, h, i, j, k, l, m, o, p, q, r, s, t, u, v, w, x, y, z = 1, 2, 3, 4, 5, 6, 7, 8, 9
  return full(n + 1) + a + z
end
local function raising(text) return nil + text end
for _ = 1, 20 do xpcall(full, raising, 1) end
xpcall(full, function() return full(1) end, 1)
return full(1)
