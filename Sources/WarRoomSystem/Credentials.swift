import CWarRoomSystem

/// Who is at the other end of a Unix socket, in the kernel's words.
package struct Credentials: Equatable, Sendable {
  package let pid: Int32
  package let uid: UInt32
  package let gid: UInt32

  package init(pid: Int32, uid: UInt32, gid: UInt32) {
    self.pid = pid
    self.uid = uid
    self.gid = gid
  }

  init(_ credentials: wr_credentials) {
    self.init(pid: credentials.pid, uid: credentials.uid, gid: credentials.gid)
  }
}
