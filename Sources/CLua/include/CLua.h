// The whitelist: everything Swift may ask of Lua.
//
// No type of lua.h is visible here and no function here lets a Lua error out: what may raise
// runs under lua_pcall inside C, and a callback into Swift returns a status that C turns into
// a Lua error after the Swift frame is gone. Swift therefore never holds a lua_State.
#ifndef CLUA_H
#define CLUA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct clua_host clua_host;
struct clua_entry;

typedef enum clua_tag : int32_t {
  CLUA_NIL,
  CLUA_BOOLEAN,
  CLUA_INTEGER,
  CLUA_NUMBER,
  CLUA_STRING,
  CLUA_OBJECT,    // a value of a type registered with clua_add_type
  CLUA_TABLE,     // a copy: `entries` in a fixed order
  CLUA_FUNCTION,  // opaque to Swift
  CLUA_UNREADABLE,  // what cannot be copied: `bytes` say why, as "a table nested too deeply"
  CLUA_ARGUMENT,  // only as a result: "return argument number `integer`" (0 is the first)
} clua_tag;

// A Lua value as Swift sees it. Pointers stay valid until the callback returns, or, for
// results of clua_evaluate and clua_call, until the next call on the same host.
typedef struct clua_value {
  clua_tag tag;
  int32_t type;     // CLUA_OBJECT: the number clua_add_type gave
  int64_t integer;  // CLUA_BOOLEAN (0 or 1), CLUA_INTEGER, CLUA_OBJECT (its payload)
  double number;    // CLUA_NUMBER
  const char *_Nullable bytes;                 // CLUA_STRING, not NUL-terminated
  const struct clua_entry *_Nullable entries;  // CLUA_TABLE
  size_t length;                               // of `bytes` or `entries`
} clua_value;

typedef struct clua_entry {
  clua_value key, value;
} clua_entry;

// What a script did to a host object or function.
typedef enum clua_event : int32_t {
  CLUA_GET,      // read of a known field: `member` is its number
  CLUA_MISSING,  // read of an unknown field: arguments are the object and the key
  CLUA_INVOKE,   // call of a function: `member` is its number
  CLUA_ADD,
  CLUA_SUBTRACT,
  CLUA_LESS,
  CLUA_LESS_OR_EQUAL,
  CLUA_LENGTH,
  CLUA_NEXT,      // generic for over an object: arguments are the object and the last value
  CLUA_TEXT,     // tostring and ..
  CLUA_MODULE,   // require of a name by the file in the second argument: answer with file and source
} clua_event;

typedef struct clua_request {
  clua_event event;
  int32_t member;
  const clua_value *_Nonnull arguments;
  size_t count;
} clua_request;

// Swift's answer: a value, or a message (`value` is then a string) with a finding code.
typedef struct clua_answer {
  bool failed;
  clua_value value;
  char code[48];
} clua_answer;

typedef void (*clua_callback)(
    void *_Nullable context, const clua_request *_Nonnull request, clua_answer *_Nonnull answer);

typedef enum clua_cause : int32_t {
  CLUA_FINE,
  CLUA_SYNTAX,
  CLUA_RUNTIME,
  CLUA_OUT_OF_INSTRUCTIONS,
  CLUA_OUT_OF_MEMORY,
  CLUA_OUT_OF_TIME,
} clua_cause;

// Why the last clua_load, clua_evaluate or clua_call failed. Valid until the next of them.
typedef struct clua_failure {
  clua_cause cause;
  char code[48];                  // what the callback gave, else empty
  const char *_Nonnull message;   // without the position
  const char *_Nonnull file;      // empty when unknown
  int32_t line;                   // 0 when unknown
  const char *_Nonnull traceback; // a line per frame, innermost first: "file:line name"
  // Locals of the innermost frame that has any, a line each: "name kind size", where kind is nil,
  // true, false or a Lua type and size what it has of bytes or elements, or "name object type
  // payload". Functions are left out.
  const char *_Nonnull locals;
} clua_failure;

typedef struct clua_budget {
  int64_t instructions;  // virtual machine instructions, or what C work is charged as
  size_t memory;         // bytes a script may keep
  uint64_t seed;         // of math.random
  double seconds;        // processor time; a last resort, 0 for none
  bool clean;            // it begins with a collection, and may grow large
  // Faults, for the tests of this border: which allocation of the run, from 1; 0 for none.
  int64_t stop_at;    // the memory limit falls there
  int64_t refuse_at;  // the machine has no memory there, nor for the one more try Lua makes
} clua_budget;

// A new state with nothing in it. Null when the machine is out of memory.
clua_host *_Nullable clua_open(clua_callback _Nonnull callback, void *_Nullable context);
void clua_close(clua_host *_Nonnull host);

// Grants the built-in `name` ("pairs", "string.format"); false when there is none such.
bool clua_grant(clua_host *_Nonnull host, const char *_Nonnull name);

// The next built-in that can be granted, by number from 0; null after the last.
const char *_Nullable clua_builtin(int32_t index);

// Registers an object type. A plain value (a day) outlives its run, a record does not.
int32_t clua_add_type(clua_host *_Nonnull host, const char *_Nonnull name, bool plain_value);
void clua_add_field(
    clua_host *_Nonnull host, int32_t type, const char *_Nonnull name, int32_t member);
void clua_add_method(
    clua_host *_Nonnull host, int32_t type, const char *_Nonnull name, int32_t member);
// A text under a name.
void clua_add_text(
    clua_host *_Nonnull host, const char *_Nonnull name, const char *_Nonnull text);
// A declaration gives back its argument, and asks the host of it only where the chunk's value is read.
void clua_add_function(
    clua_host *_Nonnull host, const char *_Nonnull name, int32_t member, bool is_declaration);

// Whether the run grew large: one that did not begin clean is then stopped, out of memory, and is to be
// begun anew. What comes of a large run would else depend on the runs before it.
bool clua_was_large(const clua_host *_Nonnull host);

// Starts a run: objects of earlier runs become stale, modules are loaded anew. False only when
// an allocation was refused.
bool clua_begin(clua_host *_Nonnull host, clua_budget budget);

// Compiles text (never bytecode). A number for clua_evaluate, 0 on failure.
int32_t clua_load(
    clua_host *_Nonnull host, const char *_Nonnull name, const char *_Nonnull source,
    size_t length);

// Runs a compiled chunk and keeps the value it returns for clua_call; it is read where there is a
// result to put it in.
bool clua_evaluate(clua_host *_Nonnull host, int32_t chunk, clua_value *_Nullable result);

// Calls the function `field` of the kept value.
bool clua_call(
    clua_host *_Nonnull host, const char *_Nonnull field, const clua_value *_Nonnull arguments,
    size_t count, clua_value *_Nonnull result);

clua_failure clua_last_failure(const clua_host *_Nonnull host);

// The line that is running, innermost in a file of that folder, else innermost of all: for a
// callback to say where it was called from. 0 when no script is running.
int32_t clua_current_line(
    clua_host *_Nonnull host, const char *_Nonnull folder, const char *_Nonnull *_Nonnull file);

// From a callback: charges the script for what the host does, in instructions, and for what it
// keeps until the run ends, in bytes; a negative number is what it kept and keeps no longer. A limit
// that is passed stops the script, not the host.
void clua_charge_host(clua_host *_Nonnull host, int64_t steps, ptrdiff_t bytes);

// Notes from now on what is spent, and where: before the first run.
void clua_profile_start(clua_host *_Nonnull host);

// Lines of "steps bytes" and, after a tab each, the calls under way as "file:line name", outermost
// first. Not NUL-terminated; valid until the next run.
const char *_Nonnull clua_profile_text(const clua_host *_Nonnull host, size_t *_Nonnull length);

// Notes from now on how often lines are run: for the coverage of tests.
void clua_cover_lines(clua_host *_Nonnull host);

// The file of that number, from 0, in which a line was run; null after the last.
const char *_Nullable clua_covered_file(const clua_host *_Nonnull host, int32_t index);
uint32_t clua_covered_count(const clua_host *_Nonnull host, int32_t index, int32_t line);

// What the run that was begun last has spent: instructions, and processor seconds of this thread.
int64_t clua_steps_spent(const clua_host *_Nonnull host);
double clua_seconds_spent(const clua_host *_Nonnull host);

size_t clua_memory_in_use(const clua_host *_Nonnull host);

// Frees what no script can reach any more.
void clua_collect(clua_host *_Nonnull host);

// Everything that a script of this state can reach, locked or not: names to kinds, as a table.
bool clua_reach(clua_host *_Nonnull host, clua_value *_Nonnull result);

// Calls every function that a script can reach, and those that they return, with arguments of many
// kinds: names to "paid", or "free" when a call took nothing from the budget. In a run that has begun.
bool clua_price_list(clua_host *_Nonnull host, clua_value *_Nonnull result);

#endif
