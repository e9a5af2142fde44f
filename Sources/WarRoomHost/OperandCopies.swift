import WarRoomSystem

/// Copies of what an approval binds, named by digest and read-only: evidence of what was approved,
/// also when the file itself is changed or gone. Nothing is run from there.
final class OperandCopies {
  private let folder: String
  /// Names the copy while it is being written: several runs may be looked at in parallel.
  private let mark: String
  private var bytesLeft = Limits.copiedBytes
  private var filesLeft = Limits.copiedFiles

  /// `mark` is a file name that nobody else uses meanwhile.
  init(folder: String, mark: String) {
    self.folder = folder
    self.mark = mark
  }

  func hasRoom(for size: Int64) -> Bool { size <= bytesLeft && filesLeft > 0 }

  /// Keeps `bytes`, whose SHA-256 is `digest`, unless they are kept already or there is no room.
  func keep(_ bytes: [UInt8], digest: String) throws(WorldReader.Problem) {
    guard hasRoom(for: Int64(bytes.count)) else { return }
    bytesLeft -= Int64(bytes.count)
    filesLeft -= 1
    let path = folder + "/" + digest
    do {
      guard try Files.factsIfThere(path) == nil else { return }
      let beside = folder + "/." + mark
      try Files.replace(beside, with: bytes, permissions: 0o400)
      try Files.rename(beside, to: path)
      try Files.syncFolder(folder)
    } catch {
      throw WorldReader.Problem("what would run could not be kept: \(error.text)")
    }
  }
}
