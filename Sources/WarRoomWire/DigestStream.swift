import Crypto

/// The SHA-256 digest of bytes that come in pieces, such as a whole file.
package struct DigestStream {
  private var state = SHA256()

  package init() {}

  /// Adds the next piece.
  package mutating func update(_ bytes: [UInt8]) {
    state.update(data: bytes)
  }

  /// Adds the next piece.
  package mutating func update(_ bytes: ArraySlice<UInt8>) {
    state.update(data: bytes)
  }

  /// The digest of all that came until now; more may come after.
  package var digest: Digest { Digest(checked: state.finalize()) }
}
