// How often the lines of files were run: for the coverage of a package's tests.
//
// Off, it costs nothing: the hook asks for lines only when somebody wants to know.
#include <stdlib.h>
#include <string.h>

#include "clua_internal.h"

enum { most_files = 256, most_lines = 1 << 20 };

typedef struct covered_file {
  char name[256];
  const char *source;  // Lua's own, for a quick answer
  uint32_t *lines;     // how often each
  int32_t room;        // in lines
} covered_file;

struct clua_cover {
  covered_file files[most_files];
  int32_t count, last;
};

void clua_cover_lines(clua_host *host) {
  if (host->cover == NULL) host->cover = calloc(1, sizeof *host->cover);
}

void clua_cover_free(clua_host *host) {
  if (host->cover == NULL) return;
  for (int32_t i = 0; i < host->cover->count; i++) free(host->cover->files[i].lines);
  free(host->cover);
  host->cover = NULL;
}

static covered_file *file_of(struct clua_cover *cover, const char *source) {
  if (cover->last < cover->count && cover->files[cover->last].source == source)
    return &cover->files[cover->last];
  const char *name = source + (*source == '@');
  for (int32_t i = 0; i < cover->count; i++) {
    if (strncmp(cover->files[i].name, name, sizeof cover->files[i].name - 1) != 0) continue;
    cover->files[i].source = source;
    cover->last = i;
    return &cover->files[i];
  }
  if (cover->count == most_files) return NULL;
  covered_file *file = &cover->files[cover->count];
  strncpy(file->name, name, sizeof file->name - 1);
  file->source = source;
  cover->last = cover->count++;
  return file;
}

void clua_cover_note(clua_host *host, lua_State *L, lua_Debug *activation) {
  int32_t line = activation->currentline;
  if (line <= 0 || line >= most_lines) return;
  lua_getinfo(L, "S", activation);
  covered_file *file = file_of(host->cover, activation->source);
  if (file == NULL) return;
  if (line >= file->room) {
    int32_t room = (line + 1) * 2;
    uint32_t *lines = realloc(file->lines, (size_t)room * sizeof *lines);
    if (lines == NULL) return;
    memset(lines + file->room, 0, (size_t)(room - file->room) * sizeof *lines);
    file->lines = lines;
    file->room = room;
  }
  if (file->lines[line] < UINT32_MAX) file->lines[line]++;
}

const char *clua_covered_file(const clua_host *host, int32_t index) {
  bool is_there = host->cover != NULL && index < host->cover->count;
  return is_there ? host->cover->files[index].name : NULL;
}

uint32_t clua_covered_count(const clua_host *host, int32_t index, int32_t line) {
  const covered_file *file = &host->cover->files[index];
  return line > 0 && line < file->room ? file->lines[line] : 0;
}
