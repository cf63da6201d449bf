-- expect: lua.error
for _, format in ipairs { "c9223372036854775807", "c18446744073709551615", "c99999999999999999999999", "!16Xi16" } do
  pcall(string.pack, format:rep(3), "", "", "")
end
return string.pack(("c4611686018427387904"):rep(4), "", "", "", "")
