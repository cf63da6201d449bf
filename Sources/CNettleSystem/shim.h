#if __has_include(<nettle/sha2.h>)
#include <nettle/sha2.h>
#else
#error "nettle is missing: apt-get install nettle-dev"
#endif
