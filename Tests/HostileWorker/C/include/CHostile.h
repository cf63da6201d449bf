/// Does what a worker may not, by name; comes back only where the kernel let it happen, or refused it
/// without ending the process.
///
/// 0 when it was done, -1 when it was refused, -2 when there is no such attempt.
int chostile_attempt(const char *name);

/// The name of the attempt of that number, from 0; null after the last.
const char *chostile_name(int number);
