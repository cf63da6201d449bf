// What a script spends and where: at each look at the budget, what was spent since the last one is
// noted with the calls that were under way.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clua_internal.h"

enum { deepest_stack = 64, longest_frame = 160 };
static const size_t largest_profile = 64 << 20;

// Lines of text: "steps bytes" and, after a tab each, the frames, outermost first.
struct clua_profile {
  char *text;
  size_t length, room;
  int64_t left, allocated;  // when the last line was written
};

void clua_profile_start(clua_host *host) {
  if (host->profile == NULL) host->profile = calloc(1, sizeof *host->profile);
}

void clua_profile_begin(clua_host *host) {
  if (host->profile == NULL) return;
  host->profile->left = host->left;
  host->profile->allocated = host->allocated;
}

void clua_profile_free(clua_host *host) {
  if (host->profile == NULL) return;
  free(host->profile->text);
  free(host->profile);
  host->profile = NULL;
}

static void append(struct clua_profile *profile, const char *text, size_t length) {
  if (profile->length + length > largest_profile) return;
  if (profile->length + length > profile->room) {
    size_t room = (profile->length + length) * 2;
    char *grown = realloc(profile->text, room);
    if (grown == NULL) return;
    profile->text = grown;
    profile->room = room;
  }
  memcpy(profile->text + profile->length, text, length);
  profile->length += length;
}

void clua_profile_note(clua_host *host) {
  struct clua_profile *profile = host->profile;
  lua_State *L = host->state;
  if (L == NULL) return;
  int64_t steps = profile->left - host->left;
  int64_t bytes = host->allocated - profile->allocated;
  if (steps <= 0 && bytes <= 0) return;
  profile->left = host->left;
  profile->allocated = host->allocated;
  char text[longest_frame];
  append(profile, text, (size_t)snprintf(
      text, sizeof text, "%lld %lld", (long long)steps, (long long)bytes));
  lua_Debug frames[deepest_stack];
  int depth = 0;
  while (depth < deepest_stack && lua_getstack(L, depth, &frames[depth])) depth++;
  while (depth-- > 0) {
    lua_getinfo(L, "Sln", &frames[depth]);
    bool is_ours = frames[depth].currentline <= 0;  // a verb, a built-in
    if (is_ours && frames[depth].name == NULL) continue;
    const char *source = is_ours ? "host" : frames[depth].source;
    int written = snprintf(
        text, sizeof text, "\t%s:%d %s", source + (*source == '@'),
        is_ours ? 0 : frames[depth].currentline,
        frames[depth].name != NULL ? frames[depth].name : "");
    append(profile, text, written < longest_frame ? (size_t)written : longest_frame - 1);
  }
  append(profile, "\n", 1);
}

const char *clua_profile_text(const clua_host *host, size_t *length) {
  *length = host->profile != NULL ? host->profile->length : 0;
  return host->profile != NULL && host->profile->text != NULL ? host->profile->text : "";
}
