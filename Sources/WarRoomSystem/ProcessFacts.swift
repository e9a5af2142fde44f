import CWarRoomSystem

/// What /proc says of another process. Its number may be used anew: compare `started`, or hold
/// the process by `Connection.peerProcess` while asking.
package struct ProcessFacts: Equatable, Sendable {
  package let pid: Int32
  package let parent: Int32
  package let group: Int32
  package let session: Int32
  /// Controlling terminal: `pts/3`, `tty1`; nil without one.
  package let terminal: String?
  /// Clock ticks after boot; with `pid` it names the process for good.
  package let started: UInt64
  /// The user id at login, which survives `sudo`; nil when it was never set.
  package let login: UInt32?

  /// Nil when there is no such process, or it may not be looked at.
  package init?(pid: Int32) {
    let folder = "/proc/\(pid)/"
    guard let stat = try? Files.read(folder + "stat", limit: Limits.procBytes),
      // The name may hold anything, brackets and spaces included: the fields follow its last one.
      let bracket = stat.lastIndex(of: 0x29)
    else { return nil }
    let fields = stat[(bracket + 1)...].split(separator: 0x20)
      .map { String(decoding: $0, as: UTF8.self) }
    guard fields.count > 19, let parent = Int32(fields[1]), let group = Int32(fields[2]),
      let session = Int32(fields[3]), let device = Int32(fields[4]),
      let started = UInt64(fields[19])
    else { return nil }
    self.pid = pid
    self.parent = parent
    self.group = group
    self.session = session
    self.started = started
    terminal = ProcessFacts.terminalName(UInt32(bitPattern: device))
    login = ProcessFacts.loginUser(folder)
  }

  /// True while the process exists, be it as a zombie.
  package static func isAlive(_ pid: Int32) -> Bool {
    let result = wr_kill(pid, 0)
    return result == 0 || result == -Int(Errno.permission)
  }

  private static func loginUser(_ folder: String) -> UInt32? {
    guard let bytes = try? Files.read(folder + "loginuid", limit: Limits.procBytes) else {
      return nil
    }
    let digits = String(decoding: bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }, as: UTF8.self)
    guard let login = UInt32(digits), login != UInt32.max else { return nil }
    return login
  }

  /// The kernel's device number of a terminal in the words of `ps`.
  package static func terminalName(_ device: UInt32) -> String? {
    let major = (device >> 8) & 0xfff
    let minor = (device & 0xff) | ((device >> 12) & 0xfff00)
    switch major {
    case 136...143: return "pts/\(minor + 256 * (major - 136))"
    case 4: return minor < 64 ? "tty\(minor)" : "ttyS\(minor - 64)"
    case 0: return nil
    default: return "tty(\(major),\(minor))"
    }
  }
}
