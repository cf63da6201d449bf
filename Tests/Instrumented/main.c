// Runs Lua files in a state of the sandbox, with a host that makes its answers up: main SEEDS FILE...
//
// For Scripts/all/20-instrumented-lua, which builds it with Lua's source and the address sanitizer.
// How a file ends is not looked at, only that nothing crashes, and how long it takes.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "CLua.h"

enum { record, day };
enum { keep_argument, give_day, give_nothing };
static int32_t types[2];

static clua_value object(int kind, int64_t payload) {
  return (clua_value){.tag = CLUA_OBJECT, .type = types[kind], .integer = payload};
}

static clua_value text(const char *bytes) {
  return (clua_value){.tag = CLUA_STRING, .bytes = bytes, .length = strlen(bytes)};
}

static clua_value call(const clua_request *request) {
  switch (request->member) {
    case keep_argument:
      if (request->count == 0) return (clua_value){.tag = CLUA_NIL};
      return (clua_value){.tag = CLUA_ARGUMENT, .integer = 0};
    case give_day: return object(day, 20000);
    default: return (clua_value){.tag = CLUA_NIL};
  }
}

// What a request is answered with; false for a refusal.
static bool answer(const clua_request *request, clua_value *value) {
  switch (request->event) {
    case CLUA_INVOKE: *value = call(request); return true;
    case CLUA_GET: *value = object(request->member == 1 ? day : record, request->member); return true;
    case CLUA_ADD:
    case CLUA_SUBTRACT: *value = object(day, 7); return true;
    case CLUA_LESS:
    case CLUA_LESS_OR_EQUAL: *value = (clua_value){.tag = CLUA_BOOLEAN}; return true;
    case CLUA_LENGTH: *value = (clua_value){.tag = CLUA_INTEGER, .integer = 3}; return true;
    case CLUA_TEXT: *value = text("a text"); return true;
    case CLUA_NEXT: *value = (clua_value){.tag = CLUA_NIL}; return true;
    default: *value = text("there is no such thing"); return false;
  }
}

static void respond(void *context, const clua_request *request, clua_answer *reply) {
  (void)context;
  reply->failed = !answer(request, &reply->value);
  if (reply->failed) strcpy(reply->code, "field.unknown");
}

static clua_host *open_host(void) {
  clua_host *host = clua_open(respond, NULL);
  for (int32_t place = 0; clua_builtin(place) != NULL; place++)
    clua_grant(host, clua_builtin(place));
  types[record] = clua_add_type(host, "client", false);
  types[day] = clua_add_type(host, "day", true);
  static const char *const fields[] = {"name", "today", "clients", "groups", "tasks"};
  static const char *const methods[] = {"first", "count", "where", "schedule_meeting", "log"};
  for (int32_t place = 0; place < 5; place++) {
    clua_add_field(host, types[record], fields[place], place);
    clua_add_method(host, types[record], methods[place], place);
  }
  clua_add_function(host, "routine", keep_argument, true);
  clua_add_function(host, "days", give_day, false);
  return host;
}

// Evaluates the file, and calls the function "run" of what it returns, if there is one.
static void run(clua_host *host, const char *name, const char *source, size_t length, uint64_t seed) {
  int32_t chunk = clua_load(host, name, source, length);
  if (chunk == 0) return;
  clua_value result, argument = object(record, 1);
  clua_begin(host, (clua_budget){.instructions = 10000000, .memory = 32 << 20, .seed = seed,
                                 .seconds = 10});
  if (clua_evaluate(host, chunk, &result) && result.tag == CLUA_TABLE)
    clua_call(host, "run", &argument, 1, &result);
}

static char *read_file(const char *name, size_t *length) {
  FILE *file = fopen(name, "rb");
  if (file == NULL) exit(2);
  char *bytes = malloc(1 << 20);
  *length = fread(bytes, 1, 1 << 20, file);
  fclose(file);
  return bytes;
}

int main(int count, char **arguments) {
  if (count < 3) return 2;
  unsigned long first = strtoul(arguments[1], NULL, 10);
  char *dash = strchr(arguments[1], '-');
  unsigned long last = dash != NULL ? strtoul(dash + 1, NULL, 10) : first;
  for (int place = 2; place < count; place++) {
    size_t length;
    char *source = read_file(arguments[place], &length);
    for (unsigned long seed = first; seed <= last; seed++) {
      fprintf(stderr, "%s %lu\n", arguments[place], seed);
      clua_host *host = open_host();
      clock_t start = clock();
      run(host, arguments[place], source, length, seed);
      double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
      clua_failure failure = clua_last_failure(host);
      fprintf(stderr, "  %.1f s, cause %d %s:%d %.100s\n", seconds, failure.cause, failure.file,
              failure.line, failure.message);
      if (seconds > 20) return 3;  // ten times what it takes without the sanitizer
      clua_close(host);
    }
    free(source);
  }
  return 0;
}
