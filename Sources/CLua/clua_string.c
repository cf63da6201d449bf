// string.find, match, gmatch, gsub and rep: Lua's contracts on a matcher that pays its way.
#define _GNU_SOURCE  // memmem
#include <string.h>

#include "clua_pattern.h"

static size_t start_position(lua_Integer position, size_t length) {
  if (position > 0) return (size_t)position;
  if (position == 0 || position < -(lua_Integer)length) return 1;
  return length + (size_t)position + 1;
}

static bool has_no_specials(lua_State *L, const char *pattern, size_t length) {
  clua_pay(L, length, 0);
  for (size_t place = 0; place < length; place++)
    if (memchr("^$*+?.([%-", pattern[place], 10)) return false;
  return true;
}

static int find_plain(lua_State *L, const char *subject, size_t length, size_t start,
                      const char *wanted, size_t wanted_length) {
  clua_pay(L, (length - start) / 16 + wanted_length / 16, 0);
  const char *found = wanted_length == 0
                          ? subject + start
                          : memmem(subject + start, length - start, wanted, wanted_length);
  if (!found) {
    lua_pushnil(L);
    return 1;
  }
  lua_pushinteger(L, found - subject + 1);
  lua_pushinteger(L, found - subject + (lua_Integer)wanted_length);
  return 2;
}

static int push_found(clua_matcher *m, bool find, const char *start, const char *end) {
  if (!find) return clua_push_captures(m, start, end);
  lua_pushinteger(m->L, start - m->subject + 1);
  lua_pushinteger(m->L, end - m->subject);
  return clua_push_captures(m, NULL, NULL) + 2;
}

static int find_pattern(lua_State *L, bool find, size_t start) {
  size_t length, pattern_length;
  const char *subject = lua_tolstring(L, 1, &length);
  const char *pattern = lua_tolstring(L, 2, &pattern_length);
  bool anchored = pattern_length > 0 && *pattern == '^';
  clua_matcher m;
  clua_matcher_init(&m, L, subject, length, pattern, pattern_length);
  const char *at = subject + start;
  do {
    const char *end = clua_match_at(&m, at, pattern + anchored);
    if (end) return push_found(&m, find, at, end);
  } while (at++ < m.subject_end && !anchored);
  lua_pushnil(L);
  return 1;
}

static int search(lua_State *L, bool find) {
  size_t length, pattern_length;
  const char *subject = luaL_checklstring(L, 1, &length);
  const char *pattern = luaL_checklstring(L, 2, &pattern_length);
  size_t start = start_position(clua_opt_integer(L, 3, 1), length) - 1;
  if (start > length) {
    lua_pushnil(L);
    return 1;
  }
  if (find && (lua_toboolean(L, 4) || has_no_specials(L, pattern, pattern_length)))
    return find_plain(L, subject, length, start, pattern, pattern_length);
  return find_pattern(L, find, start);
}

int clua_find(lua_State *L) { return search(L, true); }
int clua_match(lua_State *L) { return search(L, false); }

// Upvalues: subject, pattern, where to go on, where the last match ended (-1: none yet).
static int next_match(lua_State *L) {
  size_t length, pattern_length;
  const char *subject = lua_tolstring(L, clua_upvalue(1), &length);
  const char *pattern = lua_tolstring(L, clua_upvalue(2), &pattern_length);
  lua_Integer last = lua_tointeger(L, clua_upvalue(4));
  clua_matcher m;
  clua_matcher_init(&m, L, subject, length, pattern, pattern_length);
  const char *at = subject + lua_tointeger(L, clua_upvalue(3));
  for (; at <= m.subject_end; at++) {
    const char *end = clua_match_at(&m, at, pattern);
    if (!end || end - subject == last) continue;
    lua_pushinteger(L, end - subject);
    lua_pushvalue(L, -1);
    lua_replace(L, clua_upvalue(3));
    lua_replace(L, clua_upvalue(4));
    return clua_push_captures(&m, at, end);
  }
  return 0;
}

static const clua_function match_iterator = {next_match, .steps = 1};

int clua_gmatch(lua_State *L) {
  size_t length;
  luaL_checklstring(L, 1, &length);
  luaL_checkstring(L, 2);
  size_t start = start_position(clua_opt_integer(L, 3, 1), length) - 1;
  lua_settop(L, 2);
  lua_pushinteger(L, start > length ? (lua_Integer)length + 1 : (lua_Integer)start);
  lua_pushinteger(L, -1);
  clua_push_function(L, &match_iterator, 4);
  return 1;
}

// Adds what %0 to %9 or %% at `at` stand for, and pays for it.
static size_t add_escape(clua_matcher *m, luaL_Buffer *buffer, char escape, const char *start,
                         const char *end) {
  if (escape == '%') {
    luaL_addchar(buffer, '%');
    return 1;
  }
  if (escape < '0' || escape > '9')
    luaL_error(m->L, "invalid use of '%%' in replacement string");
  if (escape == '0')
    lua_pushlstring(m->L, start, (size_t)(end - start));
  else
    clua_push_capture(m, escape - '1', start, end);
  size_t length;
  lua_tolstring(m->L, -1, &length);
  clua_pay(m->L, 10, length);
  luaL_addvalue(buffer);
  return length;
}

// The replacement string with %0 to %9 and %% filled in; the size comes back for the limit.
static size_t add_template(clua_matcher *m, luaL_Buffer *buffer, const char *start,
                           const char *end) {
  size_t length, added = 0;
  const char *at = lua_tolstring(m->L, 3, &length), *text_end = at + length;
  clua_pay(m->L, 1, length);
  for (const char *escape; (escape = memchr(at, '%', (size_t)(text_end - at))); at = escape + 2) {
    luaL_addlstring(buffer, at, (size_t)(escape - at));
    added += (size_t)(escape - at);
    added += add_escape(m, buffer, escape + 1 < text_end ? escape[1] : '\0', start, end);
    if (added > clua_longest_string) luaL_error(m->L, "resulting string too large");
  }
  luaL_addlstring(buffer, at, (size_t)(text_end - at));
  return added + (size_t)(text_end - at);
}

// What the table or function gives for the match; the match itself for nil and false.
static size_t add_replacement(clua_matcher *m, luaL_Buffer *buffer, const char *start,
                              const char *end) {
  lua_State *L = m->L;
  if (lua_type(L, 3) == LUA_TTABLE) {
    clua_push_capture(m, 0, start, end);
    lua_gettable(L, 3);
  } else {
    lua_pushvalue(L, 3);
    lua_call(L, clua_push_captures(m, start, end), 1);
  }
  if (!lua_toboolean(L, -1)) {
    lua_pop(L, 1);
    lua_pushlstring(L, start, (size_t)(end - start));
  } else if (!lua_isstring(L, -1)) {
    luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
  }
  size_t added;
  lua_tolstring(L, -1, &added);
  clua_pay(L, 0, added);
  luaL_addvalue(buffer);
  return added;
}

static lua_Integer substitute(clua_matcher *m, luaL_Buffer *buffer, const char *pattern,
                              lua_Integer most) {
  bool anchored = pattern < m->pattern_end && *pattern == '^';
  bool is_template = lua_type(m->L, 3) == LUA_TSTRING || lua_type(m->L, 3) == LUA_TNUMBER;
  const char *at = m->subject, *last = NULL;
  size_t total = 0;
  lua_Integer count = 0;
  while (count < most) {
    const char *end = clua_match_at(m, at, pattern + anchored);
    if (end && end != last) {
      count++;
      clua_pay(m->L, 2, 0);
      total += is_template ? add_template(m, buffer, at, end) : add_replacement(m, buffer, at, end);
      if (total > clua_longest_string) luaL_error(m->L, "resulting string too large");
      at = last = end;
    } else if (at < m->subject_end) {
      luaL_addchar(buffer, *at++);
    } else {
      break;
    }
    if (anchored) break;
  }
  luaL_addlstring(buffer, at, (size_t)(m->subject_end - at));
  return count;
}

int clua_gsub(lua_State *L) {
  size_t length, pattern_length;
  const char *subject = luaL_checklstring(L, 1, &length);
  const char *pattern = luaL_checklstring(L, 2, &pattern_length);
  int kind = lua_type(L, 3);
  luaL_argexpected(L,
                   kind == LUA_TNUMBER || kind == LUA_TSTRING || kind == LUA_TFUNCTION ||
                       kind == LUA_TTABLE,
                   3, "string/function/table");
  lua_Integer most = clua_opt_integer(L, 4, (lua_Integer)length + 1);
  clua_matcher m;
  clua_matcher_init(&m, L, subject, length, pattern, pattern_length);
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  lua_Integer count = substitute(&m, &buffer, pattern, most);
  luaL_pushresult(&buffer);
  lua_pushinteger(L, count);
  return 2;
}

int clua_rep(lua_State *L) {
  size_t length, separator_length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Integer count = clua_check_integer(L, 2);
  const char *separator = luaL_optlstring(L, 3, "", &separator_length);
  size_t each = length + separator_length;
  if (count <= 0 || each == 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  if ((size_t)count > clua_longest_string / each)
    return luaL_error(L, "resulting string too large");
  size_t size = (size_t)count * each - separator_length;
  bool is_fill = length == 1 && separator_length == 0;
  clua_pay(L, is_fill ? 0 : (size_t)count, size * 2);
  luaL_Buffer buffer;
  char *at = luaL_buffinitsize(L, &buffer, size);
  if (is_fill) memset(at, *text, size);
  for (lua_Integer left = is_fill ? 0 : count; left > 0; left--) {
    memcpy(at, text, length);
    at += length;
    if (left == 1) break;
    memcpy(at, separator, separator_length);
    at += separator_length;
  }
  luaL_pushresultsize(&buffer, size);
  return 1;
}

// The bytes from the second to the third argument.
int clua_byte(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Integer first = clua_opt_integer(L, 2, 1);
  size_t from = start_position(first, length);
  lua_Integer last = clua_opt_integer(L, 3, first);
  size_t to = last > (lua_Integer)length      ? length
              : last >= 0                     ? (size_t)last
              : last < -(lua_Integer)length   ? 0
                                              : length + (size_t)last + 1;
  if (from > to) return 0;
  int count = (int)(to - from) + 1;  // no string is so long that this is not one
  clua_pay(L, (size_t)count, 0);
  luaL_checkstack(L, count + 20, "string slice too long");
  for (size_t place = from; place <= to; place++)
    lua_pushinteger(L, (unsigned char)text[place - 1]);
  return count;
}

// No item of a format takes more than its text, its size and its padding; "c" says how many.
static size_t packed_size(lua_State *L, const char *format, size_t length) {
  size_t most = length * 32;  // 16 bytes of a value, 16 of padding
  for (int argument = lua_gettop(L); argument > 1; argument--)
    if (lua_type(L, argument) == LUA_TSTRING) most += lua_rawlen(L, argument);
  for (const char *at = format, *end = format + length; at < end; at++) {
    if (*at != 'c') continue;
    size_t size = 0;
    for (; at + 1 < end && at[1] >= '0' && at[1] <= '9'; at++)
      if (size <= clua_longest_string) size = size * 10 + (size_t)(at[1] - '0');
    most += size;
  }
  return most;
}

// Upvalue: Lua's own.
int clua_pack(lua_State *L) {
  size_t length;
  const char *format = luaL_checklstring(L, 1, &length);
  if (length > clua_longest_string / 32) return luaL_error(L, "format too long");
  size_t size = packed_size(L, format, length);
  if (size > 2 * clua_longest_string) return luaL_error(L, "resulting string too large");
  clua_pay(L, length, size);
  return lua_tocfunction(L, clua_upvalue(1))(L);
}
