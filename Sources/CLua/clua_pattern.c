#include "clua_pattern.h"

#include <ctype.h>
#include <string.h>

static const char *match_here(clua_matcher *m, const char *s, const char *p);

// One step per character looked at. Inlined in every loop, so the check is one subtraction.
static inline void pay(clua_matcher *m) {
  if (--m->host->left <= m->host->look_at) clua_look(m->L);
}

void clua_matcher_init(clua_matcher *m, lua_State *L, const char *subject, size_t length,
                       const char *pattern, size_t pattern_length) {
  m->L = L;
  m->host = clua_of(L);
  m->subject = subject;
  m->subject_end = subject + length;
  m->pattern_end = pattern + pattern_length;
  m->level = 0;
  m->depth = clua_deepest_match;
}

const char *clua_match_at(clua_matcher *m, const char *at, const char *pattern) {
  m->level = 0;
  m->depth = clua_deepest_match;
  return match_here(m, at, pattern);
}

static inline int byte_at(const char *s) { return (unsigned char)*s; }

// The end of the single-character item that starts at p.
static const char *item_end(clua_matcher *m, const char *p) {
  char first = *p++;
  if (first == '%') {
    if (p == m->pattern_end) luaL_error(m->L, "malformed pattern (ends with '%%')");
    return p + 1;
  }
  if (first != '[') return p;
  if (p < m->pattern_end && *p == '^') p++;
  do {
    if (p == m->pattern_end) luaL_error(m->L, "malformed pattern (missing ']')");
    pay(m);
    if (*p++ == '%') {
      if (p == m->pattern_end) luaL_error(m->L, "malformed pattern (missing ']')");
      p++;
    }
  } while (p == m->pattern_end || *p != ']');
  return p + 1;
}

static bool in_class(int c, int class) {
  bool found;
  switch (tolower(class)) {
    case 'a': found = isalpha(c); break;
    case 'c': found = iscntrl(c); break;
    case 'd': found = isdigit(c); break;
    case 'g': found = isgraph(c); break;
    case 'l': found = islower(c); break;
    case 'p': found = ispunct(c); break;
    case 's': found = isspace(c); break;
    case 'u': found = isupper(c); break;
    case 'w': found = isalnum(c); break;
    case 'x': found = isxdigit(c); break;
    case 'z': found = c == 0; break;  // of earlier versions, and still there
    default: return class == c;
  }
  return isupper(class) ? !found : found;
}

// Is c in the set [p, last], whose brackets are at both ends?
static bool in_set(clua_matcher *m, int c, const char *p, const char *last) {
  bool wanted = true;
  if (p[1] == '^') {
    wanted = false;
    p++;
  }
  while (++p < last) {
    pay(m);
    if (*p == '%') {
      p++;
      if (in_class(c, byte_at(p))) return wanted;
    } else if (p[1] == '-' && p + 2 < last) {
      if (byte_at(p) <= c && c <= byte_at(p + 2)) return wanted;
      p += 2;
    } else if (byte_at(p) == c) {
      return wanted;
    }
  }
  return !wanted;
}

static inline bool matches_item(clua_matcher *m, const char *s, const char *p, const char *end) {
  if (s >= m->subject_end) return false;
  pay(m);
  switch (*p) {
    case '.': return true;
    case '%': return in_class(byte_at(s), byte_at(p + 1));
    case '[': return in_set(m, byte_at(s), p, end - 1);
    default: return *p == *s;
  }
}

static const char *match_balanced(clua_matcher *m, const char *s, const char *p) {
  if (p + 1 >= m->pattern_end)
    luaL_error(m->L, "malformed pattern (missing arguments to '%%b')");
  if (s >= m->subject_end || *s != *p) return NULL;
  char opening = p[0], closing = p[1];
  int nesting = 1;
  while (++s < m->subject_end) {
    pay(m);
    if (*s == closing) {
      if (--nesting == 0) return s + 1;
    } else if (*s == opening) {
      nesting++;
    }
  }
  return NULL;
}

static const char *expand_longest(clua_matcher *m, const char *s, const char *p,
                                  const char *end) {
  ptrdiff_t count = 0;
  while (matches_item(m, s + count, p, end)) count++;
  for (; count >= 0; count--) {
    pay(m);
    const char *found = match_here(m, s + count, end + 1);
    if (found) return found;
  }
  return NULL;
}

static const char *expand_shortest(clua_matcher *m, const char *s, const char *p,
                                   const char *end) {
  for (;; s++) {
    const char *found = match_here(m, s, end + 1);
    if (found) return found;
    if (!matches_item(m, s, p, end)) return NULL;
  }
}

static const char *open_capture(clua_matcher *m, const char *s, const char *p, ptrdiff_t kind) {
  if (m->level >= clua_most_captures) luaL_error(m->L, "too many captures");
  m->captures[m->level].start = s;
  m->captures[m->level].length = kind;
  m->level++;
  const char *found = match_here(m, s, p);
  if (!found) m->level--;
  return found;
}

static const char *close_capture(clua_matcher *m, const char *s, const char *p) {
  int level = m->level;
  do {
    if (--level < 0) luaL_error(m->L, "invalid pattern capture");
  } while (m->captures[level].length != clua_capture_open);
  m->captures[level].length = s - m->captures[level].start;
  const char *found = match_here(m, s, p);
  if (!found) m->captures[level].length = clua_capture_open;
  return found;
}

static const char *match_back_reference(clua_matcher *m, const char *s, int digit) {
  int level = digit - '1';
  if (level < 0 || level >= m->level || m->captures[level].length == clua_capture_open)
    luaL_error(m->L, "invalid capture index %%%d", level + 1);
  size_t length = (size_t)m->captures[level].length;
  if ((size_t)(m->subject_end - s) < length) return NULL;
  clua_pay(m->L, 1, length);
  return memcmp(m->captures[level].start, s, length) == 0 ? s + length : NULL;
}

// At the frontier %f[set] at p: the previous character is outside the set, this one inside.
static bool at_frontier(clua_matcher *m, const char *s, const char *p, const char *end) {
  int before = s == m->subject ? 0 : byte_at(s - 1);
  int here = s == m->subject_end ? 0 : byte_at(s);
  return !in_set(m, before, p, end - 1) && in_set(m, here, p, end - 1);
}

static const char *frontier_set_end(clua_matcher *m, const char *p) {
  if (p >= m->pattern_end || *p != '[')
    luaL_error(m->L, "missing '[' after '%%f' in pattern");
  return item_end(m, p);
}

// The item at p and what repeats it. *next is set when the caller shall go on from there.
static const char *match_item(clua_matcher *m, const char *s, const char *p, const char **next) {
  const char *end = item_end(m, p);
  char suffix = end < m->pattern_end ? *end : '\0';
  switch (suffix) {
    case '*': return expand_longest(m, s, p, end);
    case '-': return expand_shortest(m, s, p, end);
    case '+': return matches_item(m, s, p, end) ? expand_longest(m, s + 1, p, end) : NULL;
    case '?': {
      const char *found = NULL;
      if (matches_item(m, s, p, end)) found = match_here(m, s + 1, end + 1);
      if (found) return found;
      *next = end + 1;
      return s;
    }
    default:
      if (!matches_item(m, s, p, end)) return NULL;
      *next = end;
      return s + 1;
  }
}

// The items that begin with %: %b, %f and back references; anything else is a plain item.
static const char *match_escape(clua_matcher *m, const char *s, const char *p,
                                const char **next) {
  int kind = p + 1 < m->pattern_end ? byte_at(p + 1) : 0;
  if (kind == 'b') {
    s = match_balanced(m, s, p + 2);
    *next = p + 4;
    return s;
  }
  if (kind == 'f') {
    const char *end = frontier_set_end(m, p + 2);
    *next = end;
    return at_frontier(m, s, p + 2, end) ? s : NULL;
  }
  if (isdigit(kind)) {
    *next = p + 2;
    return match_back_reference(m, s, kind);
  }
  return match_item(m, s, p, next);
}

static const char *match_step(clua_matcher *m, const char *s, const char *p, const char **next) {
  switch (*p) {
    case '(':
      if (p + 1 < m->pattern_end && p[1] == ')')
        return open_capture(m, s, p + 2, clua_capture_position);
      return open_capture(m, s, p + 1, clua_capture_open);
    case ')': return close_capture(m, s, p + 1);
    case '%': return match_escape(m, s, p, next);
    case '$':
      if (p + 1 == m->pattern_end) return s == m->subject_end ? s : NULL;
      return match_item(m, s, p, next);
    default: return match_item(m, s, p, next);
  }
}

static const char *match_here(clua_matcher *m, const char *s, const char *p) {
  if (m->depth-- == 0) luaL_error(m->L, "pattern too complex");
  while (s && p && p < m->pattern_end) {
    pay(m);
    const char *next = NULL;
    s = match_step(m, s, p, &next);
    p = next;  // null: the step matched the rest of the pattern itself
  }
  m->depth++;
  return s;
}

void clua_push_capture(clua_matcher *m, int index, const char *start, const char *end) {
  if (index >= m->level) {
    if (index != 0) luaL_error(m->L, "invalid capture index %%%d", index + 1);
    lua_pushlstring(m->L, start, (size_t)(end - start));
    return;
  }
  ptrdiff_t length = m->captures[index].length;
  if (length == clua_capture_open) luaL_error(m->L, "unfinished capture");
  if (length == clua_capture_position)
    lua_pushinteger(m->L, m->captures[index].start - m->subject + 1);
  else
    lua_pushlstring(m->L, m->captures[index].start, (size_t)length);
}

int clua_push_captures(clua_matcher *m, const char *start, const char *end) {
  int count = m->level == 0 && start ? 1 : m->level;
  luaL_checkstack(m->L, count + 4, "too many captures");
  for (int index = 0; index < count; index++) clua_push_capture(m, index, start, end);
  return count;
}
