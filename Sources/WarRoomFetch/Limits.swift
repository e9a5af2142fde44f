/// Bounds of what is fetched.
package enum Limits {
  /// Transfers at a time, of the whole process: a monitoring server is no target.
  static let atOnce: Int32 = 8
  /// Transfers that may wait for their turn: all signals of several rooms.
  static let waiting: Int64 = 1_024
  /// Characters of a reason that a server or libcurl gives.
  static let reasonLength = 200
}
