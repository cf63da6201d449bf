-- What the cases have in common: a district, a ward, a helper, and Kari, who is made up.
local home = {}

home.base = {
  units = {
    { id = "district", name = "Sagelva bydel", kind = "district" },
    { id = "other", name = "Lia bydel", kind = "district" },
    { id = "ward", name = "Post 2", kind = "hospital", is_external = true },
    { id = "volunteers", name = "Nattugla", kind = "voluntary", is_external = true },
  },
  workers = { { id = "anne", name = "Anne Vik", unit = "district" }, { id = "per", name = "Per Li", unit = "other" } },
  dwellings = {
    { id = "flat", address = "Storgata 1", kind = "ordinary", capacity = 1, unit = "other" },
    { id = "near", address = "Elvegata 2", kind = "ordinary", capacity = 1, unit = "district" },
  },
}

-- Kari with more records, and with a unit of her own unless `alone`.
function home.kari(more, alone)
  return { home.base, { clients = { { id = "kari", name = "Kari Nes", unit = not alone and "district" or nil } } }, more }
end

home.lives = { client = "kari", dwelling = "flat", starts = "2020-01-01" }

return home
