-- expect: sandbox.denied
return routine { title = "T", scope = "client", run = function(client, run) kept = client end }
