// Limits on instructions, memory and time.
//
// There is one way to pay: clua_pay, before the work, for steps and for bytes. Every so many units,
// as many as instructions between two calls of the hook, it looks at everything: the budget, the
// cap with what the host holds, the clock, and whether garbage is to be collected. So a limit
// falls in C as it falls in Lua.
//
// Garbage is collected at a look alone, after so many bytes allocated: where a script is when it
// happens follows from the script, and never from the process it runs in. What runs before left would
// change that: a text that is there already is not made again. A run that grows large is
// therefore begun anew, clean.
#include <stdlib.h>
#include <time.h>

#include "clua_internal.h"

// What a run may find left over from those before.
enum { garbage_between_runs = 256 << 10, collection_piece = 64 << 10 };

// Handles that a run has room for from its beginning.
enum { usual_objects = 16 };

static double seconds_of(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

// To read processor time is a system call, which a worker's filter makes slow; to read the wall clock is
// none. A thread never uses more processor time than passes on the wall clock. So processor time is
// read past a deadline of the wall clock, and, as runs begin, at most once in this many seconds: a
// run may be charged that much too much.
static const double clock_keeps = 0.001;

static bool is_out_of_time(const clua_host *host) {
  return host->deadline > 0 && seconds_of(CLOCK_MONOTONIC) > host->wall_deadline &&
         seconds_of(CLOCK_THREAD_CPUTIME_ID) > host->deadline;
}

// When as much has been allocated as the last collection left, and a little more.
static bool is_garbage_due(const clua_host *host) {
  return host->grown > host->kept + clua_collect_every;
}

// What the run holds beside what was there before it, and what the host holds for it.
static size_t taken(const clua_host *host) {
  return (host->used > host->begun ? host->used - host->begun : 0) + host->held;
}

// Long before a collection is due or the cap is near, whatever runs before left.
static bool is_large(const clua_host *host, size_t more) {
  return host->grown > clua_collect_every / 4 * 3 ||
         taken(host) + more > host->cap - host->cap / 4;
}

static bool is_over(const clua_host *host, size_t more) { return taken(host) + more > host->cap; }

bool clua_is_full(const clua_host *host, size_t more) {
  if (!host->clean) return is_large(host, more);
  return is_over(host, more) || is_garbage_due(host);
}

void clua_collect(clua_host *host) {
  lua_gc(host->state, LUA_GCCOLLECT);
  host->grown = host->leftover = 0;
  host->kept = host->used;
}

// A full collection costs about a step for every 16 bytes it leaves. Counted in large pieces:
// how much room a table takes depends a little on the state's hash seed, and a run must not.
static void collect(clua_host *host, lua_State *L) {
  clua_collect(host);
  host->left -= (int64_t)((host->used / collection_piece + 1) * (collection_piece / 16));
}

static void look_at_limits(clua_host *host, lua_State *L) {
  host->large = host->large || is_large(host, 0);
  bool was_over = is_over(host, 0);
  if (host->clean && (was_over || is_garbage_due(host))) collect(host, L);
  // Little was garbage: without this margin a script at the cap would collect for ever.
  bool is_full = was_over && taken(host) > host->cap - host->cap / 8;
  if (host->oversized || (host->clean ? is_full : host->large))
    clua_trip(host, L, CLUA_OUT_OF_MEMORY);
  if (host->left <= 0) clua_trip(host, L, CLUA_OUT_OF_INSTRUCTIONS);
  if (is_out_of_time(host)) clua_trip(host, L, CLUA_OUT_OF_TIME);
}

// Looks at everything, and stops the script when a limit was passed. All that the caller holds is on
// the stack: garbage may be collected here.
void clua_look(lua_State *L) {
  clua_host *host = clua_of(L);
  luaL_checkstack(L, 8, "too many nested calls");
  if (!host->tripped) look_at_limits(host, L);
  if (host->profile != NULL) clua_profile_note(host);
  if (host->tripped) clua_stop(L);
  clua_arm(host, clua_stride_of(host));
  host->look_at = host->left > host->stride ? host->left - host->stride : 0;
  if (host->profile != NULL) host->look_at = INT64_MAX;  // every payment is noted where it is made
}

// Safe from the allocator.
void clua_look_soon(clua_host *host) {
  host->look_at = INT64_MAX;
  if (host->state != NULL) clua_arm(host, 1);
}

static void hook(lua_State *L, lua_Debug *activation) {
  clua_host *host = clua_of(L);
  if (activation->event == LUA_HOOKLINE) {
    if (!host->tripped) clua_cover_note(host, L, activation);
    return;
  }
  host->left -= host->stride;
  clua_look(L);
}

// Safe from the allocator, as it is from a signal handler: it sets words and marks frames.
void clua_arm(clua_host *host, int32_t stride) {
  if (host->stride == stride) return;
  host->stride = stride;
  int mask = LUA_MASKCOUNT | (host->cover != NULL ? LUA_MASKLINE : 0);
  lua_sethook(host->state, hook, mask, stride);
}

// From here on every instruction and every payment stops the script, so that no pcall outlives the
// limit.
void clua_trip(clua_host *host, lua_State *L, clua_cause cause) {
  if (host->tripped) return;
  host->tripped = cause;
  host->left = 0;
  clua_clear_failure(host);
  host->failure.cause = cause;
  lua_Debug frame;
  for (int level = 0; lua_getstack(L, level, &frame); level++) {
    lua_getinfo(L, "Sl", &frame);
    if (frame.currentline <= 0) continue;
    clua_note_place(host, frame.source, frame.currentline);
    break;
  }
  clua_look_soon(host);
}

_Noreturn void clua_stop(lua_State *L) {
  clua_of(L)->left = 0;
  clua_look_soon(clua_of(L));
  lua_checkstack(L, 4);
  lua_pushliteral(L, "a limit of the run was passed");
  lua_error(L);
  abort();  // lua_error does not return
}

void clua_check(lua_State *L) {
  if (clua_of(L)->tripped) clua_stop(L);
}

// SplitMix64, as the generator's authors advise.
static void seed_random(clua_host *host, uint64_t seed) {
  for (int word = 0; word < 4; word++) {
    seed += 0x9E3779B97F4A7C15u;
    uint64_t mixed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    host->random[word] = mixed ^ (mixed >> 31);
  }
}

// Whether nothing was ever put into the table of that slot.
static bool is_unused(lua_State *L, int slot) {
  int top = lua_gettop(L);
  bool is_empty = false;
  if (lua_rawgeti(L, LUA_REGISTRYINDEX, slot) == LUA_TTABLE) {
    lua_pushnil(L);
    is_empty = lua_next(L, -2) == 0;
  }
  lua_settop(L, top);
  return is_empty;
}

int clua_make_fresh(lua_State *L) {
  static const int fresh[] = {clua_slot_objects, clua_slot_modules, clua_slot_codes,
                              clua_slot_metatables, clua_slot_pairs, clua_slot_bases};
  for (size_t slot = 0; slot < sizeof fresh / sizeof *fresh; slot++) {
    if (is_unused(L, fresh[slot])) continue;
    lua_createtable(L, 0, fresh[slot] == clua_slot_objects ? usual_objects : 0);
    lua_rawseti(L, LUA_REGISTRYINDEX, fresh[slot]);
  }
  clua_of(L)->metatables = clua_of(L)->bases = clua_of(L)->levels = 0;
  lua_pushnil(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, clua_slot_kept);
  return 0;
}

static void begin_clock(clua_host *host) {
  host->wall_began = seconds_of(CLOCK_MONOTONIC);
  if (host->wall_began - host->clock_read > clock_keeps) {
    host->clock_read = host->wall_began;
    host->clock = seconds_of(CLOCK_THREAD_CPUTIME_ID);
  }
  host->began = host->clock;
}

static void begin_budget(clua_host *host, clua_budget budget) {
  host->left = host->given = budget.instructions;
  host->cap = budget.memory;
  host->deadline = budget.seconds > 0 ? host->began + budget.seconds : 0;
  host->wall_deadline = host->wall_began + budget.seconds;
  host->stop_at = budget.stop_at;
  host->refuse_at = budget.refuse_at;
  seed_random(host, budget.seed);
}

// The garbage of one collection may have held more.
static void clean(clua_host *host) {
  size_t before;
  do {
    before = host->used;
    clua_collect(host);
  } while (host->used < before);
}

static int fail(lua_State *L) { return lua_error(L); }

// After an error Lua makes its stack small, of less than 4 KiB; a large one that was left would be had for nothing.
static void make_stack_small(lua_State *L) {
  lua_pushcfunction(L, fail);
  lua_pushnil(L);
  lua_pcall(L, 1, 0, 0);
  lua_pop(L, 1);
}

// Nothing limits it: it is no script's.
static bool make_fresh(clua_host *host) {
  host->tripped = CLUA_FINE;
  host->left = host->look_at = INT64_MAX;
  host->refuse_at = host->stop_at = 0;
  host->stride = 0;
  lua_sethook(host->state, NULL, 0, 0);
  return clua_protect(host, clua_make_fresh, NULL);
}

bool clua_begin(clua_host *host, clua_budget budget) {
  if (!host->sealed) clua_seal(host);
  begin_clock(host);  // what is collected now is of this run's time
  if (!make_fresh(host)) return false;
  make_stack_small(host->state);
  host->leftover += host->grown;
  host->clean = budget.clean;
  bool is_due = host->leftover > garbage_between_runs || (host->loaded && clua_has_large(host));
  if (host->clean) {
    clean(host);
  } else if (is_due) {
    clua_collect(host);
  }
  if (host->clean || is_due || host->loaded) clua_note_standing(host);
  clua_note_garbage(host);
  host->loaded = false;
  begin_budget(host, budget);
  host->oversized = host->large = false;
  host->epoch++;
  host->grown = host->kept = host->held = 0;
  host->begun = host->used;
  host->allocations = 0;
  host->stride = 0;
  host->look_at = INT64_MAX;  // at the first payment
  clua_profile_begin(host);
  clua_arm(host, clua_stride_of(host));
  return true;
}

bool clua_was_large(const clua_host *host) { return host->large; }

void clua_charge_host(clua_host *host, int64_t steps, ptrdiff_t bytes) {
  host->left -= steps;
  host->held = bytes < 0 && (size_t)-bytes > host->held ? 0 : host->held + (size_t)bytes;
  if (bytes > 0) host->allocated += bytes;
  if (host->profile != NULL) clua_profile_note(host);
  if (host->left <= 0 || clua_is_full(host, 0)) clua_look_soon(host);
}

int64_t clua_steps_spent(const clua_host *host) { return host->given - host->left; }

double clua_seconds_spent(const clua_host *host) {
  double wall = seconds_of(CLOCK_MONOTONIC) - host->wall_began;
  if (wall < clock_keeps) return wall;
  double used = seconds_of(CLOCK_THREAD_CPUTIME_ID) - host->began;
  return used < wall ? used : wall;
}
