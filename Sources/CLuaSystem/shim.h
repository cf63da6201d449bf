// Debian keeps the headers in lua5.4/. The pkg-config program adds that folder
// to the search path; without the program (it is only recommended by
// liblua5.4-dev) the second branch finds them.
#if __has_include(<lua.h>)
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#elif __has_include(<lua5.4/lua.h>)
#include <lua5.4/lauxlib.h>
#include <lua5.4/lua.h>
#include <lua5.4/lualib.h>
#else
#error "Lua 5.4 is missing: apt-get install liblua5.4-dev"
#endif

#if LUA_VERSION_NUM != 504
#error "Lua 5.4 is required: apt-get install liblua5.4-dev"
#endif
