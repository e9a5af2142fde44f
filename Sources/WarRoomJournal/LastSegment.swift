import WarRoomSystem

/// The segment that a journal ends with, read from the disk itself.
struct LastSegment: ~Copyable {
  let number: Int
  let path: String
  let bytes: [UInt8]
  let file: Descriptor

  /// Opens it for appending and reads it. What a killed process wrote is synced first and dropped
  /// from memory: what is read here is what a power cut would leave.
  static func read(_ number: Int, in place: JournalPlace) throws(JournalError) -> LastSegment {
    let name = JournalPlace.segmentName(number)
    let path = place.path(name)
    let file = try JournalError.asking { () throws(SystemError) in
      try Descriptor.open(path, [.read, .write, .append])
    }
    let facts = try place.check(file, path)
    guard facts.size <= Int64(Limits.readableSegmentBytes) else {
      throw .damaged(JournalDamage(file: name, line: 0, offset: 0, reason: .tooLarge))
    }
    do {
      try file.syncData()
    } catch {
      PoisonMark(place).leave(.failed(error))
      throw .poisoned(.failed(error))
    }
    do {
      try file.forgetCached()
      let bytes = try file.readAll(limit: Limits.readableSegmentBytes)
      return LastSegment(number: number, path: path, bytes: bytes, file: file)
    } catch {
      throw .system(error)
    }
  }

  /// Cuts off what is torn and syncs that.
  borrowing func cut(to size: Int) throws(JournalError) {
    do {
      try file.truncate(to: Int64(size))
      try file.syncData()
    } catch {
      PoisonMark(JournalPlace(folder: Files.folder(of: path))).leave(.failed(error))
      throw .poisoned(.failed(error))
    }
  }

  /// To be appended to from `size` on.
  consuming func appending(from size: Int) -> SegmentFile {
    let (number, path) = (number, path)
    return SegmentFile(file, number: number, path: path, size: Int64(size))
  }
}
