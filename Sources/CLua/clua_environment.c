// What a script can reach: built up from nothing, one grant at a time, then frozen.
#include <string.h>

#include "clua_internal.h"

typedef enum origin { ours, stock, measured } origin;

// Every function that can be granted. `stock` ones cost a fixed time; `measured` ones take
// time by the length of their arguments and pay for it; the rest are bounded by our own code.
static const struct builtin {
  const char *name;
  origin origin;
  lua_CFunction function;
} builtins[] = {
    {"assert", stock, NULL},
    {"error", stock, NULL},
    {"getmetatable", ours, clua_getmetatable},
    {"ipairs", stock, NULL},
    {"math.abs", stock, NULL},
    {"math.ceil", stock, NULL},
    {"math.exp", stock, NULL},
    {"math.floor", stock, NULL},
    {"math.fmod", stock, NULL},
    {"math.huge", stock, NULL},
    {"math.log", stock, NULL},
    {"math.max", stock, NULL},
    {"math.maxinteger", stock, NULL},
    {"math.min", stock, NULL},
    {"math.mininteger", stock, NULL},
    {"math.modf", stock, NULL},
    {"math.pi", stock, NULL},
    {"math.random", ours, clua_random},
    {"math.sqrt", stock, NULL},
    {"math.tointeger", stock, NULL},
    {"math.type", stock, NULL},
    {"math.ult", stock, NULL},
    {"next", ours, clua_next},
    {"pairs", ours, clua_pairs},
    {"pcall", ours, clua_pcall},
    {"rawequal", measured, NULL},
    {"rawget", stock, NULL},
    {"rawlen", stock, NULL},
    {"rawset", ours, clua_rawset},
    {"require", ours, clua_require},
    {"select", stock, NULL},
    {"setmetatable", ours, clua_setmetatable},
    {"string.byte", measured, NULL},
    {"string.char", measured, NULL},
    {"string.find", ours, clua_find},
    {"string.format", ours, clua_format},
    {"string.gmatch", ours, clua_gmatch},
    {"string.gsub", ours, clua_gsub},
    {"string.len", stock, NULL},
    {"string.lower", measured, NULL},
    {"string.match", ours, clua_match},
    {"string.pack", measured, NULL},
    {"string.packsize", measured, NULL},
    {"string.rep", ours, clua_rep},
    {"string.reverse", measured, NULL},
    {"string.sub", measured, NULL},
    {"string.unpack", measured, NULL},
    {"string.upper", measured, NULL},
    {"table.concat", ours, clua_concat},
    {"table.insert", ours, clua_insert},
    {"table.move", ours, clua_move},
    {"table.pack", stock, NULL},
    {"table.remove", ours, clua_remove},
    {"table.sort", ours, clua_sort},
    {"table.unpack", ours, clua_unpack},
    {"tonumber", measured, NULL},
    {"tostring", ours, clua_tostring},
    {"type", stock, NULL},
    {"utf8.char", measured, NULL},
    {"utf8.charpattern", stock, NULL},
    {"utf8.codepoint", measured, NULL},
    {"utf8.codes", measured, NULL},
    {"utf8.len", measured, NULL},
    {"utf8.offset", measured, NULL},
    {"xpcall", ours, clua_xpcall},
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

// Upvalue: one of Lua's own functions, whose time grows with the strings it is given.
static int call_measured(lua_State *L) {
  size_t bytes = 0;
  for (int place = lua_gettop(L); place > 0; place--)
    if (lua_type(L, place) == LUA_TSTRING) bytes += lua_rawlen(L, place);
  clua_charge(L, 1 + (size_t)lua_gettop(L) / 8 + bytes / 8);
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
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
  if (builtin->origin == ours) {
    lua_pushcfunction(L, builtin->function);
    return;
  }
  push_stock(L, library, name);
  if (builtin->origin == measured) lua_pushcclosure(L, call_measured, 1);
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

static int refuse_write(lua_State *L) {
  if (lua_type(L, 2) == LUA_TSTRING)
    return clua_deny(L, "'%s' cannot be set here: declare it with 'local'", lua_tostring(L, 2));
  return clua_deny(L, "this table is read only");
}

static int unset_name(lua_State *L) {
  lua_pushnil(L);
  lua_replace(L, 1);
  return clua_ask(L, CLUA_MISSING, 0, 1, 2);
}

// Replaces the table on top by an empty one through which it can be read, not written.
static void freeze(lua_State *L) {
  lua_newtable(L);
  lua_createtable(L, 0, 3);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, refuse_write);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, false);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_remove(L, -2);
}

// The methods of strings are the granted string functions, behind a locked metatable.
static void seal_strings(lua_State *L) {
  lua_pushliteral(L, "");
  lua_newtable(L);
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_grants);
  if (lua_getfield(L, -1, "string") == LUA_TNIL) {
    lua_pop(L, 1);
    lua_newtable(L);
  }
  lua_setfield(L, -3, "__index");
  lua_pop(L, 1);
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
  lua_pushcfunction(L, unset_name);
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
  clua_charge(L, length * 8);
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
