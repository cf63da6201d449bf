// Limits on instructions, memory and time.
//
// The allocator never refuses: a refusal would start an emergency collection and raise a
// memory error wherever Lua happens to be, and Debian's 5.4.4 has a use-after-free that needs
// one. Past the cap it arms the hook for the very next instruction instead, and the hook stops
// the script. When the machine itself has no memory left we abort, as Swift does.
#include <stdlib.h>
#include <time.h>

#include "clua_internal.h"

// C work is charged in units of one instruction (about 2 ns): memory traffic by the byte.
enum { bytes_per_step = 64, bytes_worth_charging = 4096 };

static double seconds_of(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

// Processor time is a system call, the wall clock is not: only when the wall clock has passed
// the deadline can this thread have used as much.
static bool is_out_of_time(const clua_host *host) {
  return host->deadline > 0 && seconds_of(CLOCK_MONOTONIC) > host->wall_deadline &&
         seconds_of(CLOCK_THREAD_CPUTIME_ID) > host->deadline;
}

void *clua_allocate(void *context, void *block, size_t old_size, size_t new_size) {
  clua_host *host = context;
  if (block == NULL) old_size = 0;  // then it is the kind of object
  host->used = host->used - old_size + new_size;
  if (new_size == 0) {
    free(block);
    return NULL;
  }
  if (new_size > old_size) {
    if (new_size > bytes_worth_charging) host->left -= (int64_t)(new_size / bytes_per_step);
    if (new_size > clua_largest_block + 64) host->oversized = true;
    if ((host->used > host->cap || host->oversized) && host->state != NULL) clua_arm(host, 1);
  }
  void *moved = realloc(block, new_size);
  if (moved == NULL) abort();
  return moved;
}

// A full collection costs about a step for every 16 bytes it walks.
static void collect(clua_host *host, lua_State *L) {
  host->left -= (int64_t)(host->used / 16);
  lua_gc(L, LUA_GCCOLLECT);
  host->oversized = false;
}

static void look_at_limits(clua_host *host, lua_State *L) {
  host->left -= host->stride;
  if (host->oversized) {
    clua_trip(host, L, CLUA_OUT_OF_MEMORY);
  } else if (host->used > host->cap) {
    collect(host, L);
    // Little was garbage: without this margin a script at the cap would collect for ever.
    if (host->used > host->cap - host->cap / 8) clua_trip(host, L, CLUA_OUT_OF_MEMORY);
  }
  if (host->left <= 0) clua_trip(host, L, CLUA_OUT_OF_INSTRUCTIONS);
  if (is_out_of_time(host)) clua_trip(host, L, CLUA_OUT_OF_TIME);
}

static void hook(lua_State *L, lua_Debug *activation) {
  (void)activation;
  clua_host *host = clua_of(L);
  if (!host->tripped) look_at_limits(host, L);
  if (host->tripped) clua_stop(L);
  clua_arm(host, clua_stride);
}

// Safe from the allocator, as it is from a signal handler: it sets words and marks frames.
void clua_arm(clua_host *host, int32_t stride) {
  if (host->stride == stride) return;
  host->stride = stride;
  lua_sethook(host->state, hook, LUA_MASKCOUNT, stride);
}

// From here on every instruction stops the script, so that no pcall outlives the limit.
void clua_trip(clua_host *host, lua_State *L, clua_cause cause) {
  if (host->tripped) return;
  host->tripped = cause;
  clua_clear_failure(host);
  host->failure.cause = cause;
  lua_Debug frame;
  for (int level = 0; lua_getstack(L, level, &frame); level++) {
    lua_getinfo(L, "Sl", &frame);
    if (frame.currentline <= 0) continue;
    clua_note_place(host, frame.source, frame.currentline);
    break;
  }
  clua_arm(host, 1);
}

_Noreturn void clua_stop(lua_State *L) {
  lua_pushliteral(L, "a limit of the run was passed");
  lua_error(L);
  abort();  // lua_error does not return
}

void clua_check(lua_State *L) {
  if (clua_of(L)->tripped) clua_stop(L);
}

// Pays for work that no hook sees.
void clua_charge(lua_State *L, size_t steps) {
  clua_host *host = clua_of(L);
  clua_check(L);
  host->left -= steps < INT64_MAX / 2 ? (int64_t)steps : INT64_MAX / 2;
  if (host->left > 0) return;
  clua_trip(host, L, CLUA_OUT_OF_INSTRUCTIONS);
  clua_stop(L);
}

void clua_begin(clua_host *host, clua_budget budget) {
  lua_State *L = host->state;
  if (!host->sealed) clua_seal(host);
  host->left = budget.instructions;
  host->cap = budget.memory;
  host->deadline =
      budget.seconds > 0 ? seconds_of(CLOCK_THREAD_CPUTIME_ID) + budget.seconds : 0;
  host->wall_deadline = seconds_of(CLOCK_MONOTONIC) + budget.seconds;
  host->tripped = CLUA_FINE;
  host->oversized = false;
  host->epoch++;
  uint64_t seed = budget.seed;
  for (int word = 0; word < 4; word++) {  // SplitMix64, as the generator's authors advise
    seed += 0x9E3779B97F4A7C15u;
    uint64_t mixed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    host->random[word] = mixed ^ (mixed >> 31);
  }
  static const int fresh[] = {clua_slot_objects, clua_slot_modules, clua_slot_codes};
  for (size_t slot = 0; slot < sizeof fresh / sizeof *fresh; slot++) {
    lua_newtable(L);
    lua_rawseti(L, LUA_REGISTRYINDEX, fresh[slot]);
  }
  lua_pushnil(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, clua_slot_kept);
  host->stride = 0;
  clua_arm(host, clua_stride);
}

size_t clua_memory_in_use(const clua_host *host) { return host->used; }
