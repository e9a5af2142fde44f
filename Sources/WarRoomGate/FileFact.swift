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

/// One folder with all that lies in it, as it was when it was looked at.
package struct TreeFact: Equatable, Sendable {
  package var folder: FolderFact
  /// SHA-256 over names, kinds, sizes and content of everything in it, lower-case hex; nil where
  /// it is bound by its name alone.
  package var sha256: String?

  package init(folder: FolderFact, sha256: String?) {
    self.folder = folder
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
