// Shared by the C files of this target; Swift never sees it.
#ifndef CLUA_INTERNAL_H
#define CLUA_INTERNAL_H

#include <stdalign.h>
#include <stddef.h>

#include "../CLuaSystem/shim.h"
#include "CLua.h"

enum {
  clua_stride = 1000,                // instructions between two looks at the budget
  clua_profile_stride = 100,         // when it is noted what is spent where
  clua_bytes_per_step = 64,          // of memory traffic, for the price of an instruction (2 ns)
  clua_largest_block = 4 << 20,      // bytes; a larger one stops the script
  clua_longest_string = 512 << 10,   // bytes; a longer string does so at once
  clua_block_classes = 24,           // powers of two of a block's size
  clua_collect_every = 4 << 20,      // bytes allocated at least before garbage is collected
  clua_deepest_argument = 32,        // levels of table in one argument
  clua_most_arguments = 200,
  clua_most_types = 128,             // of objects; their payloads fit in the other 57 bits
  clua_widest_arguments = 100000,    // values in the arguments of one call
};

typedef enum clua_block_kind { clua_other_block, clua_string_block } clua_block_kind;

typedef struct clua_arena {
  struct clua_arena *next;
  size_t used, size;
  max_align_t bytes[];
} clua_arena;

struct clua_host {
  lua_State *state;
  clua_callback callback;
  void *context;

  int64_t left;        // instructions
  int64_t given;       // instructions, as the run began
  double began;        // processor seconds of this thread, as the run began or shortly before
  double wall_began;   // seconds of the wall clock, as the run began
  double clock;        // processor seconds of this thread, as they were last read at a run's beginning
  double clock_read;   // seconds of the wall clock at that moment
  int64_t look_at;     // when no more than this are left, all limits are looked at
  size_t used, cap;    // bytes
  size_t begun;        // bytes in use as the run began
  bool clean;          // the run began without garbage of those before it
  bool large;          // the run allocated so much that it must have begun so
  void *texts;         // the block of Lua's table of short strings, which outlives runs
  size_t held;         // bytes the host keeps for the script
  size_t grown, kept;  // bytes the run allocated since its last collection, bytes that left
  size_t leftover;     // bytes that runs before it allocated since the last collection
  uint32_t living[2][clua_block_classes];    // large blocks by kind and size
  uint32_t standing[2][clua_block_classes];  // those of what is loaded, after the last collection
  uint32_t garbage[2][clua_block_classes];   // those that runs before left, which nobody can reach
  bool loaded;         // something was, since the last run
  int64_t allocations, stop_at, refuse_at;  // of the run; see clua_budget
  int64_t allocated;         // bytes, since the state was made
  struct clua_profile *profile;  // what was spent where; NULL when nobody wants to know
  struct clua_cover *cover;  // lines that were run; NULL when nobody wants to know
  double deadline;     // processor seconds of this thread, 0 for none
  double wall_deadline;
  clua_cause tripped;  // a limit was passed: nothing catches that
  bool oversized;      // a block over clua_largest_block was asked for
  int32_t stride;      // what the hook is armed with
  int32_t depth;       // callbacks in progress
  int32_t entered;     // protected calls in progress
  int32_t metatables, bases;  // noted in this run
  int32_t levels;      // tables that one `__index` of the run goes through at the most
  uint32_t epoch;      // of the run; objects remember theirs
  bool declaring;      // what the chunk returns is looked at
  bool plain[clua_most_types];  // types whose objects outlive their run
  uint64_t random[4];

  clua_arena *arena;
  bool sealed;  // the environment is built; nothing more can be granted

  struct {
    clua_cause cause;
    char code[48], file[256], message[1024], traceback[2048], locals[1024];
    int32_t line;
  } failure;
};

typedef struct clua_object {
  int64_t payload;
  int32_t type;
  uint32_t epoch;  // 0: a plain value
} clua_object;

// Slots of the registry that this target owns.
enum {
  clua_slot_grants = 100,  // table: the names a script sees
  clua_slot_types,         // list of metatables
  clua_slot_objects,       // handles of this run, so that equal records are one key
  clua_slot_modules,       // what require has loaded in this run
  clua_slot_codes,         // error message to finding code, in this run
  clua_slot_kept,          // the value of the last clua_evaluate
  clua_slot_environment,
  clua_slot_chunks,
  clua_slot_stock,         // Lua's own libraries, until the environment is built
  clua_slot_metatables,    // what setmetatable was given in this run, each with its copy
  clua_slot_pairs,         // the same as a list, in the order in which they came
  clua_slot_bases,         // tables that are an `__index` or `__newindex` in this run
  clua_slot_anchor,
};

static inline clua_host *clua_of(lua_State *L) { return *(clua_host **)lua_getextraspace(L); }

// What a script can call: every function of ours goes through clua_push_function, which pays for it and
// makes room on the stack before the body runs.
typedef struct clua_function {
  lua_CFunction body;  // NULL: Lua's own function, which is then its first upvalue
  uint32_t texts;      // arguments that are read whole, a bit each; the last bit is for all after it
  int32_t steps;       // besides one for 8 arguments and one for 8 bytes of those texts
  int32_t room;        // stack slots besides the arguments, when more than Lua's own 20
} clua_function;

#define clua_upvalue(number) lua_upvalueindex((number) + 1)
void clua_push_function(lua_State *L, const clua_function *function, int upvalues);

// Memory (clua_memory.c)
void *clua_allocate(void *host, void *block, size_t old_size, size_t new_size);
int32_t clua_stride_of(const clua_host *host);
bool clua_has_large(const clua_host *host);
void clua_note_standing(clua_host *host);
void clua_note_garbage(clua_host *host);

// Budget (clua_budget.c)
bool clua_is_full(const clua_host *host, size_t more);
void clua_look(lua_State *L);
void clua_look_soon(clua_host *host);
void clua_profile_begin(clua_host *host);
void clua_profile_note(clua_host *host);
void clua_profile_free(clua_host *host);
void clua_cover_note(clua_host *host, lua_State *L, lua_Debug *activation);
void clua_cover_free(clua_host *host);
void clua_arm(clua_host *host, int32_t stride);
void clua_trip(clua_host *host, lua_State *L, clua_cause cause);
void clua_check(lua_State *L);
_Noreturn void clua_stop(lua_State *L);
int clua_make_fresh(lua_State *L);

// Pays before the work, in steps of an instruction each and in bytes of memory traffic.
static inline void clua_pay(lua_State *L, size_t steps, size_t bytes) {
  clua_host *host = clua_of(L);
  size_t cost = steps + bytes / clua_bytes_per_step;
  host->left -= cost < INT64_MAX / 4 ? (int64_t)cost : INT64_MAX / 4;
  if (host->left <= host->look_at) clua_look(L);
}

// Numbers that may be given as texts of half a megabyte.
lua_Integer clua_check_integer(lua_State *L, int argument);
lua_Integer clua_opt_integer(lua_State *L, int argument, lua_Integer otherwise);

// Entry from Swift (clua_host.c)
bool clua_protect(clua_host *host, lua_CFunction function, void *work);

// Metatables (clua_metatable.c)
bool clua_is_locked(lua_State *L, int index);
void clua_require_metatables(lua_State *L);

// Values (clua_value.c)
// Gives the bytes that all copies take, those before it included.
size_t clua_read(lua_State *L, int index, clua_value *value, size_t before);
void clua_push(lua_State *L, const clua_value *value);
void clua_arena_reset(clua_host *host);
void *clua_arena_take(lua_State *L, size_t size);
void clua_sorted_keys(lua_State *L, int index);

// Objects (clua_object.c)
clua_object *clua_to_object(lua_State *L, int index);
void clua_push_object(lua_State *L, int32_t type, int64_t payload);
int clua_ask(lua_State *L, clua_event event, int32_t member, int first, int count);

// Failures (clua_failure.c)
int clua_handler(lua_State *L);
void clua_clear_failure(clua_host *host);
void clua_note_place(clua_host *host, const char *source, int32_t line);
void clua_note_denial(clua_host *host, const char *message);
void clua_note_syntax(clua_host *host, const char *message);
int clua_raise(lua_State *L, const char *code);
int clua_deny(lua_State *L, const char *format, ...);

// Environment (clua_environment.c)
void clua_open_stock(lua_State *L);
void clua_seal(clua_host *host);
int clua_compile(lua_State *L, const char *name, const char *source, size_t length);

// Lengths (clua_length.c)
lua_Integer clua_border(lua_State *L, int index);
lua_Integer clua_find_border(lua_State *L, int index);
lua_Integer clua_length(lua_State *L, int index);
int clua_compare_strings(lua_State *L, int left, int right);
int clua_order_strings(lua_State *L, int left, int right);

// Built-ins
int clua_length_operator(lua_State *L);
int clua_rawlen(lua_State *L);
extern const clua_function clua_place_iterator;
int clua_ipairs(lua_State *L);
int clua_codes(lua_State *L);
int clua_byte(lua_State *L);
int clua_pack(lua_State *L);
int clua_error(lua_State *L);
void clua_push_text(lua_State *L, int index);
int clua_find(lua_State *L);
int clua_match(lua_State *L);
int clua_gmatch(lua_State *L);
int clua_gsub(lua_State *L);
int clua_format(lua_State *L);
int clua_rep(lua_State *L);
int clua_random(lua_State *L);
int clua_require(lua_State *L);
int clua_pairs(lua_State *L);
int clua_next(lua_State *L);
int clua_pcall(lua_State *L);
int clua_xpcall(lua_State *L);
int clua_tostring(lua_State *L);
int clua_rawset(lua_State *L);
int clua_setmetatable(lua_State *L);
int clua_getmetatable(lua_State *L);
int clua_concat(lua_State *L);
int clua_insert(lua_State *L);
int clua_remove(lua_State *L);
int clua_move(lua_State *L);
int clua_sort(lua_State *L);
int clua_unpack(lua_State *L);

#endif
