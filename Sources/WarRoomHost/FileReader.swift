import Crypto
import WarRoomCore
import WarRoomGate
import WarRoomSystem

/// Hashes files and folders within the bounds of one approval.
struct FileReader {
  typealias Problem = WorldReader.Problem

  /// Where copies go; nil where none are kept.
  let copies: OperandCopies?
  /// Bytes that may still be hashed.
  private var budget = Limits.hashedBytes

  init(copies: OperandCopies?) {
    self.copies = copies
  }

  func folder(_ path: String) throws(Problem) -> FolderFact {
    do {
      let real = try Files.realPath(path)
      let facts = try Files.factsFollowingLinks(real)
      guard facts.kind == .folder else { throw Problem("\(real) is not a folder") }
      return FolderFact(path: real, device: facts.device, inode: facts.inode)
    } catch let error as SystemError {
      throw Problem("the directory \(path): \(error.text)")
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem("the directory \(path) cannot be read")
    }
  }

  /// A folder with what lies in it; by its name alone where that passes a bound or cannot be read.
  mutating func tree(_ path: String) throws(Problem) -> TreeFact {
    let root = try folder(path)
    var listing = TreeListing(root: root.path)
    guard (try? listing.read(&self)) != nil else { return TreeFact(folder: root, sha256: nil) }
    let digest = HexText.of(SHA256.hash(data: listing.bytes))
    try copies?.keep(listing.bytes, digest: digest)
    return TreeFact(folder: root, sha256: digest)
  }

  func treeByName(_ path: String) throws(Problem) -> TreeFact {
    TreeFact(folder: try folder(path), sha256: nil)
  }

  /// One regular file of at most `limit` bytes, links followed. It is copied, unless it is a
  /// compiled program.
  mutating func hashed(_ path: String, limit: Int64 = .max) throws(Problem) -> FileFact {
    do {
      let real = try Files.realPath(path)
      let file = try Descriptor.open(real, [.read, .nonblocking])
      return try fact(of: file, real, limit: limit)
    } catch let error as SystemError {
      throw Problem("\(path): \(error.text)")
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem("\(path) cannot be read")
    }
  }

  /// An open file, read from its start; `real` is its path without links.
  mutating func fact(
    of file: borrowing Descriptor, _ real: String, limit: Int64
  ) throws -> FileFact {
    let facts = try file.facts()
    guard facts.kind == .regular else { throw Problem("\(real) is not a regular file") }
    guard facts.size <= min(limit, budget) else {
      throw Problem("\(real) is too large to bind an approval to")
    }
    var hash = SHA256()
    var chunk: [UInt8] = []
    var copy: [UInt8]? = (copies?.hasRoom(for: facts.size) ?? false) ? [] : nil
    var total: Int64 = 0
    while total <= min(limit, budget) {
      chunk.removeAll(keepingCapacity: true)
      let count = try file.read(into: &chunk, limit: 1 << 20, at: total)
      if count == 0 { break }
      hash.update(data: chunk)
      total += Int64(count)
      if total > facts.size { copy = nil }
      copy?.append(contentsOf: chunk)
    }
    budget -= total
    let digest = HexText.of(hash.finalize())
    if let copy, !copy.starts(with: FileReader.binaryMark) {
      try copies?.keep(copy, digest: digest)
    }
    return FileFact(
      path: real, device: facts.device, inode: facts.inode, size: facts.size, sha256: digest)
  }

  /// The first bytes of a compiled program.
  static let binaryMark: [UInt8] = [0x7f, 0x45, 0x4c, 0x46]
}
