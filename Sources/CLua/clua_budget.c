// Limits on instructions, memory and time.
//
// The allocator never refuses: a refusal would start an emergency collection and raise a
// memory error wherever Lua happens to be, and Debian's 5.4.4 has a use-after-free that needs
// one. Past the cap it arms the hook for the very next instruction instead, and the hook stops
// the script. When the machine itself has no memory left we abort, as Swift does.
//
// Garbage is collected in the hook alone, after so many bytes allocated: where a script is
// when it happens follows from the script, and never from the process it runs in.
#include <stdlib.h>
#include <time.h>

#include "clua_internal.h"

// C work is charged in units of one instruction (about 2 ns): memory traffic by the byte.
enum { bytes_per_step = 64, bytes_worth_charging = 4096 };

// What a run may find left over from the one before.
enum { garbage_between_runs = 256 << 10, collection_piece = 64 << 10 };

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

// When as much has been allocated as the last collection left, and a little more.
static bool is_garbage_due(const clua_host *host) {
  return host->grown > host->kept + clua_collect_every;
}

// Notes that a block grows; false when the run shall find the machine without memory there.
static bool note_growth(clua_host *host, size_t bytes, size_t block) {
  host->allocations++;
  host->allocated += (int64_t)bytes;
  host->grown += bytes;
  if (block > bytes_worth_charging) host->left -= (int64_t)(block / bytes_per_step);
  if (block > clua_largest_block + 64 || host->allocations == host->stop_at)
    host->oversized = true;
  bool is_due = host->used + host->held + bytes > host->cap || is_garbage_due(host);
  if ((is_due || host->oversized) && host->state != NULL) clua_arm(host, 1);
  return host->refuse_at == 0 || host->allocations < host->refuse_at ||
         host->allocations > host->refuse_at + 1;
}

void *clua_allocate(void *context, void *block, size_t old_size, size_t new_size) {
  clua_host *host = context;
  if (block == NULL) old_size = 0;  // then it is the kind of object
  if (new_size > old_size && !note_growth(host, new_size - old_size, new_size)) return NULL;
  host->used = host->used - old_size + new_size;
  if (new_size == 0) {
    free(block);
    return NULL;
  }
  void *moved = realloc(block, new_size);
  if (moved == NULL) abort();
  return moved;
}

void clua_collect(clua_host *host) {
  lua_gc(host->state, LUA_GCCOLLECT);
  host->grown = 0;
  host->kept = host->used;
}

// Weakness shows a script what was collected. setmetatable refuses it; who adds it later is
// found here, before a collection can act on it.
void clua_refuse_weak_tables(lua_State *L) {
  luaL_checkstack(L, 4, "too many nested calls");
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_metatables);
  for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
    lua_pushliteral(L, "__mode");
    if (lua_rawget(L, -3) == LUA_TNIL) {
      lua_pop(L, 1);
      continue;
    }
    clua_trip(clua_of(L), L, CLUA_RUNTIME);
    clua_note_denial(clua_of(L), "'__mode' is not available: " clua_why_not_weak);
    clua_stop(L);
  }
  lua_pop(L, 1);
}

// A full collection costs about a step for every 16 bytes it leaves. Counted in large pieces:
// how much room a table takes depends a little on the state's hash seed, and a run must not.
static void collect(clua_host *host, lua_State *L) {
  clua_refuse_weak_tables(L);
  clua_collect(host);
  host->left -= (int64_t)((host->used / collection_piece + 1) * (collection_piece / 16));
}

static void look_at_limits(clua_host *host, lua_State *L) {
  host->left -= host->stride;
  bool is_over = host->used + host->held > host->cap;
  if (is_over || is_garbage_due(host)) collect(host, L);
  // Little was garbage: without this margin a script at the cap would collect for ever.
  if (host->oversized || (is_over && host->used + host->held > host->cap - host->cap / 8))
    clua_trip(host, L, CLUA_OUT_OF_MEMORY);
  if (host->left <= 0) clua_trip(host, L, CLUA_OUT_OF_INSTRUCTIONS);
  if (is_out_of_time(host)) clua_trip(host, L, CLUA_OUT_OF_TIME);
}

static int32_t stride_of(const clua_host *host) {
  return host->profile != NULL ? clua_profile_stride : clua_stride;
}

static void hook(lua_State *L, lua_Debug *activation) {
  clua_host *host = clua_of(L);
  if (activation->event == LUA_HOOKLINE) {
    if (!host->tripped) clua_cover_note(host, L, activation);
    return;
  }
  if (!host->tripped) look_at_limits(host, L);
  if (host->profile != NULL) clua_profile_note(host);
  if (host->tripped) clua_stop(L);
  clua_arm(host, stride_of(host));
}

// Safe from the allocator, as it is from a signal handler: it sets words and marks frames.
void clua_arm(clua_host *host, int32_t stride) {
  if (host->stride == stride) return;
  host->stride = stride;
  int mask = LUA_MASKCOUNT | (host->cover != NULL ? LUA_MASKLINE : 0);
  lua_sethook(host->state, hook, mask, stride);
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
  if (host->profile != NULL) clua_profile_note(host);
  if (host->left > 0) return;
  clua_trip(host, L, CLUA_OUT_OF_INSTRUCTIONS);
  clua_stop(L);
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

int clua_make_fresh(lua_State *L) {
  static const int fresh[] = {clua_slot_objects, clua_slot_modules, clua_slot_codes};
  for (size_t slot = 0; slot < sizeof fresh / sizeof *fresh; slot++) {
    lua_newtable(L);
    lua_rawseti(L, LUA_REGISTRYINDEX, fresh[slot]);
  }
  lua_newtable(L);
  lua_createtable(L, 0, 1);
  lua_pushliteral(L, "k");
  lua_setfield(L, -2, "__mode");
  lua_setmetatable(L, -2);
  lua_rawseti(L, LUA_REGISTRYINDEX, clua_slot_metatables);
  lua_pushnil(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, clua_slot_kept);
  return 0;
}

bool clua_begin(clua_host *host, clua_budget budget) {
  if (!host->sealed) clua_seal(host);
  if (host->grown > garbage_between_runs) clua_collect(host);
  host->left = host->given = budget.instructions;
  host->cap = budget.memory;
  host->began = seconds_of(CLOCK_THREAD_CPUTIME_ID);
  host->deadline = budget.seconds > 0 ? host->began + budget.seconds : 0;
  host->wall_deadline = seconds_of(CLOCK_MONOTONIC) + budget.seconds;
  host->tripped = CLUA_FINE;
  host->oversized = false;
  host->epoch++;
  seed_random(host, budget.seed);
  host->grown = host->kept = host->held = 0;
  host->allocations = 0;
  host->stop_at = budget.stop_at;
  host->refuse_at = budget.refuse_at;
  host->stride = 0;
  clua_profile_begin(host);
  clua_arm(host, stride_of(host));
  return clua_protect(host, clua_make_fresh, NULL);
}

void clua_charge_host(clua_host *host, int64_t steps, size_t bytes) {
  host->left -= steps;
  host->held += bytes;
  host->allocated += (int64_t)bytes;
  if (host->profile != NULL) clua_profile_note(host);
  if (host->left <= 0 || host->used + host->held > host->cap || is_out_of_time(host))
    clua_arm(host, 1);
}

int64_t clua_steps_spent(const clua_host *host) { return host->given - host->left; }

double clua_seconds_spent(const clua_host *host) {
  return seconds_of(CLOCK_THREAD_CPUTIME_ID) - host->began;
}

size_t clua_memory_in_use(const clua_host *host) { return host->used; }
