// Matching of Lua patterns with a budget: every character looked at is paid for.
#ifndef CLUA_PATTERN_H
#define CLUA_PATTERN_H

#include "clua_internal.h"

enum { clua_most_captures = 32, clua_deepest_match = 200 };

// Lengths of captures that are not spans.
enum { clua_capture_open = -1, clua_capture_position = -2 };

typedef struct clua_matcher {
  lua_State *L;
  clua_host *host;
  const char *subject, *subject_end, *pattern_end;
  int depth;  // of recursion still allowed
  int level;  // captures so far
  struct {
    const char *start;
    ptrdiff_t length;
  } captures[clua_most_captures];
} clua_matcher;

void clua_matcher_init(clua_matcher *matcher, lua_State *L, const char *subject, size_t length,
                       const char *pattern, size_t pattern_length);

// The end of the match of the pattern at `at`, or null. Starts with no captures.
const char *clua_match_at(clua_matcher *matcher, const char *at, const char *pattern);

// Pushes capture `index`; the whole match when there are none and index is 0.
void clua_push_capture(clua_matcher *matcher, int index, const char *start, const char *end);
int clua_push_captures(clua_matcher *matcher, const char *start, const char *end);

#endif
