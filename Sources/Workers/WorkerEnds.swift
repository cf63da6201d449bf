import Glibc

/// The two ends of a worker that is about to be started, and how it is started.
struct WorkerEnds {
  /// A socket, so that writing to a worker that is gone is an error and no signal.
  let requests: Int32
  let answers: Int32
  private let theirRequests: Int32
  private let theirAnswers: Int32

  init() throws {
    var sockets: [Int32] = [-1, -1]
    var pipes: [Int32] = [-1, -1]
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &sockets) == 0 else { throw WorkerError.notStarted(errno) }
    guard pipe(&pipes) == 0 else {
      let reason = errno
      for end in sockets { close(end) }
      throw WorkerError.notStarted(reason)
    }
    // Another worker that starts just now closes what it was not meant to have.
    for end in pipes { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (requests, theirRequests) = (sockets[0], sockets[1])
    (answers, theirAnswers) = (pipes[0], pipes[1])
    for end in [requests, answers] { _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) }
  }

  /// Starts the program in a process group of its own: Ctrl-C is the parent's business, whose end is
  /// the worker's.
  func spawn(_ path: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
      close(theirRequests)
      close(theirAnswers)
    }
    posix_spawn_file_actions_adddup2(&actions, theirRequests, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, theirAnswers, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))
    return try start(path, &actions, &attributes)
  }

  // Swift's backtracer would be another process. The C library's powers, logarithms and exponentials
  // differ in their last bit where a processor multiplies and adds at once: it is told not to.
  private static let environment = [
    "SWIFT_BACKTRACE=enable=no", "GLIBC_TUNABLES=glibc.cpu.hwcaps=-FMA,-FMA4",
  ]

  private func start(
    _ path: String, _ actions: inout posix_spawn_file_actions_t,
    _ attributes: inout posix_spawnattr_t
  ) throws -> pid_t {
    var pid: pid_t = 0
    var words = [strdup(path), strdup("\(getpid())"), nil]
    var environment = Self.environment.map { strdup($0) } + [nil]
    defer { for word in words + environment { free(word) } }
    let reason = posix_spawn(&pid, path, &actions, &attributes, &words, &environment)
    guard reason == 0 else {
      close(requests)
      close(answers)
      throw WorkerError.notStarted(reason)
    }
    return pid
  }
}
