// The allocator: counts, and never refuses.
//
// A refusal would start an emergency collection, and Debian's 5.4.4 has a use-after-free that needs
// one. Past the cap it asks for a look at the limits instead, at the next instruction or payment. What
// one instruction would take too long over, a string or a hash too large, it stops at once: Lua
// makes both where it expects an error. When the machine itself has no memory left we abort, as Swift
// does.
//
// A large block has its kind in front of it: an instruction of Lua's own may walk a whole string
// (`<`, `..`) or a whole chain of a table, so the largest one that lives says how far apart two looks
// at the clock may be.
#include <stdlib.h>
#include <string.h>

#include "clua_internal.h"

enum { largest_small = 4096, header = alignof(max_align_t) };

// Keys may be chosen to be in one chain, and to make a hash anew is then quadratic in its size.
enum { node_size = 24, most_nodes = 1 << 14 };

static bool is_large(size_t size) { return size > largest_small; }

// The power of two at or below.
static int class_of(size_t size) {
  int class = 63 - __builtin_clzll(size);
  return class < clua_block_classes ? class : clua_block_classes - 1;
}

// Of those that the run can reach.
static int largest_class(const clua_host *host, clua_block_kind kind) {
  int class = clua_block_classes - 1;
  while (class > 0 && host->living[kind][class] <= host->garbage[kind][class]) class--;
  return class;
}

bool clua_has_large(const clua_host *host) {
  return largest_class(host, clua_string_block) > 0 || largest_class(host, clua_other_block) > 0;
}

// All that lives is of what was loaded.
void clua_note_standing(clua_host *host) {
  memcpy(host->standing, host->living, sizeof host->living);
}

// A run begins: what else lives is garbage, and no instruction walks it.
void clua_note_garbage(clua_host *host) {
  for (int kind = 0; kind < 2; kind++)
    for (int class = 0; class < clua_block_classes; class++) {
      uint32_t lives = host->living[kind][class], stands = host->standing[kind][class];
      host->garbage[kind][class] = lives > stands ? lives - stands : 0;
    }
}

// Measured: a byte of a string costs an instruction up to 5 ns (strcoll, once for each NUL), a byte
// of a table up to 1/4 ns (a chain of 24-byte nodes), in each table that `__index` goes through. 30 ms
// at the most between two looks.
int32_t clua_stride_of(const clua_host *host) {
  int32_t stride = host->profile != NULL ? clua_profile_stride : clua_stride;
  int32_t strings = (1 << 21) >> largest_class(host, clua_string_block);
  int32_t others = ((1 << 27) >> largest_class(host, clua_other_block)) / (1 + 2 * host->levels);
  if (strings < stride) stride = strings;
  return others < stride ? others : stride;
}

// Of two large sizes at most one is new.
static void note_living(clua_host *host, clua_block_kind kind, size_t old_size, size_t new_size) {
  if (is_large(old_size)) host->living[kind][class_of(old_size)]--;
  if (!is_large(new_size)) return;
  host->living[kind][class_of(new_size)]++;
  int32_t stride = clua_stride_of(host);
  if (host->state == NULL || stride >= host->stride) return;
  host->left -= host->stride;  // what was run of it is forgotten with the old stride
  clua_arm(host, stride);
}

// A hash has a power of two of nodes. An array that is made with as many bytes is taken for one: of
// 49,152, 98,304 or 196,608 elements exactly.
static bool is_large_hash(size_t size) {
  size_t nodes = size / node_size;
  return nodes > most_nodes && size % node_size == 0 && (nodes & (nodes - 1)) == 0;
}

static void stop_at_once(clua_host *host) {
  clua_trip(host, host->state, CLUA_OUT_OF_MEMORY);
  clua_stop(host->state);
}

// Notes that a block grows; false when the run shall find the machine without memory there.
static bool note_growth(clua_host *host, clua_block_kind kind, size_t bytes, size_t block) {
  host->allocations++;
  host->allocated += (int64_t)bytes;
  host->grown += bytes;
  if (is_large(block)) host->left -= (int64_t)(block / clua_bytes_per_step);
  bool is_new = bytes == block, is_string = kind == clua_string_block;
  bool is_slow = is_string ? block > clua_longest_string + 64 : is_new && is_large_hash(block);
  if (is_slow && host->entered > 0) stop_at_once(host);
  if (block > clua_largest_block + 64 || host->allocations == host->stop_at)
    host->oversized = true;
  if (host->oversized || clua_is_full(host, bytes)) clua_look_soon(host);
  return host->refuse_at == 0 || host->allocations < host->refuse_at ||
         host->allocations > host->refuse_at + 1;
}

static void *move(void *block, size_t old_size, size_t new_size) {
  char *base = is_large(old_size) ? (char *)block - header : block;
  size_t room = new_size + (is_large(new_size) ? header : 0);
  bool is_alike = block == NULL || is_large(old_size) == is_large(new_size);
  char *moved = is_alike ? realloc(base, room) : malloc(room);
  if (moved == NULL) abort();
  if (is_large(new_size)) moved += header;
  if (is_alike) return moved;
  memcpy(moved, block, old_size < new_size ? old_size : new_size);
  free(base);
  return moved;
}

// Lua's table of short strings is made with the state, of this size. It is no garbage, and how large it is depends
// on the runs before: it is paid for with each string.
enum { first_texts = 128 * sizeof(void *) };

static void *allocate_texts(clua_host *host, size_t size) {
  if (size == 0) {
    free(host->texts);
    return host->texts = NULL;
  }
  host->texts = realloc(host->texts, size);
  if (host->texts == NULL) abort();
  return host->texts;
}

// With no block yet, Lua gives the kind of object in place of its size.
void *clua_allocate(void *context, void *block, size_t old_size, size_t new_size) {
  clua_host *host = context;
  bool is_new_texts = host->texts == NULL && host->state == NULL && new_size == first_texts;
  if (is_new_texts || (block != NULL && block == host->texts))
    return allocate_texts(host, new_size);
  clua_block_kind kind =
      block == NULL && old_size == LUA_TSTRING ? clua_string_block : clua_other_block;
  if (block == NULL) old_size = 0;
  if (is_large(old_size)) kind = *(clua_block_kind *)((char *)block - header);
  if (new_size > old_size && !note_growth(host, kind, new_size - old_size, new_size)) return NULL;
  host->used = host->used - old_size + new_size;
  if (is_large(old_size) || is_large(new_size)) note_living(host, kind, old_size, new_size);
  if (new_size == 0) {
    if (block != NULL) free(is_large(old_size) ? (char *)block - header : block);
    return NULL;
  }
  void *moved = move(block, old_size, new_size);
  if (is_large(new_size)) *(clua_block_kind *)((char *)moved - header) = kind;
  return moved;
}

size_t clua_memory_in_use(const clua_host *host) { return host->used; }
