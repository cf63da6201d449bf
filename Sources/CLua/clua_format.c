// string.format: Lua's contract without addresses, sizes checked as it goes.
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "clua_internal.h"

enum { longest_spec = 32, longest_item = 420 };  // "%.99f" of the largest double has 409 bytes

// The flags each conversion takes, as in the manual; a conversion that is not here is refused,
// %p among them.
static const char *flags_of(char conversion) {
  switch (conversion) {
    case 'd': case 'i': return "-+0 ";
    case 'x': case 'X': case 'o': return "-#0";
    case 'u': return "-0";
    case 'c': case 's': return "-";
    case 'a': case 'A': case 'e': case 'E': case 'f': case 'g': case 'G': return "-+#0 ";
    case 'q': return "";
    default: return NULL;
  }
}

// Copies "%-08.3" to spec and returns the conversion after it. Two digits at most for width and
// for precision, so that an item has a known longest length.
static const char *read_spec(lua_State *L, const char *start, char *spec) {
  const char *at = start + strspn(start, "-+#0 ");
  size_t flags = (size_t)(at - start);
  for (int digits = 0; digits < 2 && isdigit((unsigned char)*at); digits++) at++;
  bool has_width = at > start + flags, has_precision = *at == '.';
  if (has_precision) at++;
  for (int digits = 0; has_precision && digits < 2 && isdigit((unsigned char)*at); digits++) at++;
  const char *allowed = flags_of(*at);
  if (!allowed || flags > 5 || strspn(start, allowed) < flags ||
      (*at == 'c' && has_precision) || (*at == 'q' && (has_width || has_precision)))
    luaL_error(L, "invalid conversion '%%%s' to 'format'",
               lua_pushlstring(L, start, (size_t)(at - start) + (*at != '\0')));
  spec[0] = '%';
  memcpy(spec + 1, start, (size_t)(at - start));
  spec[1 + (at - start)] = '\0';
  return at;
}

static void add_number(lua_State *L, luaL_Buffer *buffer, char *spec, char conversion, int arg) {
  char item[longest_item];
  size_t end = strlen(spec);
  int length;
  if (strchr("diouxXc", conversion)) {
    snprintf(spec + end, 8, "%s%c", conversion == 'c' ? "" : LUA_INTEGER_FRMLEN, conversion);
    lua_Integer value = clua_check_integer(L, arg);
    length = conversion == 'c' ? snprintf(item, sizeof item, spec, (int)value)
                               : snprintf(item, sizeof item, spec, (LUAI_UACINT)value);
  } else {
    snprintf(spec + end, 8, "%c", conversion);
    if (lua_type(L, arg) == LUA_TSTRING) clua_pay(L, lua_rawlen(L, arg) / 8, 0);
    length = snprintf(item, sizeof item, spec, (double)luaL_checknumber(L, arg));
  }
  luaL_addlstring(buffer, item, (size_t)length);
}

static void add_string(lua_State *L, luaL_Buffer *buffer, char *spec, int arg) {
  luaL_checkany(L, arg);
  clua_push_text(L, arg);
  size_t length;
  const char *text = lua_tolstring(L, -1, &length);
  if (spec[1] == '\0' || (length >= 100 && strchr(spec, '.') == NULL)) {
    if (length > clua_longest_string) luaL_error(L, "resulting string too large");
    clua_pay(L, 0, length);
    luaL_addvalue(buffer);
    return;
  }
  clua_pay(L, 0, length);
  luaL_argcheck(L, memchr(text, '\0', length) == NULL, arg, "string contains zeros");
  strcat(spec, "s");
  char item[longest_item];
  int written = snprintf(item, sizeof item, spec, text);
  lua_pop(L, 1);
  luaL_addlstring(buffer, item, (size_t)written);
}

static void add_quoted_string(luaL_Buffer *buffer, const char *text, size_t length) {
  luaL_addchar(buffer, '"');
  for (const char *end = text + length; text < end; text++) {
    if (*text == '"' || *text == '\\' || *text == '\n') {
      luaL_addchar(buffer, '\\');
      luaL_addchar(buffer, *text);
    } else if (iscntrl((unsigned char)*text)) {
      char escape[8];
      bool digit_follows = text + 1 < end && isdigit((unsigned char)text[1]);
      snprintf(escape, sizeof escape, digit_follows ? "\\%03d" : "\\%d", (unsigned char)*text);
      luaL_addstring(buffer, escape);
    } else {
      luaL_addchar(buffer, *text);
    }
  }
  luaL_addchar(buffer, '"');
}

static void add_quoted_number(lua_State *L, luaL_Buffer *buffer, int arg) {
  char item[longest_item];
  if (lua_isinteger(L, arg)) {
    lua_Integer value = lua_tointeger(L, arg);
    const char *spec = value == LUA_MININTEGER ? "0x%" LUA_INTEGER_FRMLEN "x" : LUA_INTEGER_FMT;
    snprintf(item, sizeof item, spec, (LUAI_UACINT)value);
  } else {
    double value = lua_tonumber(L, arg);
    if (value != value) snprintf(item, sizeof item, "(0/0)");
    else if (value > 1.7976931348623157e308) snprintf(item, sizeof item, "1e9999");
    else if (value < -1.7976931348623157e308) snprintf(item, sizeof item, "-1e9999");
    else snprintf(item, sizeof item, "%a", value);
  }
  luaL_addstring(buffer, item);
}

static void add_quoted(lua_State *L, luaL_Buffer *buffer, int arg) {
  size_t length;
  switch (lua_type(L, arg)) {
    case LUA_TSTRING: {
      const char *text = lua_tolstring(L, arg, &length);
      clua_pay(L, length * 2, 0);
      add_quoted_string(buffer, text, length);
      break;
    }
    case LUA_TNUMBER: add_quoted_number(L, buffer, arg); break;
    case LUA_TNIL:
    case LUA_TBOOLEAN:
      clua_push_text(L, arg);
      luaL_addvalue(buffer);
      break;
    default: luaL_argerror(L, arg, "value has no literal form");
  }
}

static const char *add_item(lua_State *L, luaL_Buffer *buffer, const char *at, int arg) {
  char spec[longest_spec];
  at = read_spec(L, at, spec);
  switch (*at) {
    case 's': add_string(L, buffer, spec, arg); break;
    case 'q': add_quoted(L, buffer, arg); break;
    default: add_number(L, buffer, spec, *at, arg);
  }
  return at + 1;
}

int clua_format(lua_State *L) {
  size_t length;
  const char *at = luaL_checklstring(L, 1, &length), *end = at + length;
  int last = lua_gettop(L), arg = 1;
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  while (at < end) {
    clua_pay(L, 1, 0);
    if (*at != '%' || at[1] == '%') {
      at += *at == '%';
      luaL_addchar(&buffer, *at++);
      continue;
    }
    clua_pay(L, 20, 0);
    if (++arg > last) return luaL_argerror(L, arg, "no value");
    at = add_item(L, &buffer, at + 1, arg);
    if (luaL_bufflen(&buffer) > clua_longest_string)
      return luaL_error(L, "resulting string too large");
  }
  luaL_pushresult(&buffer);
  return 1;
}
