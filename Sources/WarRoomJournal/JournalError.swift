package import WarRoomSystem
package import WarRoomWire

/// Why a journal cannot be created, opened or appended to.
package enum JournalError: Error, Equatable, Sendable {
  /// There is none, or its creation was cut short before the first record was durable.
  case missing(String)
  /// There is one already.
  case exists(String)
  /// Another process has it open.
  case held(String)
  /// Links, ownership or permissions let others reach what is ours alone.
  case exposed(path: String, JournalPlace.Danger)
  /// The file system is shared with other machines: neither locks nor syncs can be trusted.
  case sharedFileSystem(path: String, kind: String)
  /// Not what was written: nothing is changed, everything before can still be read.
  case damaged(JournalDamage)
  /// Whole, but written by a newer warroom.
  case newer(file: String, line: Int, version: UInt64)
  /// No room on the disk: the batch was taken back, the journal is as before and still works.
  case full(SystemError)
  /// The batch holds records that cannot be written; nothing was.
  case unwritable(WireError)
  /// The batch would exceed `Limits.batchBytes`; it is as before, commit it first.
  case batchFull
  /// The batch was begun before another one was committed.
  case stale
  /// What the disk holds is not known any more: nothing is written ever again by this process.
  case poisoned(Poison)
  case system(SystemError)

  /// What ended a journal's life in this process.
  package enum Poison: Equatable, Sendable {
    /// A write or sync failed.
    case failed(SystemError)
    /// Someone else changed the file: its size, or its name is gone.
    case changed(path: String, known: Int64, found: Int64)
  }

  /// Runs system calls; what they throw becomes `full` or `system`.
  static func asking<T: ~Copyable>(
    _ body: () throws(SystemError) -> T
  ) throws(JournalError) -> T {
    do { return try body() } catch { throw error.isFull ? .full(error) : .system(error) }
  }
}
