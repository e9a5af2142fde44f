import WarRoomSystem

/// The folder of one journal: names of its files, and whether they may be trusted.
///
///     <incident>/journal/lock
///     <incident>/journal/000001.jsonl …
///     <incident>/journal/000001.jsonl.torn.18   a tail that was set aside
///     <incident>/journal/poisoned               a sync failed: the next owner begins a segment
package struct JournalPlace: Equatable, Sendable {
  /// The folder that holds the segments.
  package let folder: String

  /// What lets others at a file or folder that is ours alone.
  package enum Danger: Equatable, Sendable {
    case notRegularFile, notFolder
    /// It belongs to this user.
    case owner(UInt32)
    /// Group or others may read or write it.
    case permissions(UInt32)
    /// It has several names.
    case links(UInt64)
  }

  /// The journal of an incident's folder.
  package init(incident directory: String) {
    folder = directory + "/journal"
  }

  init(folder: String) {
    self.folder = folder
  }

  /// Held by whoever may append.
  package var lock: String { folder + "/lock" }
  /// Left by a process whose sync failed.
  package var poisonMark: String { folder + "/poisoned" }

  func path(_ name: String) -> String { folder + "/" + name }

  /// Where the segment of that number lies, from 1, whether or not it is there.
  package func path(ofSegment number: Int) -> String {
    path(JournalPlace.segmentName(number))
  }

  /// `000001.jsonl` for 1.
  static func segmentName(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits + ".jsonl"
  }

  /// Nil for any other file.
  static func segmentNumber(_ name: String) -> Int? {
    guard name.utf8.count == 12, name.hasSuffix(".jsonl"), let number = Int(name.prefix(6)),
      number > 0, segmentName(number) == name
    else { return nil }
    return number
  }

  /// True for a whole tail that was set aside, not for one that is still being copied.
  static func isTorn(_ name: String) -> Bool {
    name.contains(".jsonl.torn.") && !name.hasSuffix(".new")
  }

  /// Numbers of the segments, ascending; empty when the folder is missing.
  func segments() throws(JournalError) -> [Int] {
    try names().compactMap { JournalPlace.segmentNumber($0) }.sorted()
  }

  /// All names in the folder; empty when it is missing.
  func names() throws(JournalError) -> [String] {
    do { return try Files.list(folder) } catch {
      guard error.isMissing else { throw .system(error) }
      return []
    }
  }

  /// Refuses a folder that is not ours alone, or whose file system cannot keep promises unless
  /// `acceptingShared`. True when the folder is in memory only.
  func checkFolder(acceptingShared: Bool) throws(JournalError) -> Bool {
    let facts = try JournalError.asking { () throws(SystemError) in try Files.facts(folder) }
    guard facts.kind == .folder else { throw .exposed(path: folder, .notFolder) }
    try checkOwner(facts, folder)
    let kind = try JournalError.asking { () throws(SystemError) in
      try Files.fileSystem(folder)
    }
    switch kind {
    case .local: return false
    case .memory: return true
    case .shared(let name):
      guard acceptingShared else { throw .sharedFileSystem(path: folder, kind: name) }
      return false
    }
  }

  /// Refuses an open file that others can reach.
  func check(_ file: borrowing Descriptor, _ path: String) throws(JournalError) -> FileFacts {
    let facts: FileFacts
    do { facts = try file.facts() } catch { throw .system(error) }
    guard facts.kind == .regular else { throw .exposed(path: path, .notRegularFile) }
    guard facts.links == 1 else { throw .exposed(path: path, .links(facts.links)) }
    try checkOwner(facts, path)
    return facts
  }

  private func checkOwner(_ facts: FileFacts, _ path: String) throws(JournalError) {
    guard facts.owner == ThisProcess.effectiveUser else {
      throw .exposed(path: path, .owner(facts.owner))
    }
    guard facts.isPrivate else { throw .exposed(path: path, .permissions(facts.permissions)) }
  }
}
