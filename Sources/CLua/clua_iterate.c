// pairs, next, ipairs and utf8.codes: in a fixed order, with iterators that pay for each step and
// believe no argument.
#include "clua_internal.h"

// Upvalues: the sorted keys, how many were visited, the table.
static int next_pair(lua_State *L) {
  lua_Integer place = lua_tointeger(L, clua_upvalue(2));
  int kind;
  do {
    clua_pay(L, 2, 0);
    lua_settop(L, 0);
    kind = lua_rawgeti(L, clua_upvalue(1), ++place);
    lua_pushinteger(L, place);
    lua_replace(L, clua_upvalue(2));
    if (kind == LUA_TNIL) {
      lua_pushinteger(L, place - 1);
      lua_replace(L, clua_upvalue(2));
      return 1;
    }
    lua_pushvalue(L, -1);
  } while (lua_rawget(L, clua_upvalue(3)) == LUA_TNIL);  // the loop may have removed it
  return 2;
}

static const clua_function pair_iterator = {next_pair, .steps = 1};

int clua_pairs(lua_State *L) {
  luaL_checkany(L, 1);
  if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
    lua_pushvalue(L, 1);
    lua_call(L, 1, 3);
    return 3;
  }
  luaL_checktype(L, 1, LUA_TTABLE);
  clua_sorted_keys(L, 1);
  lua_pushinteger(L, 0);
  lua_pushvalue(L, 1);
  clua_push_function(L, &pair_iterator, 3);
  lua_pushvalue(L, 1);
  return 2;
}

// The key after the given one in the order of pairs. Linear in the table, and paid for so.
int clua_next(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 2);
  clua_sorted_keys(L, 1);
  lua_Integer place = 1;
  size_t length = lua_type(L, 2) == LUA_TSTRING ? lua_rawlen(L, 2) : 0;
  for (bool found = lua_isnil(L, 2); !found; place++) {
    clua_pay(L, 1, length);
    if (lua_rawgeti(L, 3, place) == LUA_TNIL) return luaL_error(L, "invalid key to 'next'");
    found = lua_rawequal(L, 2, -1);
    lua_pop(L, 1);
  }
  if (lua_rawgeti(L, 3, place) == LUA_TNIL) return 1;
  lua_pushvalue(L, -1);
  lua_rawget(L, 1);
  return 2;
}

static int next_place(lua_State *L) {
  lua_Integer place = luaL_checkinteger(L, 2);
  place = (lua_Integer)((lua_Unsigned)place + 1);
  lua_pushinteger(L, place);
  return lua_geti(L, 1, place) == LUA_TNIL ? 1 : 2;
}

const clua_function clua_place_iterator = {next_place, .texts = 2, .steps = 1};

// Upvalue: the iterator, the same for all.
int clua_ipairs(lua_State *L) {
  luaL_checkany(L, 1);
  lua_pushvalue(L, clua_upvalue(1));
  lua_pushvalue(L, 1);
  lua_pushinteger(L, 0);
  return 3;
}

// Pays for the bytes that Lua's iterator will skip, from the one after a character's first.
static void pay_for_continuation(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Integer start = clua_check_integer(L, 2);
  if (start < 0 || (lua_Unsigned)start >= length) return;
  for (size_t at = (size_t)start; at < length && (text[at] & 0xC0) == 0x80; at++)
    clua_pay(L, 1, 0);
}

// Upvalue: Lua's own iterator.
static int next_code(lua_State *L) {
  pay_for_continuation(L);
  return lua_tocfunction(L, clua_upvalue(1))(L);
}

static const clua_function code_iterator = {next_code, .steps = 1};

// Upvalue: Lua's own utf8.codes, which returns its iterator, the text and 0.
int clua_codes(lua_State *L) {
  lua_CFunction codes = lua_tocfunction(L, clua_upvalue(1));
  lua_settop(L, 2);
  codes(L);
  lua_pushvalue(L, -3);
  clua_push_function(L, &code_iterator, 1);
  lua_replace(L, -4);
  return 3;
}
