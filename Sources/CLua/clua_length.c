// How long things are, the same in any two processes.
//
// Where Lua finds the end of a list with holes depends on which of its entries are in the array,
// and that on the secret hash seed. Here it follows from the contents alone: by doubling and
// bisecting over raw reads. The operator `#` is written by our reader as ("name"):_len(value).
#include <string.h>

#include "clua_internal.h"

static bool is_there(lua_State *L, int index, lua_Integer place) {
  bool found = lua_rawgeti(L, index, place) != LUA_TNIL;
  lua_pop(L, 1);
  return found;
}

// Raises nothing, and needs one slot; what a list can hold is reached in some sixty reads.
lua_Integer clua_find_border(lua_State *L, int index) {
  if (!is_there(L, index, 1)) return 0;
  lua_Integer low = 1, high = 2;
  while (is_there(L, index, high)) {
    low = high;
    if (high > LUA_MAXINTEGER / 2) return low;
    high *= 2;
  }
  while (high - low > 1) {
    lua_Integer middle = low + (high - low) / 2;
    if (is_there(L, index, middle)) low = middle;
    else high = middle;
  }
  return low;
}

lua_Integer clua_border(lua_State *L, int index) {
  clua_pay(L, 8, 0);  // two reads for each doubling
  return clua_find_border(L, index);
}

int clua_rawlen(lua_State *L) {
  int kind = lua_type(L, 1);
  luaL_argexpected(L, kind == LUA_TTABLE || kind == LUA_TSTRING, 1, "table or string");
  lua_pushinteger(L, kind == LUA_TTABLE ? clua_border(L, 1) : (lua_Integer)lua_rawlen(L, 1));
  return 1;
}

// Pushes what the value's __len gives; pushes nothing when it has none.
static bool push_own_length(lua_State *L, int index) {
  if (!lua_getmetatable(L, index)) return false;
  lua_pushliteral(L, "__len");
  if (lua_rawget(L, -2) == LUA_TNIL) {
    lua_pop(L, 2);
    return false;
  }
  lua_remove(L, -2);
  lua_pushvalue(L, index);
  lua_pushvalue(L, index);
  lua_call(L, 2, 1);
  return true;
}

// The length of a table or one of our objects, as the library functions want it.
lua_Integer clua_length(lua_State *L, int index) {
  int kind = lua_type(L, index);
  if (kind != LUA_TTABLE && kind != LUA_TUSERDATA) luaL_typeerror(L, index, "table");
  if (!push_own_length(L, index)) {
    if (kind == LUA_TTABLE) return clua_border(L, index);
    luaL_typeerror(L, index, "table");
  }
  int is_integer;
  if (lua_type(L, -1) == LUA_TSTRING) clua_pay(L, lua_rawlen(L, -1), 0);
  lua_Integer length = lua_tointegerx(L, -1, &is_integer);
  if (!is_integer) luaL_error(L, "object length is not an integer");
  lua_pop(L, 1);
  return length;
}

static const char *type_name(lua_State *L, int index) {
  if (luaL_getmetafield(L, index, "__name") == LUA_TSTRING) return lua_tostring(L, -1);
  return luaL_typename(L, index);
}

// Arguments: what Lua says of the operand ("local 'x'", or nothing), the operand.
int clua_length_operator(lua_State *L) {
  size_t length;
  luaL_checklstring(L, 1, &length);
  lua_settop(L, 2);
  int kind = lua_type(L, 2);
  if (kind == LUA_TSTRING) {
    lua_pushinteger(L, (lua_Integer)lua_rawlen(L, 2));
  } else if (!push_own_length(L, 2)) {
    if (kind != LUA_TTABLE) {
      const char *type = type_name(L, 2), *name = lua_tostring(L, 1);
      const char *format = length > 0 ? "attempt to get length of a %s value (%s)"
                                      : "attempt to get length of a %s value%s";
      return luaL_error(L, format, type, name);
    }
    lua_pushinteger(L, clua_border(L, 2));
  }
  return 1;
}

// As Lua's own order, which is by strcoll, has it in the locale "C"; and in no time. For who has paid.
int clua_order_strings(lua_State *L, int left, int right) {
  size_t left_length, right_length;
  const char *a = lua_tolstring(L, left, &left_length);
  const char *b = lua_tolstring(L, right, &right_length);
  size_t common = left_length < right_length ? left_length : right_length;
  int order = memcmp(a, b, common);
  return order ? order : (left_length > right_length) - (left_length < right_length);
}

int clua_compare_strings(lua_State *L, int left, int right) {
  size_t left_length = lua_rawlen(L, left), right_length = lua_rawlen(L, right);
  clua_pay(L, 1, left_length < right_length ? left_length : right_length);
  return clua_order_strings(L, left, right);
}
