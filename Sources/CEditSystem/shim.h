#if __has_include(<editline/readline.h>)
#include <editline/readline.h>
#else
#error "libedit is missing: apt-get install libedit-dev"
#endif
