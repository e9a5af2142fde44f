/// One file as it was when it was looked at.
package struct FileFact: Equatable, Sendable {
  /// Absolute, links followed.
  package var path: String
  package var device: UInt64
  package var inode: UInt64
  /// Bytes.
  package var size: Int64
  /// SHA-256 of the content, lower-case hex.
  package var sha256: String

  package init(path: String, device: UInt64, inode: UInt64, size: Int64, sha256: String) {
    self.path = path
    self.device = device
    self.inode = inode
    self.size = size
    self.sha256 = sha256
  }
}

/// One folder as it was when it was looked at.
package struct FolderFact: Equatable, Sendable {
  /// Absolute, links followed.
  package var path: String
  package var device: UInt64
  package var inode: UInt64

  package init(path: String, device: UInt64, inode: UInt64) {
    self.path = path
    self.device = device
    self.inode = inode
  }
}
