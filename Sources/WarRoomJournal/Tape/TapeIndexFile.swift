import WarRoomSystem
import WarRoomWire

/// The index of one journal on disk: a derived file that may be deleted at any time. It is taken
/// only for exactly the files that it was made of, and only when all of it is as it was written.
///
///     header, 512 words   pieces of 8192 words   a sum for each piece   blocks   the last piece
final class TapeIndexFile {
  private let file: Descriptor
  private let path: String
  private let building: String?
  private let identity: [UInt64]
  private var sums: [UInt64] = []
  /// It has its name, and nothing is added any more.
  private(set) var isKept: Bool

  /// What an index holds beside its pieces.
  struct Kept {
    let count: Int
    /// Bytes of the journal that the records take.
    let scanned: Int
    let blocks: [TapeRows.Block]
    let last: [UInt64]
  }

  private init(
    _ file: consuming Descriptor, path: String, building: String?, identity: [UInt64]
  ) {
    self.file = file
    self.path = path
    self.building = building
    self.identity = identity
    isKept = building == nil
  }

  deinit {
    if !isKept, let building { try? Files.remove(building) }
  }

  /// The index that was kept of `source`; nil when there is none that fits.
  static func open(
    for source: TapeSource, in folder: String
  ) -> (TapeIndexFile, Kept)? {
    guard let place = place(of: source, in: folder),
      let file = try? Descriptor.open(place.path, [.read]),
      let facts = try? file.facts(), facts.kind == .regular, facts.isPrivate,
      facts.owner == ThisProcess.effectiveUser
    else { return nil }
    let index = TapeIndexFile(
      file, path: place.path, building: nil, identity: place.identity)
    guard let kept = index.load(bytes: facts.size) else { return nil }
    return (index, kept)
  }

  /// A new, empty one; nil where none can be kept.
  static func create(for source: TapeSource, in folder: String) -> TapeIndexFile? {
    guard let place = place(of: source, in: folder), let random = try? Machine.randomBytes(8) else {
      return nil
    }
    dropOldest(in: folder)
    let building = place.path + "." + random.map { String($0, radix: 16) }.joined() + ".new"
    let mode: Descriptor.Mode = [.read, .write, .create, .exclusive]
    guard let file = try? Descriptor.open(building, mode) else { return nil }
    return TapeIndexFile(file, path: place.path, building: building, identity: place.identity)
  }

  /// Takes over a full piece; false when the disk takes it not.
  func store(_ words: [UInt64], at number: Int) -> Bool {
    guard number == sums.count else { return false }
    do {
      try file.write(words, at: TapeIndexFile.offset(ofPiece: number))
      sums.append(TapeIndexFile.sum(words))
      return true
    } catch {
      return false
    }
  }

  /// A full piece; nil when it cannot be read.
  func piece(_ number: Int) -> [UInt64]? {
    var words = [UInt64](repeating: 0, count: 2 * Limits.tapeRows)
    let count = try? file.read(over: &words, at: TapeIndexFile.offset(ofPiece: number))
    return count == words.count ? words : nil
  }

  /// Ends the file and gives it its name. Where that fails there is none the next time.
  func keep(_ kept: Kept) {
    guard let building, !isKept, sums.count == kept.count / Limits.tapeRows else { return }
    var tail = sums
    for block in kept.blocks {
      tail.append(UInt64(bitPattern: block.latest))
      tail.append(UInt64(block.marks.rawValue))
    }
    tail += kept.last
    var header = [UInt64](repeating: 0, count: TapeIndexFile.headerWords)
    header[0] = TapeIndexFile.magic
    header[1] = UInt64(kept.count)
    header[2] = UInt64(kept.blocks.count)
    header[3] = UInt64(kept.last.count)
    header[5] = UInt64(kept.scanned)
    header[4] = TapeIndexFile.sum(tail)
    header.replaceSubrange(8..<8 + identity.count, with: identity)
    do {
      try file.write(tail, at: TapeIndexFile.offset(ofPiece: sums.count))
      try file.write(header, at: 0)
      try Files.rename(building, to: path)
      isKept = true
    } catch {
      return
    }
  }

  /// Reads and checks all of it.
  private func load(bytes: Int64) -> Kept? {
    var header = [UInt64](repeating: 0, count: TapeIndexFile.headerWords)
    guard (try? file.read(over: &header, at: 0)) == header.count,
      header[0] == TapeIndexFile.magic, Array(header[8..<8 + identity.count]) == identity,
      let count = Int(exactly: header[1]), let blockCount = Int(exactly: header[2]),
      let lastCount = Int(exactly: header[3]), let scanned = Int(exactly: header[5]),
      count <= Limits.tapeBytes, scanned <= Limits.tapeBytes
    else { return nil }
    let pieces = count / Limits.tapeRows
    guard blockCount == (count + Limits.tapeBlock - 1) / Limits.tapeBlock,
      lastCount == 2 * (count % Limits.tapeRows)
    else { return nil }
    let tailCount = pieces + 2 * blockCount + lastCount
    guard bytes == TapeIndexFile.offset(ofPiece: pieces) + Int64(8 * tailCount) else { return nil }
    var tail = [UInt64](repeating: 0, count: tailCount)
    guard (try? file.read(over: &tail, at: TapeIndexFile.offset(ofPiece: pieces))) == tailCount,
      TapeIndexFile.sum(tail) == header[4]
    else { return nil }
    sums = Array(tail[..<pieces])
    for number in 0..<pieces {
      guard let words = piece(number), TapeIndexFile.sum(words) == sums[number] else { return nil }
    }
    let blocks = (0..<blockCount).map { index in
      let place = pieces + 2 * index
      return TapeRows.Block(
        latest: Int64(bitPattern: tail[place]),
        marks: TapeMarks(rawValue: UInt32(truncatingIfNeeded: tail[place + 1])))
    }
    let last = Array(tail[(pieces + 2 * blockCount)...])
    return Kept(count: count, scanned: scanned, blocks: blocks, last: last)
  }

  private static let headerWords = 512
  /// `wrtape01`, so that it differs in the other byte order.
  private static let magic: UInt64 = 0x7772_7461_7065_3031

  private static func offset(ofPiece number: Int) -> Int64 {
    Int64(8 * (headerWords + number * 2 * Limits.tapeRows))
  }

  /// Finds what a disk or an interrupted write did; four lanes, or it would be the slowest part.
  static func sum(_ words: [UInt64]) -> UInt64 {
    var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    let prime: UInt64 = 0x9e37_79b9_7f4a_7c15
    var index = 0
    while index + 4 <= words.count {
      lanes.0 = (lanes.0 ^ words[index]) &* prime
      lanes.1 = (lanes.1 ^ words[index + 1]) &* prime
      lanes.2 = (lanes.2 ^ words[index + 2]) &* prime
      lanes.3 = (lanes.3 ^ words[index + 3]) &* prime
      index += 4
    }
    while index < words.count {
      lanes.0 = (lanes.0 ^ words[index]) &* prime
      index += 1
    }
    let mixed = (lanes.0 ^ (lanes.1 &* 3)) &+ (lanes.2 ^ (lanes.3 &* 7))
    return (mixed ^ (mixed >> 29)) &* prime ^ UInt64(words.count)
  }
}

extension TapeIndexFile {
  /// Where the index of `source` lies, and what it must say that it was made of: every file's
  /// device, inode, size and time of change, and the first and last bytes.
  private static func place(
    of source: TapeSource, in folder: String
  ) -> (path: String, identity: [UInt64])? {
    guard source.isOnDisk, let first = source.segments.first else { return nil }
    var text = ""
    var name = ""
    for segment in source.segments {
      guard let facts = try? Files.factsFollowingLinks(segment.path) else { return nil }
      if name.isEmpty { name = "\(facts.device) \(facts.inode)" }
      text += "\(facts.device) \(facts.inode) \(facts.size) \(facts.modified) \(segment.size)\n"
    }
    var ends = [UInt8](repeating: 0, count: Limits.tapeEnds)
    guard let head = try? source.read(over: &ends, at: first.start) else { return nil }
    text += Digest.sha256(of: ends[..<head]).hex
    let from = max(first.start, source.size - ends.count)
    guard let tail = try? source.read(over: &ends, at: from) else { return nil }
    text += Digest.sha256(of: ends[..<tail]).hex
    let words = Digest.sha256(of: text).bytes
    let identity = (0..<4).map { lane in
      words[(8 * lane)..<(8 * lane + 8)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    let key = Digest.sha256(of: name).hex.prefix(32)
    return (folder + "/" + key + ".tape", identity)
  }

  /// Makes room for one more; what was left half made goes too, a day later.
  private static func dropOldest(in folder: String) {
    guard let names = try? Files.list(folder) else { return }
    let now = SystemClock.now().wall * 1_000
    var kept: [(path: String, modified: Int64)] = []
    for name in names {
      let path = folder + "/" + name
      guard let facts = try? Files.facts(path), facts.kind == .regular else { continue }
      if name.hasSuffix(".tape") {
        kept.append((path, facts.modified))
      } else if now - facts.modified > Limits.tapeLeftoverAge {
        try? Files.remove(path)
      }
    }
    kept.sort { $0.modified > $1.modified }
    for old in kept.dropFirst(Limits.tapeIndexes - 1) { try? Files.remove(old.path) }
  }
}
