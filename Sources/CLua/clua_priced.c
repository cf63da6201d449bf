// Calls everything that a script can call, and what that returns, with arguments of many kinds, and
// says what took nothing for it: for a test that there is no way in that does not pay.
#include "clua_internal.h"

// Stack of every function here: 1 what was found (a name to "paid" or "free"), 2 what was visited.
enum { found = 1, visited = 2, most_returns = 3, argument_lists = 8 };

static void visit(lua_State *L, const char *path, int returns);

// Pushes a list of arguments and gives its length.
static int push_arguments(lua_State *L, int list) {
  int top = lua_gettop(L);
  if (list == 1 || list == 3) lua_pushliteral(L, "x");
  if (list == 2 || list == 6) {
    lua_createtable(L, 1, 0);
    lua_pushliteral(L, "x");
    lua_rawseti(L, -2, 1);
  }
  if (list == 3) lua_pushliteral(L, "x");
  if (list == 4 || list == 6) lua_pushinteger(L, 1);
  if (list == 4) lua_pushinteger(L, 1);
  if (list == 5) {
    lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_environment);
    lua_getfield(L, -1, "ipairs");
    lua_replace(L, -2);
    lua_newtable(L);
  }
  if (list == 7) clua_push_object(L, 1, 0);
  return lua_gettop(L) - top;
}

// Visits the functions among the values above `base`, and pops all of them.
static void visit_results(lua_State *L, int base, const char *path, int returns) {
  for (int place = base + 1; place <= lua_gettop(L) && returns < most_returns; place++) {
    if (!lua_isfunction(L, place)) continue;
    const char *name = lua_pushfstring(L, "%s()", path);
    lua_pushvalue(L, place);
    visit(L, name, returns + 1);
    lua_pop(L, 2);
  }
  lua_settop(L, base);
}

static void call(lua_State *L, const char *path, int returns) {
  clua_host *host = clua_of(L);
  int function = lua_gettop(L);
  bool has_paid = true;
  for (int list = 0; list < argument_lists; list++) {
    lua_pushvalue(L, function);
    int count = push_arguments(L, list);
    int64_t left = host->left;
    lua_pcall(L, count, LUA_MULTRET, 0);
    if (host->left >= left) has_paid = false;
    visit_results(L, function, path, returns);
  }
  lua_pushstring(L, path);
  lua_pushstring(L, has_paid ? "paid" : "free");
  lua_rawset(L, found);
}

static void visit_entries(lua_State *L, const char *path, int returns) {
  int table = lua_gettop(L);
  for (lua_pushnil(L); lua_next(L, table); lua_settop(L, table + 1)) {
    lua_pushvalue(L, -2);
    clua_push_text(L, -1);
    const char *name = lua_pushfstring(L, "%s.%s", path, lua_tostring(L, -1));
    lua_pushvalue(L, table + 2);
    visit(L, name, returns);
  }
}

static bool is_known(lua_State *L, int returns) {
  if (returns > 0 || lua_isstring(L, -1)) return false;  // iterators are made anew each time
  lua_pushvalue(L, -1);
  bool known = lua_rawget(L, visited) != LUA_TNIL;
  lua_pop(L, 1);
  lua_pushvalue(L, -1);
  lua_pushboolean(L, true);
  lua_rawset(L, visited);
  return known;
}

// Visits the value on top and leaves it there.
static void visit(lua_State *L, const char *path, int returns) {
  luaL_checkstack(L, 40, "too deep");
  if (is_known(L, returns)) return;
  if (lua_isfunction(L, -1)) call(L, path, returns);
  if (lua_istable(L, -1)) visit_entries(L, path, returns);
  if (!lua_getmetatable(L, -1)) return;
  const char *name = lua_pushfstring(L, "%s<metatable>", path);
  lua_insert(L, -2);
  visit(L, name, returns);
  lua_pop(L, 2);
}

static int price_list(lua_State *L) {
  clua_value *result = lua_touserdata(L, 1);
  lua_settop(L, 0);
  lua_newtable(L);
  lua_newtable(L);
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_environment);
  visit(L, "_ENV", 0);
  lua_pushliteral(L, "");
  visit(L, "string", 0);
  clua_push_object(L, 1, 0);
  visit(L, "object", 0);
  lua_settop(L, found);
  lua_pushvalue(L, found);
  lua_rawseti(L, LUA_REGISTRYINDEX, clua_slot_kept);
  clua_read(L, found, result, 0);
  return 0;
}

bool clua_price_list(clua_host *host, clua_value *result) {
  *result = (clua_value){.tag = CLUA_NIL};
  if (!host->sealed) clua_seal(host);
  return clua_protect(host, price_list, result);
}
