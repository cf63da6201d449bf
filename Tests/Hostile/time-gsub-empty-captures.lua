-- expect: limit.instructions
-- Each match walks the whole template.
return ("x"):rep(500000):gsub("(y*)", ("%1"):rep(250000))
