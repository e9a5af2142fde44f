import CWarRoomSystem

/// What the kernel says of a file.
package struct FileFacts: Equatable, Sendable {
  package let kind: Kind
  /// Bytes.
  package let size: Int64
  /// The lower twelve bits: 0o600.
  package let permissions: UInt32
  package let owner: UInt32
  package let group: UInt32
  /// Names of the file.
  package let links: UInt64
  package let device: UInt64
  package let inode: UInt64
  /// Nanoseconds since 1970.
  package let modified: Int64

  /// What a name stands for.
  package enum Kind: Equatable, Sendable {
    case regular, folder, link, socket, other
  }

  init(_ facts: wr_facts) {
    switch facts.kind {
    case 1: kind = .regular
    case 2: kind = .folder
    case 3: kind = .link
    case 4: kind = .socket
    default: kind = .other
    }
    size = facts.size
    permissions = facts.mode
    owner = facts.uid
    group = facts.gid
    links = facts.links
    device = facts.device
    inode = facts.inode
    modified = facts.modified_ns
  }

  /// True when both are the same file, whatever their names.
  package func isSame(as other: FileFacts) -> Bool {
    device == other.device && inode == other.inode
  }

  /// Anybody at all can write it.
  package var isOpenToWriting: Bool { permissions & 0o002 != 0 }

  /// Nobody but its owner can read or write it.
  package var isPrivate: Bool { permissions & 0o077 == 0 }
}
