// What a script can reach: built up from nothing, one grant at a time, then frozen.
#include <string.h>

#include "clua_internal.h"

// Over stock: ours, with Lua's own as its upvalue. Over a place: ours, with the iterator of ipairs.
typedef enum origin { value, ours, stock, over_stock, over_place } origin;

enum : uint32_t { all = UINT32_MAX };

// Every name that can be granted, and what a call of it costs (clua_function says of what). Which of
// the arguments are texts that are read whole, numerals among them, is in the bits.
static const struct builtin {
  const char *name;
  origin origin;
  clua_function function;
} builtins[] = {
    {"assert", stock, {.steps = 1}},
    {"error", over_stock, {clua_error, .steps = 4}},
    {"getmetatable", ours, {clua_getmetatable, .steps = 1}},
    {"ipairs", over_place, {clua_ipairs, .steps = 4}},
    {"math.abs", stock, {.texts = all, .steps = 2}},
    {"math.ceil", stock, {.texts = all, .steps = 2}},
    {"math.exp", stock, {.texts = all, .steps = 2}},
    {"math.floor", stock, {.texts = all, .steps = 2}},
    {"math.fmod", stock, {.texts = all, .steps = 2}},
    {"math.huge", value, {NULL, 0, 0, 0}},
    {"math.log", stock, {.texts = all, .steps = 2}},
    {"math.max", stock, {.texts = all, .steps = 2}},
    {"math.maxinteger", value, {NULL, 0, 0, 0}},
    {"math.min", stock, {.texts = all, .steps = 2}},
    {"math.mininteger", value, {NULL, 0, 0, 0}},
    {"math.modf", stock, {.texts = all, .steps = 2}},
    {"math.pi", value, {NULL, 0, 0, 0}},
    {"math.random", ours, {clua_random, .texts = all, .steps = 2}},
    {"math.sqrt", stock, {.texts = all, .steps = 2}},
    {"math.tointeger", stock, {.texts = all, .steps = 2}},
    {"math.type", stock, {.texts = all, .steps = 1}},
    {"math.ult", stock, {.texts = all, .steps = 2}},
    {"next", ours, {clua_next, .texts = 2, .steps = 4, .room = 24}},
    {"pairs", ours, {clua_pairs, .steps = 4, .room = 24}},
    {"pcall", ours, {clua_pcall, .steps = 20, .room = 24}},
    {"rawequal", stock, {.texts = 3, .steps = 1}},
    {"rawget", stock, {.texts = 2, .steps = 1}},
    {"rawlen", ours, {clua_rawlen, .steps = 1}},
    {"rawset", ours, {clua_rawset, .texts = 2, .steps = 2}},
    {"require", ours, {clua_require, .texts = 1, .steps = 20, .room = 24}},
    {"select", stock, {.texts = 1, .steps = 1}},
    {"setmetatable", ours, {clua_setmetatable, .steps = 4, .room = 32}},
    {"string.byte", ours, {clua_byte, .steps = 2}},
    {"string.char", stock, {.texts = all, .steps = 2}},
    {"string.find", ours, {clua_find, .steps = 4, .room = 64}},
    {"string.format", ours, {clua_format, .steps = 4, .room = 24}},
    {"string.gmatch", ours, {clua_gmatch, .steps = 4, .room = 64}},
    {"string.gsub", ours, {clua_gsub, .steps = 4, .room = 64}},
    {"string.len", stock, {.steps = 1}},
    {"string.lower", stock, {.texts = 1, .steps = 2}},
    {"string.match", ours, {clua_match, .steps = 4, .room = 64}},
    {"string.pack", over_stock, {clua_pack, .texts = all, .steps = 4, .room = 24}},
    {"string.packsize", stock, {.texts = 1, .steps = 2}},
    {"string.rep", ours, {clua_rep, .steps = 2}},
    {"string.reverse", stock, {.texts = 1, .steps = 2}},
    {"string.sub", stock, {.texts = 6, .steps = 2}},
    {"string.unpack", stock, {.texts = all, .steps = 2}},
    {"string.upper", stock, {.texts = 1, .steps = 2}},
    {"table.concat", ours, {clua_concat, .steps = 4, .room = 24}},
    {"table.insert", ours, {clua_insert, .steps = 2}},
    {"table.move", ours, {clua_move, .steps = 4}},
    {"table.pack", stock, {.steps = 2}},
    {"table.remove", ours, {clua_remove, .steps = 2}},
    {"table.sort", ours, {clua_sort, .steps = 4, .room = 24}},
    {"table.unpack", ours, {clua_unpack, .steps = 2}},
    {"tonumber", stock, {.texts = 3, .steps = 2}},
    {"tostring", ours, {clua_tostring, .steps = 4}},
    {"type", stock, {.steps = 1}},
    {"utf8.char", stock, {.texts = all, .steps = 2}},
    {"utf8.charpattern", value, {NULL, 0, 0, 0}},
    {"utf8.codepoint", stock, {.texts = all, .steps = 2}},
    {"utf8.codes", over_stock, {clua_codes, .steps = 4}},
    {"utf8.len", stock, {.texts = all, .steps = 2}},
    {"utf8.offset", stock, {.texts = all, .steps = 2}},
    {"xpcall", ours, {clua_xpcall, .steps = 20, .room = 24}},
};
enum { builtin_count = sizeof builtins / sizeof *builtins };

const char *clua_builtin(int32_t index) {
  return index >= 0 && index < builtin_count ? builtins[index].name : NULL;
}

void clua_open_stock(lua_State *L) {
  static const luaL_Reg libraries[] = {
      {"string", luaopen_string}, {"table", luaopen_table}, {"math", luaopen_math},
      {"utf8", luaopen_utf8},     {"", luaopen_base},
  };
  lua_newtable(L);
  for (size_t place = 0; place < sizeof libraries / sizeof *libraries; place++) {
    lua_pushcfunction(L, libraries[place].func);
    lua_call(L, 0, 1);
    lua_setfield(L, -2, libraries[place].name);
  }
  lua_rawseti(L, LUA_REGISTRYINDEX, clua_slot_stock);
}

// Pushes Lua's own value of that name.
static void push_stock(lua_State *L, const char *library, const char *name) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_stock);
  lua_getfield(L, -1, library);
  lua_getfield(L, -1, name);
  lua_replace(L, -3);
  lua_pop(L, 1);
}

// Pushes the table that holds the names of a library, made when it is first needed.
static void push_library(lua_State *L, const char *library) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_grants);
  if (*library == 0) return;
  if (lua_getfield(L, -1, library) == LUA_TNIL) {
    lua_pop(L, 1);
    lua_newtable(L);
    lua_pushvalue(L, -1);
    lua_setfield(L, -3, library);
  }
  lua_remove(L, -2);
}

static void push_builtin(lua_State *L, const struct builtin *builtin, const char *library,
                         const char *name) {
  if (builtin->origin == over_place) clua_push_function(L, &clua_place_iterator, 0);
  else if (builtin->origin != ours) push_stock(L, library, name);
  if (builtin->origin != value)
    clua_push_function(L, &builtin->function, builtin->origin == ours ? 0 : 1);
}

bool clua_grant(clua_host *host, const char *name) {
  lua_State *L = host->state;
  for (int place = 0; place < builtin_count; place++) {
    if (strcmp(builtins[place].name, name) != 0) continue;
    const char *dot = strchr(name, '.');
    char library[16] = "";
    if (dot) memcpy(library, name, (size_t)(dot - name));
    const char *member = dot ? dot + 1 : name;
    push_library(L, library);
    push_builtin(L, &builtins[place], library, member);
    lua_setfield(L, -2, member);
    lua_settop(L, 0);
    return true;
  }
  return false;
}

static int write_refused(lua_State *L) {
  if (lua_type(L, 2) == LUA_TSTRING)
    return clua_deny(L, "'%s' cannot be set here: declare it with 'local'", lua_tostring(L, 2));
  return clua_deny(L, "this table is read only");
}

static const clua_function refuse_write = {write_refused, .steps = 4};

static int name_not_set(lua_State *L) {
  lua_pushnil(L);
  lua_replace(L, 1);
  return clua_ask(L, CLUA_MISSING, 0, 1, 2);
}

static const clua_function unset_name = {name_not_set, .steps = 4, .room = 24};

static const clua_function length_operator = {clua_length_operator, .steps = 1, .room = 24};

// Replaces the table on top by an empty one through which it can be read, not written.
static void freeze(lua_State *L) {
  lua_newtable(L);
  lua_createtable(L, 0, 3);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  clua_push_function(L, &refuse_write, 0);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, false);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_remove(L, -2);
}

// The methods of strings are the granted string functions and the operator # (clua_length.c), behind
// a locked metatable.
static void seal_strings(lua_State *L) {
  lua_pushliteral(L, "");
  lua_newtable(L);
  lua_newtable(L);
  push_library(L, "string");
  for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
    lua_pushvalue(L, -2);
    lua_pushvalue(L, -2);
    lua_rawset(L, -6);
  }
  lua_pop(L, 1);
  clua_push_function(L, &length_operator, 0);
  lua_setfield(L, -2, "_len");
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, false);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_pop(L, 1);
}

static void freeze_libraries(lua_State *L, int grants) {
  for (lua_pushnil(L); lua_next(L, grants);) {
    if (lua_istable(L, -1)) {
      freeze(L);
      lua_pushvalue(L, -2);
      lua_insert(L, -2);
      lua_rawset(L, grants);  // an existing key: safe while traversing
    } else {
      lua_pop(L, 1);
    }
  }
}

void clua_seal(clua_host *host) {
  lua_State *L = host->state;
  seal_strings(L);
  lua_pushnil(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, clua_slot_stock);
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_grants);
  freeze_libraries(L, lua_gettop(L));
  lua_createtable(L, 0, 1);
  clua_push_function(L, &unset_name, 0);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);
  freeze(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, clua_slot_environment);
  lua_newtable(L);  // Lua's own globals are out of everybody's reach
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  clua_make_fresh(L);
  lua_settop(L, 0);
  host->sealed = true;
}

// Compiles text in the environment; pushes the function or the message.
int clua_compile(lua_State *L, const char *name, const char *source, size_t length) {
  lua_pushfstring(L, "@%s", name);
  int status = luaL_loadbufferx(L, source, length, lua_tostring(L, -1), "t");
  lua_remove(L, -2);
  if (status == LUA_ERRMEM) {
    clua_trip(clua_of(L), L, CLUA_OUT_OF_MEMORY);
    clua_stop(L);
  }
  if (status != LUA_OK) return status;
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_environment);
  lua_setupvalue(L, -2, 1);
  return LUA_OK;
}

// Pushes the file of the innermost Lua function that is running.
static void push_caller(lua_State *L) {
  lua_Debug frame;
  for (int level = 0; lua_getstack(L, level, &frame); level++) {
    lua_getinfo(L, "S", &frame);
    if (*frame.source != '@') continue;
    lua_pushstring(L, frame.source + 1);
    return;
  }
  lua_pushliteral(L, "");
}

// Pushes what the name in 1 is remembered by for the file in 2; no file's name has a NUL.
static void push_key(lua_State *L) {
  lua_pushvalue(L, 2);
  lua_pushlstring(L, "", 1);
  lua_pushvalue(L, 1);
  lua_concat(L, 3);
}

// Remembers the value on top for the name in 1 and the file in 2, and pops it.
static void remember(lua_State *L) {
  push_key(L);
  lua_insert(L, -2);
  lua_rawset(L, 3);
}

// Notes the value on top as loaded from the file, and pops it.
static void set_loaded(lua_State *L, int file) {
  lua_pushvalue(L, file);
  lua_insert(L, -2);
  lua_rawset(L, 3);
}

// Runs a module's text: 1 its name, 2 the file that requires it, 3 what is loaded, 4 its file.
static void run_module(lua_State *L) {
  lua_pushboolean(L, false);  // loading: a cycle would find this
  set_loaded(L, 4);
  size_t length;
  const char *source = lua_tolstring(L, 5, &length);
  if (source == NULL) luaL_error(L, "no module was given");
  clua_pay(L, length * 8, 0);
  if (clua_compile(L, lua_tostring(L, 4), source, length) != LUA_OK) lua_error(L);
  lua_pushvalue(L, 1);
  lua_call(L, 1, 1);
  if (lua_isnil(L, -1)) lua_pushboolean(L, true);
  lua_pushvalue(L, -1);
  set_loaded(L, 4);
}

// Which file a name means depends on the file that says it; one file is loaded once.
static int load_module(lua_State *L) {
  clua_ask(L, CLUA_MODULE, 0, 1, 2);
  lua_geti(L, 4, 1);
  lua_geti(L, 4, 2);
  lua_remove(L, 4);
  if (lua_type(L, 4) != LUA_TSTRING) return luaL_error(L, "no module was given");
  lua_pushvalue(L, 4);
  if (lua_rawget(L, 3) == LUA_TNIL) {
    lua_pop(L, 1);
    run_module(L);
  } else if (lua_isboolean(L, -1) && !lua_toboolean(L, -1)) {
    return luaL_error(L, "module '%s' requires itself, or could not be loaded before",
                      lua_tostring(L, 1));
  }
  lua_pushvalue(L, -1);
  remember(L);
  return 1;
}

// Lua's own libraries are modules too: libraries by others begin with require "string".
static bool push_granted_library(lua_State *L) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_grants);
  lua_pushvalue(L, 1);
  return lua_rawget(L, -2) == LUA_TTABLE;
}

int clua_require(lua_State *L) {
  size_t length;
  const char *name = luaL_checklstring(L, 1, &length);
  if (strlen(name) != length) return clua_deny(L, "the name of a module has no NUL byte");
  lua_settop(L, 1);
  if (push_granted_library(L)) return 1;
  lua_settop(L, 1);
  push_caller(L);
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_modules);
  push_key(L);
  if (lua_rawget(L, 3) != LUA_TNIL) return 1;
  lua_pop(L, 1);
  return load_module(L);
}
