import WarRoomSystem

/// A file with one secret, which nobody but its owner may read.
enum SecretFile {
  /// Why it is not used.
  struct Problem: Error {
    let text: String
  }

  /// The bytes without the line break at the end.
  static func read(_ path: String) throws(Problem) -> [UInt8] {
    do {
      let file = try Descriptor.open(path, [.read, .nonblocking])
      let facts = try file.facts()
      guard facts.kind == .regular, facts.owner == ThisProcess.effectiveUser,
        facts.permissions & 0o077 == 0
      else { throw Problem(text: "the secret file \(path) has to be yours alone: chmod 600") }
      var bytes: [UInt8] = []
      _ = try file.read(into: &bytes, limit: Limits.secretBytes + 1)
      while bytes.last == 0x0a || bytes.last == 0x0d { bytes.removeLast() }
      guard (Limits.secretBytesLeast...Limits.secretBytes).contains(bytes.count) else {
        throw Problem(
          text: "the secret file \(path) has to hold \(Limits.secretBytesLeast) to "
            + "\(Limits.secretBytes) bytes")
      }
      return bytes
    } catch let error as SystemError {
      throw Problem(text: "the secret file \(path): \(error.text)")
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(text: "the secret file \(path) cannot be read")
    }
  }
}
