import CNettleSystem

/// SHA-256, by Debian's nettle: bytes are added piece by piece, 32 bytes come out.
struct SHA256: Sendable {
  private var context = sha256_ctx()

  init() { nettle_sha256_init(&context) }

  mutating func update(data: [UInt8]) {
    nettle_sha256_update(&context, data.count, data)
  }

  /// The digest of all that was added so far.
  func finalize() -> [UInt8] {
    var context = context
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    return digest
  }

  static func hash(data: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(data: data)
    return hash.finalize()
  }
}
