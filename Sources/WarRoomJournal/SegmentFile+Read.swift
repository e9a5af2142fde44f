import WarRoomSystem

extension SegmentFile {
  /// A whole segment, for reading only.
  static func contents(_ number: Int, in place: JournalPlace) throws(JournalError) -> [UInt8] {
    let name = JournalPlace.segmentName(number)
    do {
      return try Files.read(place.path(name), limit: Limits.readableSegmentBytes)
    } catch {
      guard error.number == Errno.tooBig else { throw .system(error) }
      throw .damaged(JournalDamage(file: name, line: 0, offset: 0, reason: .tooLarge))
    }
  }
}
