// Values across the border: Lua to clua_value by copy, clua_value to Lua by push.
#include <stdlib.h>
#include <string.h>

#include "clua_internal.h"

// The first block stays: a request seldom needs more.
void clua_arena_reset(clua_host *host) {
  while (host->arena != NULL && host->arena->next != NULL) {
    clua_arena *next = host->arena->next;
    free(host->arena);
    host->arena = next;
  }
  if (host->arena != NULL) host->arena->used = 0;
}

void *clua_arena_take(lua_State *L, size_t size) {
  clua_host *host = clua_of(L);
  size = (size + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
  clua_arena *block = host->arena;
  if (block == NULL || block->size - block->used < size) {
    size_t room = size > 4096 ? size : 4096;
    block = malloc(sizeof *block + room);
    if (block == NULL) abort();
    *block = (clua_arena){.next = host->arena, .size = room};
    host->arena = block;
  }
  void *taken = (char *)block->bytes + block->used;
  block->used += size;
  return taken;
}

// Fixed order of keys: numbers, then strings by bytes, then booleans, then our objects.
static int rank(lua_State *L, int index) {
  switch (lua_type(L, index)) {
    case LUA_TNUMBER: return 0;
    case LUA_TSTRING: return 1;
    case LUA_TBOOLEAN: return 2;
    case LUA_TUSERDATA: return clua_to_object(L, index) ? 3 : 4;
    default: return 4;
  }
}

static int compare_objects(lua_State *L, int left, int right) {
  const clua_object *a = clua_to_object(L, left), *b = clua_to_object(L, right);
  if (a->type != b->type) return a->type < b->type ? -1 : 1;
  return (a->payload > b->payload) - (a->payload < b->payload);
}

// Compares keys at absolute indices; both have a rank below 4.
static int compare_keys(lua_State *L, int left, int right) {
  int left_rank = rank(L, left), right_rank = rank(L, right);
  if (left_rank != right_rank) return left_rank - right_rank;
  switch (left_rank) {
    case 0: return lua_compare(L, left, right, LUA_OPLT) ? -1 : !lua_rawequal(L, left, right);
    case 1: return clua_order_strings(L, left, right);
    case 2: return lua_toboolean(L, left) - lua_toboolean(L, right);
    default: return compare_objects(L, left, right);
  }
}

// How many comparisons there are depends on Lua's own order, a secret of the process; so each key pays
// for the comparison that puts it in its place, whether there was one or not.
static void merge(lua_State *L, int keys, int scratch, int from, int middle, int to) {
  int left = from, right = middle;
  for (int place = from; place < to; place++) {
    bool take_left = left < middle;
    if (take_left && right < to) {
      lua_rawgeti(L, keys, left);
      lua_rawgeti(L, keys, right);
      take_left = compare_keys(L, lua_gettop(L) - 1, lua_gettop(L)) <= 0;
      lua_pop(L, 2);
    }
    bool is_text = lua_rawgeti(L, keys, take_left ? left++ : right++) == LUA_TSTRING;
    clua_pay(L, 5, is_text ? lua_rawlen(L, -1) : 0);
    lua_rawseti(L, scratch, place);
  }
  for (int place = from; place < to; place++) {
    lua_rawgeti(L, scratch, place);
    lua_rawseti(L, keys, place);
  }
}

static void sort_keys(lua_State *L, int keys, int count) {
  lua_createtable(L, count, 0);
  int scratch = lua_gettop(L);
  for (int width = 1; width < count; width *= 2) {
    for (int from = 1; from + width <= count; from += 2 * width) {
      int to = from + 2 * width;
      merge(L, keys, scratch, from, from + width, to > count + 1 ? count + 1 : to);
    }
  }
  lua_pop(L, 1);
}

// Pushes a list of the table's keys in the fixed order. Lua's own order is a secret of the
// process (its hash seed): with a key that has no order of its own, all are looked at all the same, and
// nothing is pushed.
static bool push_sorted_keys(lua_State *L, int index) {
  luaL_checkstack(L, 16, "too many nested values");
  lua_newtable(L);
  int keys = lua_gettop(L), count = 0;
  bool sorted = true, is_fixed = true;
  for (lua_pushnil(L); lua_next(L, index);) {
    lua_pop(L, 1);
    clua_pay(L, 4, 0);
    is_fixed = is_fixed && rank(L, -1) < 4;
    sorted = sorted && lua_isinteger(L, -1) && lua_tointeger(L, -1) == count + 1;
    lua_pushvalue(L, -1);
    lua_rawseti(L, keys, ++count);
  }
  if (is_fixed && !sorted && count > 1) sort_keys(L, keys, count);
  if (!is_fixed) lua_settop(L, keys - 1);
  return is_fixed;
}

void clua_sorted_keys(lua_State *L, int index) {
  if (!push_sorted_keys(L, lua_absindex(L, index)))
    luaL_error(L, "the order of keys that are a table or a function is not fixed");
}

// What a value takes on both sides of the border while it is copied.
enum { copied_value = 100 };

typedef struct reader {
  int depth, count;
  size_t bytes;         // of all copies
  const char *refusal;  // why no copy can be made
} reader;

// Copies are memory like any other, and paid for: one text may be in a table a thousand times.
static void pay_for_copy(lua_State *L, reader *state, size_t bytes) {
  clua_host *host = clua_of(L);
  state->bytes += bytes + copied_value;
  clua_pay(L, 1, bytes * 4);
  if (!clua_is_full(host, state->bytes)) return;
  host->held += state->bytes;  // what can be collected makes room, else this is where it stops
  clua_look(L);
  host->held -= state->bytes;
}

static void read_value(lua_State *L, int index, clua_value *value, reader *state);

// What cannot be copied spoils no more than one entry of the outermost table, so that Swift
// can say which one.
static void spoil(clua_value *value, reader *state) {
  if (state->depth > 1 || state->refusal == NULL) return;
  *value = (clua_value){
      .tag = CLUA_UNREADABLE, .bytes = state->refusal, .length = strlen(state->refusal)};
  state->refusal = NULL;
}

static void read_entries(lua_State *L, int index, clua_value *value, reader *state) {
  size_t count = lua_rawlen(L, -1);
  if (count > clua_widest_arguments) state->refusal = "a table with too many entries";
  if (state->refusal) {
    lua_pop(L, 1);
    return;
  }
  clua_entry *entries = clua_arena_take(L, (count + 1) * sizeof *entries);
  value->entries = entries;
  value->length = count;
  for (size_t place = 0; place < count && state->refusal == NULL; place++) {
    lua_rawgeti(L, -1, (lua_Integer)place + 1);
    lua_pushvalue(L, -1);
    lua_rawget(L, index);
    read_value(L, lua_gettop(L) - 1, &entries[place].key, state);
    read_value(L, lua_gettop(L), &entries[place].value, state);
    lua_pop(L, 2);  // the table on the stack keeps both alive
  }
  lua_pop(L, 1);
}

static void read_table(lua_State *L, int index, clua_value *value, reader *state) {
  state->depth++;
  if (state->depth > clua_deepest_argument)
    state->refusal = "a table nested too deeply";
  else if (!push_sorted_keys(L, index))
    state->refusal = "a table whose keys have no fixed order";
  else
    read_entries(L, index, value, state);
  state->depth--;
}

static void read_object(lua_State *L, int index, clua_value *value) {
  const clua_object *object = clua_to_object(L, index);
  if (object->epoch && object->epoch != clua_of(L)->epoch)
    luaL_error(L, "the record belongs to an earlier run");
  value->tag = CLUA_OBJECT;
  value->type = object->type;
  value->integer = object->payload;
}

static void read_value(lua_State *L, int index, clua_value *value, reader *state) {
  *value = (clua_value){.tag = CLUA_NIL};
  pay_for_copy(L, state, lua_type(L, index) == LUA_TSTRING ? 2 * lua_rawlen(L, index) : 0);
  if (++state->count > clua_widest_arguments) state->refusal = "a table with too many entries";
  if (state->refusal) return spoil(value, state);
  switch (lua_type(L, index)) {
    case LUA_TNIL: break;
    case LUA_TBOOLEAN:
      value->tag = CLUA_BOOLEAN;
      value->integer = lua_toboolean(L, index);
      break;
    case LUA_TNUMBER:
      value->tag = lua_isinteger(L, index) ? CLUA_INTEGER : CLUA_NUMBER;
      value->integer = lua_tointeger(L, index);
      value->number = lua_tonumber(L, index);
      break;
    case LUA_TSTRING:
      value->tag = CLUA_STRING;
      value->bytes = lua_tolstring(L, index, &value->length);
      break;
    case LUA_TTABLE:
      value->tag = CLUA_TABLE;
      read_table(L, index, value, state);
      break;
    case LUA_TUSERDATA: read_object(L, index, value); break;
    default: value->tag = CLUA_FUNCTION;
  }
  spoil(value, state);
}

size_t clua_read(lua_State *L, int index, clua_value *value, size_t before) {
  reader state = {.bytes = before};
  read_value(L, lua_absindex(L, index), value, &state);
  return state.bytes;
}

static void push_table(lua_State *L, const clua_value *value) {
  lua_createtable(L, 0, 0);
  for (size_t place = 0; place < value->length; place++) {
    clua_push(L, &value->entries[place].key);
    clua_push(L, &value->entries[place].value);
    lua_rawset(L, -3);
  }
}

void clua_push(lua_State *L, const clua_value *value) {
  luaL_checkstack(L, 8, "too many nested values");
  switch (value->tag) {
    case CLUA_BOOLEAN: lua_pushboolean(L, value->integer != 0); break;
    case CLUA_INTEGER: lua_pushinteger(L, value->integer); break;
    case CLUA_NUMBER: lua_pushnumber(L, value->number); break;
    case CLUA_STRING: lua_pushlstring(L, value->bytes ? value->bytes : "", value->length); break;
    case CLUA_OBJECT: clua_push_object(L, value->type, value->integer); break;
    case CLUA_TABLE: push_table(L, value); break;
    default: lua_pushnil(L);
  }
}
