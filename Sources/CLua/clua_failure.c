// What went wrong, where, and how the script got there.
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clua_internal.h"

static void keep(char *place, size_t size, const char *text) { snprintf(place, size, "%s", text); }

// Texts end where they begin: to clear all of their bytes would cost each run as much as its tables.
void clua_clear_failure(clua_host *host) {
  host->failure.cause = CLUA_FINE;
  host->failure.line = 0;
  *host->failure.code = *host->failure.file = *host->failure.message = 0;
  *host->failure.traceback = *host->failure.locals = 0;
}

void clua_note_place(clua_host *host, const char *source, int32_t line) {
  keep(host->failure.file, sizeof host->failure.file, source + (*source == '@'));
  host->failure.line = line;
}

static const char denied[] = "sandbox.denied";

void clua_note_denial(clua_host *host, const char *message) {
  keep(host->failure.code, sizeof host->failure.code, denied);
  keep(host->failure.message, sizeof host->failure.message, message);
}

// Text of the error value that never calls back into the script.
static const char *plain_text(lua_State *L, int index) {
  const char *text = lua_isstring(L, index) ? lua_tostring(L, index) : NULL;
  return text ? text : lua_pushfstring(L, "the error value is a %s", luaL_typename(L, index));
}

// To find a level Lua walks to it from the top: what looks at all of them is bounded.
enum { levels_looked_at = 64 };

// The message without the "file:line: " that luaL_where put before it, if it did.
static const char *without_position(lua_State *L, const char *message) {
  lua_Debug frame;
  for (int level = 0; level < levels_looked_at && lua_getstack(L, level, &frame); level++) {
    lua_getinfo(L, "Sl", &frame);
    if (frame.currentline <= 0) continue;
    char prefix[LUA_IDSIZE + 16];
    int length = snprintf(prefix, sizeof prefix, "%s:%d: ", frame.short_src, frame.currentline);
    if (strncmp(message, prefix, (size_t)length) == 0) {
      clua_note_place(clua_of(L), frame.source, frame.currentline);
      return message + length;
    }
  }
  return message;
}

// What a local is, never what it says: names of things may be people's.
static int outline(lua_State *L, char *place, size_t room, const char *name) {
  const clua_object *object = clua_to_object(L, -1);
  if (object)
    return snprintf(
        place, room, "%s object %d %lld\n", name, object->type, (long long)object->payload);
  int kind = lua_type(L, -1);
  if (kind == LUA_TFUNCTION) return 0;
  const char *text = luaL_typename(L, -1);
  if (kind == LUA_TBOOLEAN) text = lua_toboolean(L, -1) ? "true" : "false";
  size_t size = kind == LUA_TSTRING  ? lua_rawlen(L, -1)
                : kind == LUA_TTABLE ? (size_t)clua_find_border(L, lua_gettop(L))
                                     : 0;
  return snprintf(place, room, "%s %s %zu\n", name, text, size);
}

static void note_locals(lua_State *L, clua_host *host, lua_Debug *frame) {
  char *end = host->failure.locals;
  size_t room = sizeof host->failure.locals;
  const char *name;
  for (int place = 1; (name = lua_getlocal(L, frame, place)); place++) {
    // Names in brackets are the machine's own.
    int written = *name == '(' ? 0 : outline(L, end, room, name);
    lua_pop(L, 1);
    if (written < 0 || (size_t)written >= room) break;
    end += written;
    room -= (size_t)written;
  }
  *end = 0;
}

static void note_traceback(lua_State *L, clua_host *host) {
  char *end = host->failure.traceback;
  size_t room = sizeof host->failure.traceback;
  lua_Debug frame;
  for (int level = 0; level < 4 * levels_looked_at && room > 1; level++) {
    if (!lua_getstack(L, level, &frame)) break;
    lua_getinfo(L, "Sln", &frame);
    if (frame.currentline <= 0) continue;
    if (host->failure.line == 0) clua_note_place(host, frame.source, frame.currentline);
    if (!*host->failure.locals) note_locals(L, host, &frame);
    int written = snprintf(
        end, room, "%s:%d %s\n", frame.source + (*frame.source == '@'), frame.currentline,
        frame.name ? frame.name : "");
    if (written < 0 || (size_t)written >= room) break;
    end += written;
    room -= (size_t)written;
  }
}

static void note_code(lua_State *L, clua_host *host) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_codes);
  lua_pushvalue(L, 1);
  lua_rawget(L, -2);
  if (lua_isstring(L, -1))
    keep(host->failure.code, sizeof host->failure.code, lua_tostring(L, -1));
}

// The message handler: runs where the error was raised, before the stack is unwound.
int clua_handler(lua_State *L) {
  clua_host *host = clua_of(L);
  if (host->tripped) return 1;
  clua_clear_failure(host);
  host->failure.cause = CLUA_RUNTIME;
  if (lua_isstring(L, 1)) note_code(L, host);
  const char *message = without_position(L, plain_text(L, 1));
  keep(host->failure.message, sizeof host->failure.message, message);
  note_traceback(L, host);
  lua_settop(L, 1);
  return 1;
}

// "file:12: text near 'x'": the position is the first colon that digits and a colon follow.
void clua_note_syntax(clua_host *host, const char *message) {
  host->failure.cause = CLUA_SYNTAX;
  for (const char *at = strchr(message, ':'); at; at = strchr(at + 1, ':')) {
    char *end;
    long line = strtol(at + 1, &end, 10);
    if (end == at + 1 || end[0] != ':' || end[1] != ' ') continue;
    host->failure.line = (int32_t)line;
    keep(host->failure.message, sizeof host->failure.message, end + 2);
    return;
  }
  keep(host->failure.message, sizeof host->failure.message, message);
}

// Raises the string on top of the stack as an error of the code, at the line that called us.
int clua_raise(lua_State *L, const char *code) {
  luaL_where(L, 1);
  lua_insert(L, -2);
  lua_concat(L, 2);
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_codes);
  lua_pushvalue(L, -2);
  lua_pushstring(L, code);
  lua_rawset(L, -3);
  lua_pop(L, 1);
  return lua_error(L);
}

// Raises the refusal of something that a sandboxed script may not do.
int clua_deny(lua_State *L, const char *format, ...) {
  va_list values;
  va_start(values, format);
  lua_pushvfstring(L, format, values);
  va_end(values);
  return clua_raise(L, denied);
}

clua_failure clua_last_failure(const clua_host *host) {
  clua_failure failure = {
      .cause = host->failure.cause,
      .message = host->failure.message,
      .file = host->failure.file,
      .line = host->failure.line,
      .traceback = host->failure.traceback,
      .locals = host->failure.locals,
  };
  memcpy(failure.code, host->failure.code, sizeof failure.code);
  return failure;
}
