import CWarRoomSystem

/// The machine's log, such as journald or rsyslog.
package enum SystemLog {
  /// Facility authorisation, level alert: administrators are told.
  private static let priority = "<33>"

  /// Writes one line of printable ASCII; an error when nobody took it.
  package static func alert(_ text: String) throws(SystemError) {
    let line = "\(priority)warroom[\(ThisProcess.pid)]: \(text)"
    let bytes = line.utf8.prefix(Limits.systemLogBytes).map { CChar(bitPattern: $0) }
    try check(unsafe wr_log_system(bytes, bytes.count), "send", "/dev/log")
  }
}
