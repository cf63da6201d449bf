// One Lua state: its life, and the three ways in (load, evaluate, call).
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clua_internal.h"

static int panic(lua_State *L) {
  (void)L;
  fputs("rutine bug: a Lua error was raised outside a protected call\n", stderr);
  abort();
}

clua_host *clua_open(clua_callback callback, void *context) {
  clua_host *host = calloc(1, sizeof *host);
  if (host == NULL) return NULL;
  host->callback = callback;
  host->context = context;
  host->cap = SIZE_MAX;
  host->left = INT64_MAX;
  lua_State *L = lua_newstate(clua_allocate, host);
  if (L == NULL) {
    free(host);
    return NULL;
  }
  *(clua_host **)lua_getextraspace(L) = host;
  lua_atpanic(L, panic);
  static const int tables[] = {clua_slot_grants, clua_slot_types, clua_slot_chunks};
  for (size_t slot = 0; slot < sizeof tables / sizeof *tables; slot++) {
    lua_newtable(L);
    lua_rawseti(L, LUA_REGISTRYINDEX, tables[slot]);
  }
  // Lua makes this text outside every protection when an error handler fails; so it is there.
  lua_pushliteral(L, "error in error handling");
  lua_rawseti(L, LUA_REGISTRYINDEX, clua_slot_anchor);
  clua_open_stock(L);
  lua_gc(L, LUA_GCSTOP);
  host->state = L;
  return host;
}

void clua_close(clua_host *host) {
  lua_sethook(host->state, NULL, 0, 0);
  lua_State *L = host->state;
  host->state = NULL;  // the allocator arms no hook any more
  lua_close(L);
  clua_cover_free(host);
  clua_profile_free(host);
  clua_arena_reset(host);
  free(host->arena);
  free(host);
}

typedef struct task {
  const char *name, *source;  // load
  size_t length;
  int32_t chunk;      // load, evaluate
  const char *field;  // call
  const clua_value *arguments;
  size_t count;
  clua_value *result;
} task;

static int load(lua_State *L) {
  task *work = lua_touserdata(L, 1);
  clua_host *host = clua_of(L);
  if (clua_compile(L, work->name, work->source, work->length) != LUA_OK) {
    clua_note_syntax(host, lua_tostring(L, -1));
    snprintf(host->failure.file, sizeof host->failure.file, "%s", work->name);
    return 0;
  }
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_chunks);
  lua_pushvalue(L, 2);
  lua_rawseti(L, 3, (lua_Integer)lua_rawlen(L, 3) + 1);
  work->chunk = (int32_t)lua_rawlen(L, 3);
  return 0;
}

int32_t clua_load(clua_host *host, const char *name, const char *source, size_t length) {
  if (!host->sealed) clua_seal(host);
  host->tripped = CLUA_FINE;  // the text is compiled before its run
  host->loaded = true;
  task work = {.name = name, .source = source, .length = length};
  return clua_protect(host, load, &work) ? work.chunk : 0;
}

static int evaluate(lua_State *L) {
  const task *work = lua_touserdata(L, 1);
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_chunks);
  lua_rawgeti(L, -1, work->chunk);
  clua_of(L)->declaring = work->result != NULL;
  lua_call(L, 0, 1);
  lua_pushvalue(L, -1);
  lua_rawseti(L, LUA_REGISTRYINDEX, clua_slot_kept);
  clua_require_metatables(L);
  if (work->result != NULL) clua_read(L, -1, work->result, 0);
  return 0;
}

static int call(lua_State *L) {
  const task *work = lua_touserdata(L, 1);
  if (lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_kept) != LUA_TTABLE)
    return luaL_error(L, "the file returns no table");
  lua_pushstring(L, work->field);
  if (lua_rawget(L, -2) != LUA_TFUNCTION)
    return luaL_error(L, "'%s' is not a function", work->field);
  luaL_checkstack(L, (int)work->count + 4, "too many arguments");
  for (size_t place = 0; place < work->count; place++) clua_push(L, &work->arguments[place]);
  lua_call(L, (int)work->count, 1);
  clua_require_metatables(L);
  clua_read(L, -1, work->result, 0);
  return 0;
}

bool clua_protect(clua_host *host, lua_CFunction function, void *work) {
  lua_State *L = host->state;
  int32_t depth = host->depth;
  clua_clear_failure(host);
  clua_arena_reset(host);
  lua_pushcfunction(L, clua_handler);
  lua_pushcfunction(L, function);
  lua_pushlightuserdata(L, work);
  host->entered++;
  int status = lua_pcall(L, 1, 0, 1);
  host->entered--;
  if (host->depth != depth) {  // an error jumped over a Swift frame
    fputs("rutine bug: a Lua error crossed a host function\n", stderr);
    abort();
  }
  if (status != LUA_OK && host->failure.cause == CLUA_FINE) {  // the handler did not run
    host->failure.cause = status == LUA_ERRMEM ? CLUA_OUT_OF_MEMORY : CLUA_RUNTIME;
    snprintf(host->failure.message, sizeof host->failure.message, "%s",
             lua_isstring(L, -1) ? lua_tostring(L, -1) : "error in error handling");
  }
  lua_settop(L, 0);
  return status == LUA_OK && !host->tripped;
}

bool clua_evaluate(clua_host *host, int32_t chunk, clua_value *result) {
  if (result != NULL) *result = (clua_value){.tag = CLUA_NIL};
  return clua_protect(host, evaluate, &(task){.chunk = chunk, .result = result});
}

bool clua_call(clua_host *host, const char *field, const clua_value *arguments, size_t count,
               clua_value *result) {
  *result = (clua_value){.tag = CLUA_NIL};
  task work = {.field = field, .arguments = arguments, .count = count, .result = result};
  return clua_protect(host, call, &work);
}

// Calls further out are not looked at.
enum { levels_looked_at = 100 };

int32_t clua_current_line(clua_host *host, const char *folder, const char **file) {
  lua_State *L = host->state;
  lua_Debug frame;
  int32_t innermost = 0;
  *file = "";
  for (int level = 0; level < levels_looked_at && lua_getstack(L, level, &frame); level++) {
    host->left -= level / 2 + 8;  // Lua walks to it from the top
    lua_getinfo(L, "Sl", &frame);
    if (frame.currentline <= 0) continue;
    const char *name = frame.source + (*frame.source == '@');
    bool is_wanted = strncmp(name, folder, strlen(folder)) == 0;
    if (innermost == 0 || is_wanted) {
      innermost = frame.currentline;
      *file = name;
    }
    if (is_wanted) break;
  }
  return innermost;
}
