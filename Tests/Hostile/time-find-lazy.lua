-- expect: limit.instructions
return ("a"):rep(3000):find(".-.-.-b")
