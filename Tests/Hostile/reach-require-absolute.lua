-- expect: sandbox.denied
require "/etc/passwd"
