/// Bounds of what is asked of the kernel.
package enum Limits {
  /// Bytes of a path that we build or read back: Linux accepts no longer one.
  package static let pathBytes = 4_096
  /// Connections that wait to be accepted; more than the people and agents of one incident.
  package static let socketBacklog: Int32 = 64
  /// Names read from one folder: above the evidence of the largest incident.
  package static let folderEntries = 100_000
  /// Bytes of all names of one folder: names are short, so this fits `folderEntries`.
  package static let folderBytes = 8_388_608
  /// Bytes of a small file under /proc.
  package static let procBytes = 65_536
  /// Bytes of a host, user or home name.
  package static let nameBytes = 4_096
  /// Supplementary groups read from a peer; the kernel allows 65,536, people have dozens.
  package static let groupCount = 1_024
  /// Entries read from the environment.
  package static let environmentCount = 10_000
  /// Signals taken from the pipe in one go.
  package static let signalBatch = 64
  /// Bytes asked of one read while a whole file is read.
  package static let readChunk = 262_144
  /// Folders made on the way to one path.
  package static let pathDepth = 64
  /// Bytes of one line to the system's log: more is cut by common receivers.
  static let systemLogBytes = 8_000
}
