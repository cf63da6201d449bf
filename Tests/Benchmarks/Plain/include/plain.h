// A Lua state without our guards, to measure them against.
#pragma once
#include <stdbool.h>

// While set, a state of ours opened from now on has Lua's own allocator and collector, and no
// hook: the calls that would set them stop here.
void plain_choose(bool is_plain);

// Runs the text in the system's Lua with all of its libraries; the processor seconds, or a
// negative number when it failed.
double plain_run(const char *source);
