// No weak tables: what a collection removes from them differs between runs.
//
// setmetatable refuses "__mode". Who writes it into the metatable later is found here, before a
// collection can act on it, so every metatable of the run is noted, weakly.
#include "clua_internal.h"

// A hash of ours keeps within the size that clua_memory.c allows.
enum { noted_together = 1 << 13 };

static void push_weak_table(lua_State *L) {
  lua_newtable(L);
  lua_createtable(L, 0, 1);
  lua_pushliteral(L, "k");
  lua_setfield(L, -2, "__mode");
  lua_setmetatable(L, -2);
}

void clua_note_metatable(lua_State *L, int index) {
  clua_host *host = clua_of(L);
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_metatables);
  lua_Integer last = host->metatables / noted_together + 1;
  if (lua_rawgeti(L, -1, last) == LUA_TNIL) {
    lua_pop(L, 1);
    push_weak_table(L);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, last);
  }
  lua_pushvalue(L, index);
  if (lua_rawget(L, -2) == LUA_TNIL) {
    host->metatables++;
    lua_pushvalue(L, index);
    lua_pushboolean(L, true);
    lua_rawset(L, -4);
  }
  lua_pop(L, 3);
}

static void refuse_weak_metatable(lua_State *L) {
  lua_pushliteral(L, "__mode");
  if (lua_rawget(L, -2) != LUA_TNIL) {
    clua_trip(clua_of(L), L, CLUA_RUNTIME);
    clua_note_denial(clua_of(L), "'__mode' is not available: " clua_why_not_weak);
    clua_stop(L);
  }
  lua_pop(L, 1);
}

void clua_refuse_weak_tables(lua_State *L) {
  luaL_checkstack(L, 8, "too many nested calls");
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_metatables);
  for (lua_Integer place = 1; lua_rawgeti(L, -1, place) != LUA_TNIL; place++) {
    for (lua_pushnil(L); lua_next(L, -2);) {
      lua_pop(L, 1);
      refuse_weak_metatable(L);
    }
    lua_pop(L, 1);
  }
  lua_pop(L, 2);
}
