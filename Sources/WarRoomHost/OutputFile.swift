import Crypto
import WarRoomRedact
import WarRoomSystem

/// Where the output of one child process goes: a file beside the evidence that gets its digest as
/// its name when it is whole. Secrets are taken out on the way: what is stored, excerpted, counted
/// and given back is what is left.
final class OutputFile {
  /// Begins the name of a file whose command has not ended.
  static let partialPrefix = ".partial-"

  private let folder: String
  private let partial: String
  private var file: Descriptor?
  private var hash = SHA256()
  private var excerpt = Excerpt()
  private let limit: Int64
  private var redactor = Redactor()
  /// Bytes that came and were left, stored or not.
  private(set) var byteCount: Int64 = 0
  private var stored: Int64 = 0
  /// The first failure to store; what comes after it is only counted.
  private(set) var failure: SystemError?

  /// What was stored.
  struct Stored: Equatable {
    /// Lower-case hex; empty when nothing could be stored.
    var digest: String
    var byteCount: Int64
    var excerpt: String
    /// Empty when whole.
    var failure: String
    /// Secrets that were taken out.
    var redacted: Int
  }

  init(folder: String, name: String, limit: Int64) throws(SystemError) {
    self.folder = folder
    self.partial = folder + "/" + OutputFile.partialPrefix + name
    self.limit = limit
    // Whatever has that name was not put there by us, and opening it might wait or write elsewhere.
    if try Files.factsIfThere(partial) != nil { try Files.remove(partial) }
    self.file = try Descriptor.open(partial, [.write, .create, .exclusive])
  }

  /// Gives what may be shown of what came; the rest of a line that has not ended is held back.
  func take(_ bytes: [UInt8]) -> [UInt8] {
    store(redactor.take(bytes))
  }

  /// Nothing more comes: gives what was held back.
  func takeRest() -> [UInt8] {
    store(redactor.finish())
  }

  private func store(_ bytes: [UInt8]) -> [UInt8] {
    byteCount += Int64(bytes.count)
    excerpt.take(bytes)
    guard failure == nil, stored < limit else { return [] }
    let kept = Array(bytes.prefix(Int(limit - stored)))
    do {
      try file?.writeAll(kept)
      hash.update(data: kept)
      stored += Int64(kept.count)
    } catch {
      failure = error
    }
    return bytes
  }

  /// Forgets the output.
  func discard() {
    file = nil
    try? Files.remove(partial)
  }

  /// More is only counted.
  var isFull: Bool { failure != nil || stored >= limit }

  /// Syncs the file and names it by its digest.
  func finish() -> Stored {
    _ = takeRest()
    let digest = HexText.of(hash.finalize())
    do {
      if let failure { throw failure }
      try file?.sync()
      file = nil
      try Files.rename(partial, to: folder + "/" + digest)
      try Files.syncFolder(folder)
      let cut = byteCount > stored ? "cut: \(byteCount - stored) further bytes not kept" : ""
      return Stored(
        digest: digest, byteCount: byteCount, excerpt: excerpt.text, failure: cut,
        redacted: redactor.total)
    } catch {
      file = nil
      try? Files.remove(partial)
      let why = (error as? SystemError)?.text ?? "it failed"
      return Stored(
        digest: "", byteCount: byteCount, excerpt: excerpt.text, failure: "not stored: \(why)",
        redacted: redactor.total)
    }
  }
}
