import CWarRoomSystem

/// What this process is and may change about itself.
package enum ThisProcess {
  /// Its own number.
  package static var pid: Int32 { wr_pid() }
  /// Who started it, or who adopted it.
  package static var parent: Int32 { wr_parent_pid() }
  /// Who started it (real user id).
  package static var user: UInt32 { wr_uid() }
  /// As whom it acts; owns the files that it makes.
  package static var effectiveUser: UInt32 { wr_euid() }
  /// The real group id.
  package static var group: UInt32 { wr_gid() }
  /// With whose group it acts.
  package static var effectiveGroup: UInt32 { wr_egid() }

  /// The absolute path of the program that runs, links resolved by the kernel.
  package static func executablePath() throws(SystemError) -> String {
    try Files.linkTarget("/proc/self/exe")
  }

  /// The environment as `NAME=value`, in the process's own order.
  package static var environment: [String] {
    var entries: [String] = []
    while entries.count < Limits.environmentCount,
      let entry = unsafe wr_environment_entry(entries.count)
    {
      entries.append(unsafe String(cString: entry))
    }
    return entries
  }

  /// The value of one variable; nil when it is not set.
  package static func variable(_ name: String) -> String? {
    let prefix = name + "="
    return environment.first { $0.hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.count)) }
  }

  /// True when a standard stream (0, 1, 2) is a terminal.
  package static func isTerminal(_ stream: Int32) -> Bool { wr_isatty(stream) == 1 }

  /// New files are for us alone unless their permissions are set afterwards.
  package static func keepFilesPrivate() { _ = wr_umask(0o077) }

  /// Orphans of our children become our children, so that they can be ended and reaped.
  package static func adoptOrphans() throws(SystemError) {
    try check(wr_become_subreaper(), "prctl")
  }

  /// Ends the process at once; nothing is flushed or cleaned up.
  package static func exitNow(_ status: Int32) -> Never {
    wr_exit(status)
  }
}
