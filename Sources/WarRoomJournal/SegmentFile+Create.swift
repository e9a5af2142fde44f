import WarRoomSystem

extension SegmentFile {
  /// A new, empty segment whose name is durable. Fails when one of that number exists.
  static func create(_ number: Int, in place: JournalPlace) throws(Failure) -> SegmentFile {
    let path = place.path(JournalPlace.segmentName(number))
    do {
      let file = try Descriptor.open(path, [.read, .write, .append, .create, .exclusive])
      try file.sync()
      try Files.syncFolder(place.folder)
      return SegmentFile(file, number: number, path: path, size: 0)
    } catch {
      throw error.isFull ? .full(error) : .broken(.failed(error))
    }
  }

  /// Removes a segment that holds no record yet; fine when there is none.
  static func removeUnbegun(_ number: Int, in place: JournalPlace) throws(SystemError) {
    do {
      try Files.remove(place.path(JournalPlace.segmentName(number)))
    } catch {
      guard error.isMissing else { throw error }
    }
    try Files.syncFolder(place.folder)
  }
}
