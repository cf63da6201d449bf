// Basic functions: Lua's, made deterministic and unable to outlive a limit.
#include <string.h>

#include "clua_internal.h"

// Pushes the text of a value without addresses, which differ between processes: one value, always.
void clua_push_text(lua_State *L, int index) {
  index = lua_absindex(L, index);
  if (luaL_callmeta(L, index, "__tostring")) {
    if (!lua_isstring(L, -1)) luaL_error(L, "'__tostring' must return a string");
    return;
  }
  switch (lua_type(L, index)) {
    case LUA_TNUMBER:
    case LUA_TSTRING:
      lua_pushvalue(L, index);
      lua_tolstring(L, -1, NULL);
      break;
    case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false"); break;
    default:
      switch (luaL_getmetafield(L, index, "__name")) {
        case LUA_TSTRING: break;
        case LUA_TNIL: lua_pushstring(L, luaL_typename(L, index)); break;
        default:
          lua_pop(L, 1);
          lua_pushstring(L, luaL_typename(L, index));
      }
  }
}

int clua_tostring(lua_State *L) {
  luaL_checkany(L, 1);
  clua_push_text(L, 1);
  return 1;
}

// A passed limit is nobody's to catch.
static int finish_call(lua_State *L, int status, int base) {
  if (status == LUA_ERRMEM) clua_trip(clua_of(L), L, CLUA_OUT_OF_MEMORY);
  clua_check(L);
  if (status == LUA_OK) return lua_gettop(L) - base;
  clua_pay(L, 100, 0);  // unwinding
  lua_pushboolean(L, false);
  lua_insert(L, -2);
  return 2;
}

int clua_pcall(lua_State *L) {
  luaL_checkany(L, 1);
  lua_pushboolean(L, true);
  lua_insert(L, 1);
  return finish_call(L, lua_pcall(L, lua_gettop(L) - 2, LUA_MULTRET, 0), 0);
}

// Upvalue: the script's handler. Lua runs handlers with hooks off when a hook raised the error.
static int guarded_handler(lua_State *L) {
  if (clua_of(L)->tripped) return 1;
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, 1, 1);
  return 1;
}

int clua_xpcall(lua_State *L) {
  luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_pushvalue(L, 2);
  lua_pushcclosure(L, guarded_handler, 1);
  lua_replace(L, 2);
  lua_pushvalue(L, 1);
  lua_pushboolean(L, true);
  lua_replace(L, 1);
  lua_insert(L, 3);
  lua_pushvalue(L, 1);
  lua_insert(L, 3);  // true, handler, true, function, arguments
  return finish_call(L, lua_pcall(L, lua_gettop(L) - 4, LUA_MULTRET, 2), 2);
}

// Upvalue: Lua's own, which looks for the level from the top of the stack.
int clua_error(lua_State *L) {
  lua_Integer level = clua_opt_integer(L, 2, 1);
  clua_pay(L, level > 0 && level < 1 << 20 ? (size_t)level / 4 : 0, 0);
  if (level >= 1 << 20) {  // no stack is so deep
    lua_pushinteger(L, 0);
    lua_replace(L, 2);
  }
  return lua_tocfunction(L, clua_upvalue(1))(L);
}

int clua_rawset(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checkany(L, 3);
  if (clua_is_locked(L, 1)) return clua_deny(L, "this table is read only");
  lua_settop(L, 3);
  if (lua_isnil(L, 2)) return luaL_argerror(L, 2, "index is nil");
  if (lua_isnumber(L, 2) && lua_tonumber(L, 2) != lua_tonumber(L, 2))
    return luaL_argerror(L, 2, "index is NaN");
  lua_rawset(L, 1);
  return 1;
}

// xoshiro256**, seeded by the run.
static uint64_t next_random(uint64_t *state) {
  uint64_t product = state[1] * 5, shifted = state[1] << 17;
  product = ((product << 7) | (product >> 57)) * 9;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = (state[3] << 45) | (state[3] >> 19);
  return product;
}

static uint64_t random_below(uint64_t *state, uint64_t range) {
  uint64_t limit = UINT64_MAX - UINT64_MAX % range, drawn;
  do drawn = next_random(state);
  while (drawn >= limit);
  return drawn % range;
}

int clua_random(lua_State *L) {
  uint64_t *state = clua_of(L)->random;
  if (lua_gettop(L) == 0) {
    lua_pushnumber(L, (lua_Number)(next_random(state) >> 11) * 0x1p-53);
    return 1;
  }
  if (lua_gettop(L) == 1 && luaL_checkinteger(L, 1) == 0) {  // all bits
    lua_pushinteger(L, (lua_Integer)next_random(state));
    return 1;
  }
  if (lua_gettop(L) > 2) return luaL_error(L, "wrong number of arguments");
  lua_Integer low = lua_gettop(L) > 1 ? luaL_checkinteger(L, 1) : 1;
  lua_Integer high = luaL_checkinteger(L, lua_gettop(L) > 1 ? 2 : 1);
  luaL_argcheck(L, low <= high, lua_gettop(L) > 1 ? 2 : 1, "interval is empty");
  uint64_t range = (uint64_t)high - (uint64_t)low + 1;
  uint64_t offset = range ? random_below(state, range) : next_random(state);
  lua_pushinteger(L, (lua_Integer)((uint64_t)low + offset));
  return 1;
}
