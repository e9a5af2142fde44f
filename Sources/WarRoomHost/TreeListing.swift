import WarRoomGate
import WarRoomSystem

/// Everything in a folder as lines of text, sorted by name: its digest stands for the folder.
struct TreeListing {
  typealias Problem = WorldReader.Problem

  let root: String
  /// One line for each entry: `file`, whether it may be executed, size, digest, name; `folder`
  /// and name; `link`, digest of the file it leads to or `-`, name and target; `other` and name.
  private(set) var bytes: [UInt8] = []
  private var entries = 0
  private var fileBytes: Int64 = 0

  init(root: String) {
    self.root = root
  }

  /// Throws when it passes a bound, or when something in it cannot be read.
  mutating func read(_ files: inout FileReader) throws {
    // Folders still to be listed, with their depth.
    var waiting: [(name: String, depth: Int)] = [("", 0)]
    while let next = waiting.popLast() {
      guard next.depth <= Limits.treeDepth else { throw Problem("it is too deep") }
      for name in try Files.list(root + "/" + next.name, limit: Limits.treeEntries) {
        entries += 1
        guard entries <= Limits.treeEntries else { throw Problem("it holds too much") }
        let inside = next.name.isEmpty ? name : next.name + "/" + name
        if try add(inside, &files) { waiting.append((inside, next.depth + 1)) }
      }
    }
  }

  /// True for a folder.
  private mutating func add(_ name: String, _ files: inout FileReader) throws -> Bool {
    let path = root + "/" + name
    let facts = try Files.facts(path)
    let shown = TreeListing.escaped(name)
    switch facts.kind {
    case .regular:
      let file = try hashed(path, &files)
      let runs = facts.permissions & 0o111 != 0 ? "x" : "-"
      line("file \(runs) \(file.size) \(file.sha256) \(shown)")
    case .folder:
      line("folder \(shown)")
      return true
    case .link:
      let target = TreeListing.escaped(try Files.linkTarget(path))
      let isFile = try Files.factsFollowingLinks(path).kind == .regular
      // What a link to a folder elsewhere leads to would not be bound.
      guard try isFile || Files.realPath(path).hasPrefix(root + "/") else {
        throw Problem("a link leads out of it")
      }
      let digest = isFile ? try hashed(path, &files).sha256 : "-"
      line("link \(digest) \(shown) \(target)")
    case .socket, .other:
      line("other \(shown)")
    }
    return false
  }

  private mutating func hashed(_ path: String, _ files: inout FileReader) throws -> FileFact {
    let file = try files.hashed(path, limit: Limits.treeBytes - fileBytes)
    fileBytes += file.size
    return file
  }

  private mutating func line(_ text: String) {
    bytes += Array(text.utf8)
    bytes.append(0x0a)
  }

  /// A name as one word of printable ASCII; different names stay different.
  private static func escaped(_ name: String) -> String {
    name.utf8.map { byte in
      let isPlain = byte > 0x20 && byte < 0x7f && byte != 0x25
      return isPlain ? String(Character(Unicode.Scalar(byte))) : "%" + HexText.of([byte])
    }.joined()
  }
}
