// The linker takes these for CLua's calls to Lua; each goes on to the real one, or does not.
#define _GNU_SOURCE
#include "plain.h"

#include <dlfcn.h>
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <stdarg.h>
#include <stdlib.h>
#include <time.h>

static bool is_plain;

void plain_choose(bool choice) { is_plain = choice; }

static void *allocate(void *context, void *block, size_t old_size, size_t new_size) {
  (void)context;
  (void)old_size;
  if (new_size > 0) return realloc(block, new_size);
  free(block);
  return NULL;
}

lua_State *lua_newstate(lua_Alloc allocator, void *context) {
  lua_State *(*real)(lua_Alloc, void *) = dlsym(RTLD_NEXT, "lua_newstate");
  return real(is_plain ? allocate : allocator, context);
}

void lua_sethook(lua_State *L, lua_Hook hook, int mask, int count) {
  static void (*real)(lua_State *, lua_Hook, int, int);
  if (real == NULL) real = dlsym(RTLD_NEXT, "lua_sethook");
  if (!is_plain) real(L, hook, mask, count);
}

int lua_gc(lua_State *L, int what, ...) {
  int (*real)(lua_State *, int, ...) = dlsym(RTLD_NEXT, "lua_gc");
  return is_plain ? 0 : real(L, what);
}

static double processor_time(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

double plain_run(const char *source) {
  lua_State *L = luaL_newstate();
  luaL_openlibs(L);
  int status = luaL_loadstring(L, source);
  double start = processor_time();
  if (status == LUA_OK) status = lua_pcall(L, 0, 0, 0);
  double seconds = processor_time() - start;
  lua_close(L);
  return status == LUA_OK ? seconds : -1;
}
