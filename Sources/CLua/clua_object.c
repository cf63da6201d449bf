// Host objects: {payload, type, epoch} userdata whose behaviour Swift answers for.
#include <stdlib.h>
#include <string.h>

#include "clua_internal.h"

clua_object *clua_to_object(lua_State *L, int index) {
  // Every userdata in the state is ours: no library that makes others is ever opened.
  return lua_type(L, index) == LUA_TUSERDATA ? lua_touserdata(L, index) : NULL;
}

static void push_new_object(lua_State *L, int32_t type, int64_t payload) {
  clua_host *host = clua_of(L);
  clua_object *object = lua_newuserdatauv(L, sizeof *object, 0);
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_types);
  lua_rawgeti(L, -1, type);
  *object = (clua_object){payload, type, host->plain[type] ? 0 : host->epoch};
  lua_setmetatable(L, -3);
  lua_pop(L, 1);
}

// Equal payloads of a type are one userdata within a run, so that they are one key of a table. No
// payload is so large that its upper bits are missed.
void clua_push_object(lua_State *L, int32_t type, int64_t payload) {
  lua_Integer handle = (lua_Integer)((uint64_t)payload * clua_most_types + (uint64_t)type);
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_objects);
  if (lua_rawgeti(L, -1, handle) == LUA_TNIL) {
    lua_pop(L, 1);
    push_new_object(L, type, payload);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, handle);
  }
  lua_remove(L, -2);
}

// What a request costs in instructions, measured; what Swift finds out to be dearer, it charges.
static size_t price(clua_event event) {
  return event == CLUA_INVOKE || event == CLUA_MODULE ? 200 : 50;
}

// What the host answers for an object alone.
static bool is_about_object(clua_event event) {
  return event == CLUA_GET || event == CLUA_LENGTH || event == CLUA_NEXT || event == CLUA_TEXT;
}

// Asks Swift. On return no Swift frame is live, so raising is safe.
int clua_ask(lua_State *L, clua_event event, int32_t member, int first, int count) {
  clua_host *host = clua_of(L);
  clua_pay(L, price(event), 0);
  if (count > clua_most_arguments) return luaL_error(L, "too many arguments");
  if (is_about_object(event) && clua_to_object(L, first) == NULL)
    return luaL_typeerror(L, first, "record");
  clua_arena_reset(host);  // a callback never runs Lua, so no other request is being answered
  luaL_checkstack(L, 16, "too many nested calls");
  clua_value *arguments = clua_arena_take(L, (size_t)(count + 1) * sizeof *arguments);
  size_t bytes = 0;
  for (int place = 0; place < count; place++)
    bytes = clua_read(L, first + place, &arguments[place], bytes);
  clua_request request = {event, member, arguments, (size_t)count};
  clua_answer answer = {.failed = false};
  host->depth++;
  host->callback(host->context, &request, &answer);
  host->depth--;
  if (answer.value.tag == CLUA_ARGUMENT)
    lua_pushvalue(L, first + (int)answer.value.integer);
  else
    clua_push(L, &answer.value);
  clua_arena_reset(host);
  return answer.failed ? clua_raise(L, answer.code) : 1;
}

static int answer_call(lua_State *L) {
  int32_t member = (int32_t)lua_tointeger(L, clua_upvalue(1));
  return clua_ask(L, CLUA_INVOKE, member, 1, lua_gettop(L));
}

// A run takes its chunk's declaration as it was when the file was loaded.
static int answer_declaration(lua_State *L) {
  bool is_table = lua_gettop(L) == 1 && lua_istable(L, 1);
  return clua_of(L)->declaring || !is_table ? answer_call(L) : 1;
}

static const clua_function invoke = {answer_call, .steps = 1, .room = 24};
static const clua_function declare = {answer_declaration, .steps = 4, .room = 24};

// Upvalue: the type's members, a name to a field's number or a method.
static int index_object(lua_State *L) {
  lua_settop(L, 2);
  lua_pushvalue(L, 2);
  switch (lua_rawget(L, clua_upvalue(1))) {
    case LUA_TFUNCTION: return 1;
    case LUA_TNIL: return clua_ask(L, CLUA_MISSING, 0, 1, 2);
    default: return clua_ask(L, CLUA_GET, (int32_t)lua_tointeger(L, 3), 1, 1);
  }
}

static int refuse_assignment(lua_State *L) {
  return luaL_error(L, "fields of a %s are read only: propose a change with one of its verbs",
                    lua_tostring(L, clua_upvalue(1)));
}

#define CLUA_EVENT(name, event) \
  static int name(lua_State *L) { return clua_ask(L, event, 0, 1, 2); }
CLUA_EVENT(add, CLUA_ADD)
CLUA_EVENT(subtract, CLUA_SUBTRACT)
CLUA_EVENT(less, CLUA_LESS)
CLUA_EVENT(less_or_equal, CLUA_LESS_OR_EQUAL)
#undef CLUA_EVENT

static int length_of(lua_State *L) { return clua_ask(L, CLUA_LENGTH, 0, 1, 1); }

// "for record in collection do" calls the collection with nothing and the last value.
static int next_of(lua_State *L) {
  lua_settop(L, 3);
  lua_remove(L, 2);
  return clua_ask(L, CLUA_NEXT, 0, 1, 2);
}

static int text_of(lua_State *L) { return clua_ask(L, CLUA_TEXT, 0, 1, 1); }

static int equal(lua_State *L) {
  const clua_object *a = clua_to_object(L, 1), *b = clua_to_object(L, 2);
  lua_pushboolean(L, a && b && a->type == b->type && a->payload == b->payload);
  return 1;
}

static const struct event {
  const char *name;
  clua_function function;
} events[] = {
    {"__add", {add, .steps = 1, .room = 24}},
    {"__sub", {subtract, .steps = 1, .room = 24}},
    {"__lt", {less, .steps = 1, .room = 24}},
    {"__le", {less_or_equal, .steps = 1, .room = 24}},
    {"__len", {length_of, .steps = 1, .room = 24}},
    {"__tostring", {text_of, .steps = 1, .room = 24}},
    {"__eq", {equal, .steps = 1}},
    {"__call", {next_of, .steps = 1, .room = 24}},
};

static const clua_function index_event = {index_object, .steps = 1, .room = 24};
static const clua_function newindex_event = {refuse_assignment, .steps = 4};

int32_t clua_add_type(clua_host *host, const char *name, bool plain_value) {
  lua_State *L = host->state;
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_types);
  int32_t type = (int32_t)lua_rawlen(L, -1) + 1;
  if (type >= clua_most_types) abort();  // a host program's own types are counted when it starts
  host->plain[type] = plain_value;
  lua_newtable(L);
  for (size_t place = 0; place < sizeof events / sizeof *events; place++) {
    clua_push_function(L, &events[place].function, 0);
    lua_setfield(L, -2, events[place].name);
  }
  lua_newtable(L);  // members
  lua_pushvalue(L, -1);
  lua_setfield(L, -3, "members");
  clua_push_function(L, &index_event, 1);
  lua_setfield(L, -2, "__index");
  lua_pushstring(L, name);
  lua_pushvalue(L, -1);
  lua_setfield(L, -3, "__name");
  clua_push_function(L, &newindex_event, 1);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, false);
  lua_setfield(L, -2, "__metatable");
  lua_rawseti(L, -2, type);
  lua_pop(L, 1);
  return type;
}

static void add_member(clua_host *host, int32_t type, const char *name) {
  lua_State *L = host->state;  // the member is on top
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_types);
  lua_rawgeti(L, -1, type);
  lua_getfield(L, -1, "members");
  lua_pushvalue(L, -4);
  lua_setfield(L, -2, name);
  lua_pop(L, 4);
}

void clua_add_field(clua_host *host, int32_t type, const char *name, int32_t member) {
  lua_pushinteger(host->state, member);
  add_member(host, type, name);
}

void clua_add_method(clua_host *host, int32_t type, const char *name, int32_t member) {
  lua_pushinteger(host->state, member);
  clua_push_function(host->state, &invoke, 1);
  add_member(host, type, name);
}

void clua_add_text(clua_host *host, const char *name, const char *text) {
  lua_State *L = host->state;
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_grants);
  lua_pushstring(L, text);
  lua_setfield(L, -2, name);
  lua_pop(L, 1);
}

void clua_add_function(clua_host *host, const char *name, int32_t member, bool is_declaration) {
  lua_State *L = host->state;
  lua_rawgeti(L, LUA_REGISTRYINDEX, clua_slot_grants);
  lua_pushinteger(L, member);
  clua_push_function(L, is_declaration ? &declare : &invoke, 1);
  lua_setfield(L, -2, name);
  lua_pop(L, 1);
}
