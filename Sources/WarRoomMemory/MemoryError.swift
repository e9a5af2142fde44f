package import WarRoomSystem

/// Why the index cannot be used.
package enum MemoryError: Error, Equatable, Sendable {
  /// Another process writes, and did so for longer than anybody waits.
  case busy
  /// The file is no index, or not a whole one.
  case damaged
  /// SQLite's result code and sentence.
  case database(code: Int, String)
  case system(SystemError)
}
