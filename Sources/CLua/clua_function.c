// The one way in from a script: every function that it can call, ours or Lua's own, is a closure over
// its price. It pays and has its room on the stack before the body runs.
#include "clua_internal.h"

enum { arguments_per_step = 8, text_per_step = 8, last_bit = 31 };

static size_t text_length(lua_State *L, int argument) {
  return lua_type(L, argument) == LUA_TSTRING ? (size_t)lua_rawlen(L, argument) : 0;
}

static size_t lengths_of(lua_State *L, uint32_t texts, int count) {
  size_t bytes = 0;
  for (int place = 0; place < count; place++)
    if (texts >> (place < last_bit ? place : last_bit) & 1) bytes += text_length(L, place + 1);
  return bytes;
}

static int enter(lua_State *L) {
  const clua_function *function = lua_touserdata(L, lua_upvalueindex(1));
  int count = lua_gettop(L);
  size_t steps = (size_t)function->steps + (size_t)count / arguments_per_step;
  if (function->texts) steps += lengths_of(L, function->texts, count) / text_per_step;
  clua_pay(L, steps, 0);
  if (function->room > 0) luaL_checkstack(L, function->room, "too many nested calls");
  if (function->body != NULL) return function->body(L);
  return lua_tocfunction(L, clua_upvalue(1))(L);
}

// Pushes a function over the values on top, which it takes; clua_upvalue finds them.
void clua_push_function(lua_State *L, const clua_function *function, int upvalues) {
  lua_pushlightuserdata(L, (void *)function);
  lua_insert(L, -upvalues - 1);
  lua_pushcclosure(L, enter, upvalues + 1);
}

// A text is read from its first digit to its last.
static void pay_for_numeral(lua_State *L, int argument) {
  clua_pay(L, text_length(L, argument) / text_per_step, 0);
}

lua_Integer clua_check_integer(lua_State *L, int argument) {
  pay_for_numeral(L, argument);
  return luaL_checkinteger(L, argument);
}

lua_Integer clua_opt_integer(lua_State *L, int argument, lua_Integer otherwise) {
  return lua_isnoneornil(L, argument) ? otherwise : clua_check_integer(L, argument);
}
