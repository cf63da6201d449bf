// Metatables: what Lua uses is a copy of a script's own, made by the first setmetatable.
//
// Within one instruction, where no hook runs, Lua follows `__index` from table to table 2,000 times, and a
// `__call` that is no function for as long as the stack has room. Both are bounded when a metatable
// is set, and hold because nobody can write to the copy. It leaves out what a script may not have at all: weak
// tables, finalizers, `__concat`. A metatable whose events or lock were changed afterwards ends the run:
// the change would have no effect.
//
// The copy has the events, and under `__metatable` what getmetatable gives: that of the script, or the
// script's metatable itself.
#include "clua_internal.h"

enum {
  noted_together = 1 << 13,  // a hash of ours keeps within the size that clua_memory.c allows
  most_levels = 16,          // tables that one `__index` may go through
  place_levels = 1,          // in a copy: tables behind its `__index` or `__newindex`
  place_open = 2,            // in a copy: whether the script may set another metatable
};

static const char *const events[] = {
    "__index", "__newindex", "__call", "__tostring", "__name", "__len",  "__eq",   "__lt",
    "__le",    "__add",      "__sub",  "__mul",      "__div",  "__mod",  "__pow",  "__unm",
    "__idiv",  "__band",     "__bor",  "__bxor",     "__shl",  "__shr",  "__bnot", "__pairs",
    "__close", "__gc",       "__mode", "__concat"};

// Places in the list: those that Lua follows through tables come first, then the call.
enum {
  chain_events = 2,
  call_event = chain_events,
  event_count = sizeof events / sizeof *events,
  first_refused = event_count - 3,
};

static const char *const why_refused[] = {
    "a finalizer runs outside the limits", "what a collection removes differs between runs",
    "it can break Lua's stack; give the table a method instead"};

// Pushes what is noted of the table, nil for nothing. A list of maps; what they hold stays until the run's
// end, as a weak map would cost collections the square of its size.
static int push_noted(lua_State *L, int slot, int key) {
  key = lua_absindex(L, key);
  lua_rawgeti(L, LUA_REGISTRYINDEX, slot);
  for (lua_Integer place = 1; lua_rawgeti(L, -1, place) != LUA_TNIL; place++) {
    clua_pay(L, 1, 0);
    lua_pushvalue(L, key);
    if (lua_rawget(L, -2) != LUA_TNIL) {
      lua_replace(L, -3);
      lua_pop(L, 1);
      return lua_type(L, -1);
    }
    lua_pop(L, 2);
  }
  lua_remove(L, -2);
  return LUA_TNIL;
}

// Notes the value on top of the stack, and leaves it there.
static void note(lua_State *L, int slot, int32_t *count, int key) {
  key = lua_absindex(L, key);
  lua_rawgeti(L, LUA_REGISTRYINDEX, slot);
  lua_Integer place = *count / noted_together + 1;
  if (lua_rawgeti(L, -1, place) == LUA_TNIL) {
    lua_pop(L, 1);
    lua_newtable(L);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, place);
  }
  lua_pushvalue(L, key);
  lua_pushvalue(L, -4);
  lua_rawset(L, -3);
  lua_pop(L, 2);
  ++*count;
}

// What is not equal to itself would read as changed.
static void require_number(lua_State *L, const char *name) {
  if (!lua_rawequal(L, -1, -1)) clua_deny(L, "'%s' is not a number (0/0)", name);
}

static void require_event(lua_State *L, int event) {
  if (event >= first_refused)
    clua_deny(L, "'%s' is not available: %s", events[event], why_refused[event - first_refused]);
  if (event == call_event && !lua_isfunction(L, -1)) clua_deny(L, "'__call' must be a function");
  require_number(L, events[event]);
}

// Tables behind the one on top of the stack, itself included; its metatable is not changed any more.
static lua_Integer levels_from(lua_State *L) {
  if (!lua_istable(L, -1)) return 1;
  clua_host *host = clua_of(L);
  if (push_noted(L, clua_slot_bases, -1) == LUA_TNIL) {
    lua_pop(L, 1);
    lua_pushboolean(L, true);
    note(L, clua_slot_bases, &host->bases, -2);
  }
  lua_pop(L, 1);
  if (!lua_getmetatable(L, -1)) return 1;
  lua_rawgeti(L, -1, place_levels);
  lua_Integer levels = lua_tointeger(L, -1) + 1;
  lua_pop(L, 2);
  return levels;
}

static void copy_events(lua_State *L, int from) {
  lua_Integer levels = 0;
  for (int event = 0; event < event_count; event++) {
    lua_pushstring(L, events[event]);
    if (lua_rawget(L, from) == LUA_TNIL) {
      lua_pop(L, 1);
      continue;
    }
    require_event(L, event);
    lua_Integer behind = event < chain_events && !lua_isfunction(L, -1) ? levels_from(L) : 0;
    if (behind > levels) levels = behind;
    lua_setfield(L, -2, events[event]);
  }
  if (levels > most_levels)
    clua_deny(L, "'__index' goes through more than %d tables", (int)most_levels);
  lua_pushinteger(L, levels);
  lua_rawseti(L, -2, place_levels);
}

// Both in the order in which they came: a walk over the map would go by addresses.
static void append_pair(lua_State *L, int from) {
  lua_Integer place = 2 * (lua_Integer)clua_of(L)->metatables;
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_pairs);
  lua_pushvalue(L, from);
  lua_rawseti(L, -2, place - 1);
  lua_pushvalue(L, -2);
  lua_rawseti(L, -2, place);
  lua_pop(L, 1);
}

// Pushes the copy of the metatable that Lua is to use.
static void push_copy(lua_State *L, int from) {
  if (push_noted(L, clua_slot_metatables, from) != LUA_TNIL) return;
  lua_pop(L, 1);
  clua_pay(L, 2 * event_count, 0);
  lua_newtable(L);
  copy_events(L, from);
  lua_pushliteral(L, "__metatable");
  bool is_open = lua_rawget(L, from) == LUA_TNIL;
  require_number(L, "__metatable");
  if (is_open) {
    lua_pop(L, 1);
    lua_pushvalue(L, from);
  }
  lua_setfield(L, -2, "__metatable");
  lua_pushboolean(L, is_open);
  lua_rawseti(L, -2, place_open);
  note(L, clua_slot_metatables, &clua_of(L)->metatables, from);
  append_pair(L, from);
}

// A table that others look things up in keeps the tables behind it: so no chain grows at its end.
static void require_no_base(lua_State *L, int table) {
  lua_rawgeti(L, -1, place_levels);
  bool is_chain = lua_tointeger(L, -1) > 0;
  lua_pop(L, 1);
  if (!is_chain) return;
  if (push_noted(L, clua_slot_bases, table) != LUA_TNIL)
    clua_deny(L, "set the metatable of a table before others have it as '__index'");
  lua_pop(L, 1);
}

bool clua_is_locked(lua_State *L, int index) {
  if (!lua_getmetatable(L, index)) return false;
  lua_rawgeti(L, -1, place_open);
  bool is_open = lua_toboolean(L, -1);
  lua_pop(L, 2);
  if (is_open || luaL_getmetafield(L, index, "__metatable") == LUA_TNIL) return false;
  lua_pop(L, 1);
  return true;
}

static bool has_metatable(lua_State *L, int table) {
  if (!lua_getmetatable(L, table)) return false;
  bool is_same = lua_rawequal(L, -1, -2);
  lua_pop(L, 1);
  return is_same;
}

// Chains make one instruction longer, so looks come after fewer of them.
static void note_levels(lua_State *L) {
  clua_host *host = clua_of(L);
  lua_rawgeti(L, -1, place_levels);
  int32_t levels = (int32_t)lua_tointeger(L, -1);
  lua_pop(L, 1);
  if (levels <= host->levels) return;
  host->levels = levels;
  host->left -= host->stride;
  clua_arm(host, clua_stride_of(host));
}

int clua_setmetatable(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_argexpected(L, lua_istable(L, 2) || lua_isnil(L, 2), 2, "nil or table");
  if (clua_is_locked(L, 1)) return clua_deny(L, "cannot change a protected metatable");
  lua_settop(L, 2);
  if (lua_istable(L, 2)) {
    push_copy(L, 2);
    if (has_metatable(L, 1)) return lua_settop(L, 1), 1;
    require_no_base(L, 1);
    note_levels(L);
  }
  lua_setmetatable(L, 1);
  lua_settop(L, 1);
  return 1;
}

int clua_getmetatable(lua_State *L) {
  luaL_checkany(L, 1);
  if (!lua_getmetatable(L, 1)) lua_pushnil(L);
  luaL_getmetafield(L, 1, "__metatable");
  return 1;
}

// Whether the script's metatable has what its copy was given under the name.
static bool is_as_copied(lua_State *L, int from, int copy, const char *name) {
  lua_pushstring(L, name);
  lua_rawget(L, from);
  lua_pushstring(L, name);
  lua_rawget(L, copy);
  bool is_same = lua_rawequal(L, -1, -2);
  lua_pop(L, 2);
  return is_same;
}

// That of an open copy is the script's metatable itself, which has none.
static bool is_lock_as_copied(lua_State *L, int from, int copy) {
  lua_rawgeti(L, copy, place_open);
  bool is_open = lua_toboolean(L, -1);
  lua_pop(L, 1);
  if (!is_open) return is_as_copied(L, from, copy, "__metatable");
  lua_pushliteral(L, "__metatable");
  bool is_none = lua_rawget(L, from) == LUA_TNIL;
  lua_pop(L, 1);
  return is_none;
}

static void refuse_change(lua_State *L, const char *name) {
  const char *message = lua_pushfstring(
      L, "'%s' of a metatable was changed after setmetatable had it; set it before", name);
  clua_trip(clua_of(L), L, CLUA_RUNTIME);
  clua_note_denial(clua_of(L), message);
  clua_stop(L);
}

void clua_require_metatables(lua_State *L) {
  luaL_checkstack(L, 12, "too many nested calls");
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_pairs);
  int pairs = lua_gettop(L);
  for (lua_Integer place = 1; lua_rawgeti(L, pairs, place) != LUA_TNIL; place += 2) {
    lua_rawgeti(L, pairs, place + 1);
    clua_pay(L, event_count, 0);
    for (int event = 0; event < event_count; event++)
      if (!is_as_copied(L, pairs + 1, pairs + 2, events[event])) refuse_change(L, events[event]);
    if (!is_lock_as_copied(L, pairs + 1, pairs + 2)) refuse_change(L, "__metatable");
    lua_settop(L, pairs);
  }
  lua_settop(L, pairs - 1);
}
