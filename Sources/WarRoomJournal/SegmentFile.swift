import WarRoomSystem

/// The segment that is being appended to: one write and one sync for each batch.
struct SegmentFile: ~Copyable {
  let number: Int
  let path: String
  /// Bytes that are known to be on disk.
  private(set) var size: Int64
  private let file: Descriptor
  private var reservedTo: Int64 = 0

  /// Why a batch is not on disk.
  enum Failure: Error {
    /// No room; the file is as before.
    case full(SystemError)
    /// Nobody knows what the disk holds.
    case broken(JournalError.Poison)
  }

  init(_ file: consuming Descriptor, number: Int, path: String, size: Int64) {
    self.file = file
    self.number = number
    self.path = path
    self.size = size
  }

  /// Writes and syncs one batch. Returns only when it is durable.
  mutating func append(_ batch: [UInt8]) throws(Failure) {
    try checkUnchanged()
    reserve(Int64(batch.count))
    var done = 0
    while done < batch.count {
      do throws(SystemError) {
        let count = try file.write(batch, from: done)
        guard count > 0 else { throw SystemError(call: "write", number: Errno.io, path: path) }
        done += count
      } catch {
        try takeBack(because: error)
      }
    }
    do { try file.syncData() } catch { throw .broken(.failed(named(error))) }
    size += Int64(batch.count)
  }

  /// The whole segment as it is on disk, for the digest that the next one names.
  func readAll() throws(SystemError) -> [UInt8] {
    try file.readAll(limit: Limits.readableSegmentBytes)
  }

  /// Log rotation by copying, a second writer, or a removed file: whatever we wrote now would
  /// not be where we promise.
  private func checkUnchanged() throws(Failure) {
    let facts: FileFacts
    do { facts = try file.facts() } catch { throw .broken(.failed(error)) }
    guard facts.size == size, facts.links == 1 else {
      throw .broken(.changed(path: path, known: size, found: facts.links == 1 ? facts.size : -1))
    }
  }

  /// Holds disk space ahead while there still is some. Without it nothing is lost but the reserve.
  private mutating func reserve(_ count: Int64) {
    guard size + count > reservedTo - Limits.reserveBytes else { return }
    for ahead in [Limits.reserveRenewal, Limits.reserveBytes] {
      guard (try? file.reserve(from: size, count: ahead)) != nil else { continue }
      reservedTo = size + ahead
      return
    }
  }

  /// Gives back what is held ahead, when nothing more will be appended: a closed journal takes no
  /// more room than its records. Not for a file that may be broken, which stays as it is.
  func giveBackReserve() {
    guard reservedTo > size, (try? checkUnchanged()) != nil else { return }
    try? file.truncate(to: size)
  }

  /// Ends a write that failed: for want of room it is taken back, anything else is final.
  private mutating func takeBack(because error: SystemError) throws(Failure) -> Never {
    guard error.isFull || error.number == Errno.tooBig else { throw .broken(.failed(named(error))) }
    do {
      // Cutting also gives up the space held ahead.
      reservedTo = 0
      try file.truncate(to: size)
      try file.syncData()
    } catch {
      throw .broken(.failed(named(error)))
    }
    throw .full(named(error))
  }

  /// A descriptor knows no path; whoever reads the error wants it.
  private func named(_ error: SystemError) -> SystemError {
    SystemError(call: error.call, number: error.number, path: path)
  }
}
