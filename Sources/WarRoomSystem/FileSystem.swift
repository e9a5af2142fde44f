/// A kind of file system, as far as it matters to durability and locks.
package enum FileSystem: Equatable, Sendable {
  /// On a disk of this machine.
  case local
  /// In memory: gone at the next boot.
  case memory
  /// Shared with other machines or served by a program: locks and syncs may not hold.
  case shared(String)

  init(number: UInt32) {
    switch number {
    case 0x0102_1994, 0x8584_58f6: self = .memory
    case 0x6969: self = .shared("NFS")
    case 0xff53_4d42, 0xfe53_4d42, 0x517b: self = .shared("CIFS")
    case 0x0102_1997: self = .shared("9p")
    case 0x6573_5546: self = .shared("FUSE")
    case 0x0bd0_0bd0: self = .shared("Lustre")
    case 0x00c3_6400: self = .shared("Ceph")
    case 0x0116_1970: self = .shared("GFS2")
    default: self = .local
    }
  }
}
