// Walks everything that a script can get hold of, so that a test can compare it with a list.
//
// It sees more than a script does: through locked metatables and into upvalues.
#include "clua_internal.h"

// Stack of every function here: 1 what was found (a name to a kind), 2 what was visited.
enum { found = 1, visited = 2 };

static void visit(lua_State *L, const char *path);

static void note(lua_State *L, const char *path, const char *kind) {
  lua_pushstring(L, path);
  lua_pushstring(L, kind);
  lua_rawset(L, found);
}

static bool is_visited(lua_State *L) {
  lua_pushvalue(L, -1);
  bool known = lua_rawget(L, visited) != LUA_TNIL;
  lua_pop(L, 1);
  if (known) return true;
  lua_pushvalue(L, -1);
  lua_pushboolean(L, true);
  lua_rawset(L, visited);
  return false;
}

// Visits the value on top under the path and a suffix, and pops it.
static void visit_part(lua_State *L, const char *path, const char *suffix) {
  const char *full = lua_pushfstring(L, "%s%s", path, suffix);
  lua_insert(L, -2);
  visit(L, full);
  lua_pop(L, 2);
}

static void visit_entries(lua_State *L, int table, const char *path) {
  clua_sorted_keys(L, table);
  int keys = lua_gettop(L);
  for (lua_Integer place = 1; lua_rawgeti(L, keys, place) != LUA_TNIL; place++) {
    clua_push_text(L, -1);
    const char *suffix = lua_pushfstring(L, ".%s", lua_tostring(L, -1));
    lua_pushvalue(L, keys + 1);
    lua_rawget(L, table);
    visit_part(L, path, suffix);
    lua_settop(L, keys);
  }
  lua_settop(L, keys - 1);
}

static void visit_metatable(lua_State *L, const char *path) {
  if (lua_getmetatable(L, -1)) visit_part(L, path, "<metatable>");
}

static void visit_upvalues(lua_State *L, int function, const char *path) {
  for (int number = 1; lua_getupvalue(L, function, number); number++) {
    if (lua_islightuserdata(L, -1)) {  // the price of a function of ours
      lua_pop(L, 1);
      continue;
    }
    const char *suffix = lua_pushfstring(L, "<upvalue %d>", number);
    lua_insert(L, -2);
    visit_part(L, path, suffix);
    lua_pop(L, 1);
  }
}

// Visits the value on top and leaves it there.
static void visit(lua_State *L, const char *path) {
  luaL_checkstack(L, 20, "too deep");
  int value = lua_gettop(L), kind = lua_type(L, value);
  bool has_parts = kind == LUA_TTABLE || kind == LUA_TFUNCTION || kind == LUA_TUSERDATA;
  if (has_parts && !lua_iscfunction(L, value) && is_visited(L)) return;
  note(L, path, lua_typename(L, kind));
  if (kind == LUA_TTABLE) visit_entries(L, value, path);
  if (kind == LUA_TFUNCTION && !(lua_iscfunction(L, value) && is_visited(L)))
    visit_upvalues(L, value, path);
  if (kind != LUA_TSTRING) visit_metatable(L, path);
}

// An object of every type, as arguments and results hold them.
static void visit_types(lua_State *L) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_types);
  int types = lua_gettop(L);
  for (lua_Integer type = 1; lua_rawgeti(L, types, type) != LUA_TNIL; type++) {
    lua_getfield(L, -1, "__name");
    const char *name = lua_tostring(L, -1);
    clua_push_object(L, (int32_t)type, 0);
    visit(L, name);
    lua_settop(L, types);
  }
  lua_settop(L, types - 1);
}

static int reach(lua_State *L) {
  clua_value *result = lua_touserdata(L, 1);
  lua_settop(L, 0);
  lua_newtable(L);
  lua_newtable(L);
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_environment);
  visit(L, "_ENV");
  lua_pushliteral(L, "");
  if (lua_getmetatable(L, -1)) visit(L, "string<metatable>");
  visit_types(L);
  lua_settop(L, found);
  lua_pushvalue(L, found);
  lua_rawseti(L, LUA_REGISTRYINDEX, clua_slot_kept);
  clua_read(L, found, result, 0);
  return 0;
}

bool clua_reach(clua_host *host, clua_value *result) {
  *result = (clua_value){.tag = CLUA_NIL};
  if (!host->sealed) clua_seal(host);
  return clua_protect(host, reach, result);
}
