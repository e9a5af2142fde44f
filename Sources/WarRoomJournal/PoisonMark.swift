import WarRoomSystem

/// The file by which a process whose sync failed tells its successor, as far as the disk lets it.
struct PoisonMark {
  private let place: JournalPlace

  init(_ place: JournalPlace) {
    self.place = place
  }

  /// True when it was left and not yet dealt with.
  func isThere() throws(JournalError) -> Bool {
    try JournalError.asking { () throws(SystemError) in
      try Files.factsIfThere(place.poisonMark) != nil
    }
  }

  /// Best effort: the disk has just failed. A successor without the mark still syncs and reads
  /// anew from the disk before it trusts anything.
  func leave(_ poison: JournalError.Poison) {
    let reason =
      switch poison {
      case .failed(let error): error.text
      case .changed(let path, let known, let found): "\(path): \(known) bytes became \(found)"
      }
    try? Files.replace(place.poisonMark, with: Array((reason + "\n").utf8))
  }

  /// Takes it away once a new segment is durable.
  func remove() throws(JournalError) {
    try JournalError.asking { () throws(SystemError) in
      try Files.remove(place.poisonMark)
      try Files.syncFolder(place.folder)
    }
  }
}
