package import WarRoomCore
import WarRoomSystem

extension Journal {
  /// Begins the journal of a new incident in `directory`; folders are made as needed, 0700. The
  /// first record says which journal this is; it and all names are durable on return. `author`
  /// stands for the host in records of its own.
  ///
  /// Throws `exists` when there is a journal, `held` when another process has it. What a creation
  /// that was cut short left is set aside, which a further record says.
  package static func create(
    directory: String, identity: JournalIdentity, author: Author, moment: Moment,
    options: Options = Options()
  ) throws(JournalError) -> Journal {
    let place = JournalPlace(incident: directory)
    try JournalError.asking { () throws(SystemError) in
      try Files.makeFolders(place.folder)
      // A creation that was cut short may have made folders without syncing them.
      try Files.syncFolder(directory)
      try Files.syncFolder(Files.folder(of: directory))
    }
    _ = try place.checkFolder(acceptingShared: options.acceptingShared)
    let lock = try takeLock(place)
    try clearUnbegun(place)
    var batch = JournalBatch(base: .start, clock: HybridClock(), host: author)
    _ = try batch.add(
      RecordDraft(moment: moment, author: author, ticket: nil, facts: [.journalOpened(identity)]))
    let journal: Journal
    do {
      var segment = try SegmentFile.create(1, in: place)
      try segment.append(batch.bytes)
      journal = Journal(
        place: place, options: options, host: author, lock: lock, clock: batch.clock,
        head: batch.head, segment: segment)
    } catch {
      switch error {
      case .full(let error): throw .full(error)
      case .broken(let poison): throw .poisoned(poison)
      }
    }
    _ = try journal.record(try Reading().unrecordedTails(in: place), at: moment)
    return journal
  }

  /// Locks before anything is read: what is read later cannot change any more.
  static func takeLock(_ place: JournalPlace) throws(JournalError) -> FileLock {
    do {
      return try FileLock.take(place.lock)
    } catch {
      switch error {
      case .held, .replaced: throw .held(place.lock)
      case .system(let error): throw error.isFull ? .full(error) : .system(error)
      }
    }
  }

  /// Makes sure that no record is there, and sets aside what else is.
  private static func clearUnbegun(_ place: JournalPlace) throws(JournalError) {
    let numbers = try place.segments()
    guard let number = numbers.first else { return }
    guard numbers == [1] else { throw .exists(place.folder) }
    let segment = try LastSegment.read(number, in: place)
    var scanner = JournalScanner()
    do {
      _ = try scanner.read(segment: 1, segment.bytes, isLast: true) { _ in }
    } catch {
      throw .exists(place.folder)
    }
    guard scanner.head == .start else { throw .exists(place.folder) }
    _ = try TornTail(segment.bytes, number: number, after: 0, place).setAside()
    try JournalError.asking { () throws(SystemError) in
      try SegmentFile.removeUnbegun(number, in: place)
    }
  }
}
