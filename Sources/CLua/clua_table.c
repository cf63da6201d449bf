// The table library: Lua's contracts, each element paid for, and a stable sort.
//
// Lua's own sort picks pivots by the clock, so that elements which compare equal end in an
// order of the day; this one is a merge sort.
#include <limits.h>

#include "clua_internal.h"

static void check_table(lua_State *L, int index) {
  if (!lua_istable(L, index) && clua_to_object(L, index) == NULL)
    luaL_typeerror(L, index, "table");
}

// Steps for the elements from `first` to `last`, none when the range is empty: what no budget can
// pay for is not begun.
static void pay_for_range(lua_State *L, lua_Integer first, lua_Integer last) {
  if (first <= last) clua_pay(L, (size_t)((uint64_t)last - (uint64_t)first) + 1, 0);
}

static int get_element(lua_State *L, int table, lua_Integer place) {
  clua_pay(L, 1, 0);
  return lua_geti(L, table, place);
}

int clua_insert(lua_State *L) {
  lua_Integer end = (lua_Integer)((lua_Unsigned)clua_length(L, 1) + 1), place = end;
  if (lua_gettop(L) == 3) {
    place = clua_check_integer(L, 2);
    luaL_argcheck(L, (lua_Unsigned)place - 1u < (lua_Unsigned)end, 2, "position out of bounds");
    pay_for_range(L, place, end);
    for (lua_Integer to = end; to > place; to--) {
      get_element(L, 1, to - 1);
      lua_seti(L, 1, to);
    }
  } else if (lua_gettop(L) != 2) {
    return luaL_error(L, "wrong number of arguments to 'insert'");
  }
  lua_seti(L, 1, place);
  return 0;
}

int clua_remove(lua_State *L) {
  lua_Integer size = clua_length(L, 1), place = clua_opt_integer(L, 2, size);
  if (place != size)
    luaL_argcheck(L, (lua_Unsigned)place - 1u <= (lua_Unsigned)size, 2, "position out of bounds");
  pay_for_range(L, place, size);
  lua_geti(L, 1, place);
  for (; place < size; place++) {
    get_element(L, 1, place + 1);
    lua_seti(L, 1, place);
  }
  lua_pushnil(L);
  lua_seti(L, 1, place);
  return 1;
}

int clua_move(lua_State *L) {
  lua_Integer from = clua_check_integer(L, 2), end = clua_check_integer(L, 3);
  lua_Integer to = clua_check_integer(L, 4);
  int target = lua_isnoneornil(L, 5) ? 1 : 5;
  check_table(L, 1);
  check_table(L, target);
  if (end >= from) {
    luaL_argcheck(L, from > 0 || end < LUA_MAXINTEGER + from, 3, "too many elements to move");
    lua_Integer count = end - from;
    luaL_argcheck(L, to <= LUA_MAXINTEGER - count, 4, "destination wrap around");
    pay_for_range(L, from, end);
    bool forward = to > end || to <= from || (target != 1 && !lua_compare(L, 1, 5, LUA_OPEQ));
    for (lua_Integer step = 0; step <= count; step++) {
      lua_Integer offset = forward ? step : count - step;
      get_element(L, 1, from + offset);
      lua_seti(L, target, to + offset);
    }
  }
  lua_pushvalue(L, target);
  return 1;
}

static void add_piece(lua_State *L, luaL_Buffer *buffer, lua_Integer place, size_t *total) {
  get_element(L, 1, place);
  if (!lua_isstring(L, -1))
    luaL_error(L, "invalid value (at index %I) in table for 'concat'", (LUAI_UACINT)place);
  size_t length = lua_type(L, -1) == LUA_TSTRING ? lua_rawlen(L, -1) : 24;  // of a number
  *total += length;
  if (*total > clua_longest_string) luaL_error(L, "resulting string too large");
  clua_pay(L, 0, length);
  luaL_addvalue(buffer);
}

int clua_concat(lua_State *L) {
  lua_Integer size = clua_length(L, 1);
  size_t separator_length, total = 0;
  const char *separator = luaL_optlstring(L, 2, "", &separator_length);
  lua_Integer first = clua_opt_integer(L, 3, 1), last = clua_opt_integer(L, 4, size);
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  for (lua_Integer place = first; place <= last; place++) {
    if (place > first) {
      total += separator_length;
      if (total > clua_longest_string) luaL_error(L, "resulting string too large");
      clua_pay(L, 0, separator_length);
      luaL_addlstring(&buffer, separator, separator_length);
    }
    add_piece(L, &buffer, place, &total);
    if (place == LUA_MAXINTEGER) break;
  }
  luaL_pushresult(&buffer);
  return 1;
}

int clua_unpack(lua_State *L) {
  lua_Integer first = clua_opt_integer(L, 2, 1);
  lua_Integer last = lua_isnoneornil(L, 3) ? clua_length(L, 1) : clua_check_integer(L, 3);
  if (first > last) return 0;
  lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)first + 1;
  if (count == 0 || count >= (lua_Unsigned)INT_MAX - 20 ||
      !lua_checkstack(L, (int)count + 20))
    return luaL_error(L, "too many results to unpack");
  pay_for_range(L, first, last);
  for (lua_Unsigned step = 0; step < count; step++)
    get_element(L, 1, (lua_Integer)((lua_Unsigned)first + step));
  return (int)count;
}

// Is the value on top less than the one below it? Pops both.
static bool top_is_less(lua_State *L, bool has_order) {
  bool less;
  clua_pay(L, 4, 0);
  if (!has_order && lua_type(L, -1) == LUA_TSTRING && lua_type(L, -2) == LUA_TSTRING) {
    less = clua_compare_strings(L, -1, -2) < 0;
  } else if (has_order) {
    lua_pushvalue(L, 2);
    lua_pushvalue(L, -2);
    lua_pushvalue(L, -4);
    lua_call(L, 2, 1);
    less = lua_toboolean(L, -1);
    lua_pop(L, 1);
  } else {
    less = lua_compare(L, -1, -2, LUA_OPLT);
  }
  lua_pop(L, 2);
  return less;
}

enum { list_slot = 3, scratch_slot = 4 };

static void merge_runs(lua_State *L, bool has_order, lua_Integer from, lua_Integer middle,
                       lua_Integer to) {
  lua_Integer left = from, right = middle;
  for (lua_Integer place = from; place < to; place++) {
    bool take_right = left == middle;
    if (!take_right && right < to) {
      lua_rawgeti(L, list_slot, left);
      lua_rawgeti(L, list_slot, right);
      take_right = top_is_less(L, has_order);
    }
    lua_rawgeti(L, list_slot, take_right ? right++ : left++);
    lua_rawseti(L, scratch_slot, place);
  }
}

static void merge_all(lua_State *L, bool has_order, lua_Integer size) {
  for (lua_Integer width = 1; width < size; width *= 2) {
    for (lua_Integer from = 1; from <= size; from += 2 * width) {
      lua_Integer middle = from + width > size ? size + 1 : from + width;
      lua_Integer to = from + 2 * width > size ? size + 1 : from + 2 * width;
      merge_runs(L, has_order, from, middle, to);
    }
    lua_insert(L, list_slot);  // the two tables change places
  }
}

int clua_sort(lua_State *L) {
  lua_Integer size = clua_length(L, 1);
  bool has_order = !lua_isnoneornil(L, 2);
  if (has_order) luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_settop(L, 2);
  if (size < 2) return 0;
  luaL_argcheck(L, size < INT_MAX, 1, "array too big");
  pay_for_range(L, 1, size);
  lua_newtable(L);
  lua_newtable(L);
  for (lua_Integer place = 1; place <= size; place++) {
    get_element(L, 1, place);
    lua_rawseti(L, list_slot, place);
  }
  merge_all(L, has_order, size);
  for (lua_Integer place = 1; place <= size; place++) {
    clua_pay(L, 1, 0);
    lua_rawgeti(L, list_slot, place);
    lua_seti(L, 1, place);
  }
  return 0;
}
