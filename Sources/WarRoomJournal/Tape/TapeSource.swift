import WarRoomSystem
import WarRoomWire

/// The bytes of a tape: segments laid end to end, in files or in memory.
///
/// Files are read, not mapped: touching a mapped page that somebody has cut off ends the process
/// with a signal, and with it the terminal; a read only comes back short.
struct TapeSource {
  private(set) var segments: [Segment]
  /// Where new segments are looked for; nil for a single file or memory.
  private let folder: JournalPlace?
  private let memory: [UInt8]?
  private let spool: TapeSpool?
  private let files: OpenFiles

  struct Segment {
    let number: Int
    let name: String
    let path: String
    /// Bytes of all segments before it.
    let start: Int
    var size: Int

    var range: Range<Int> { start..<start + size }
  }

  /// Bytes in all.
  var size: Int { segments.last?.range.upperBound ?? 0 }
  /// Nothing may come after what is there but what somebody appends.
  var isWhole: Bool { spool?.isDone ?? true }
  /// Why a packed file gave no more than what is there.
  var problem: JournalDamage.Reason? { spool?.problem }
  /// One file that may be any segment of a journal.
  var isSingle: Bool { folder == nil }
  /// Both hold still: an index of them may be kept.
  var isOnDisk: Bool { memory == nil && spool == nil }

  init(path: String) throws(JournalError) {
    if let tool = TapeSpool.tool(for: path) {
      let spool = try TapeSpool(path: path, tool: tool)
      let name = path.split(separator: "/").last.map { String($0) } ?? path
      segments = [Segment(number: 1, name: name, path: path, start: 0, size: 0)]
      (folder, memory, self.spool, files) = (nil, nil, spool, OpenFiles())
      return
    }
    let source = try JournalSource(path)
    segments = []
    memory = nil
    spool = nil
    files = OpenFiles()
    folder =
      source.segments.first.flatMap { first in
        let isFile = first.path == path
        return isFile ? nil : JournalPlace(folder: Files.folder(of: first.path))
      }
    for segment in source.segments {
      try add(number: segment.number, name: segment.name, path: segment.path)
    }
  }

  init(bytes: [UInt8], name: String) {
    segments = [Segment(number: 1, name: name, path: name, start: 0, size: bytes.count)]
    (folder, memory, spool, files) = (nil, bytes, nil, OpenFiles())
  }

  private mutating func add(number: Int, name: String, path: String) throws(JournalError) {
    let facts = try JournalError.asking { () throws(SystemError) in
      try Files.factsFollowingLinks(path)
    }
    guard facts.kind == .regular else { throw .exposed(path: path, .notRegularFile) }
    let start = size
    guard Int64(start) + facts.size <= Int64(Limits.tapeBytes) else {
      throw .damaged(JournalDamage(file: name, line: 0, offset: 0, reason: .tooLarge))
    }
    segments.append(
      Segment(number: number, name: name, path: path, start: start, size: Int(facts.size)))
  }

  /// Looks again how long the last segment is and whether others have come. Throws `damaged` when
  /// it has become shorter.
  mutating func refresh() throws(JournalError) {
    guard memory == nil, let last = segments.last else { return }
    let size: Int
    if let spool {
      size = Int(try spool.poll())
    } else {
      let facts = try JournalError.asking { () throws(SystemError) in
        try Files.factsFollowingLinks(last.path)
      }
      size = Int(facts.size)
    }
    guard size >= last.size else {
      throw .damaged(
        JournalDamage(file: last.name, line: 0, offset: size, reason: .line(.framing(offset: 0))))
    }
    segments[segments.count - 1].size = min(size, Limits.tapeBytes - last.start)
    guard let folder else { return }
    while segments.count < Limits.segmentCount {
      let number = (segments.last?.number ?? 0) + 1
      let name = JournalPlace.segmentName(number)
      let path = folder.path(name)
      let facts = try JournalError.asking { () throws(SystemError) in
        try Files.factsIfThere(path)
      }
      guard let facts, facts.kind == .regular else { return }
      try add(number: number, name: name, path: path)
    }
  }

  /// Index of the segment that holds `offset`, or of the last one.
  func segment(at offset: Int) -> Int {
    var (low, high) = (0, segments.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if segments[middle].start <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Fills `bytes` from `offset` on, within one segment; returns how many came.
  func read(over bytes: inout [UInt8], at offset: Int) throws(JournalError) -> Int {
    let segment = segments[self.segment(at: offset)]
    let inside = offset - segment.start
    if let memory {
      let count = min(bytes.count, max(memory.count - inside, 0))
      bytes.replaceSubrange(0..<count, with: memory[inside..<inside + count])
      return count
    }
    do {
      let count: Int
      if let spool {
        count = try spool.read(over: &bytes, at: Int64(inside))
      } else {
        count = try files.read(segment.path, over: &bytes, at: Int64(inside))
      }
      return min(count, segment.size - inside)
    } catch {
      throw error.isMissing ? .missing(segment.path) : .system(error)
    }
  }
}

/// The files that are open, the one used last at the end.
private final class OpenFiles {
  private var files: [OpenFile] = []

  func read(
    _ path: String, over bytes: inout [UInt8], at offset: Int64
  ) throws(SystemError) -> Int {
    if let index = files.firstIndex(where: { $0.path == path }) {
      if index < files.count - 1 { files.append(files.remove(at: index)) }
    } else {
      if files.count == Limits.tapeOpenFiles { files.removeFirst() }
      files.append(OpenFile(path: path, file: try Descriptor.open(path, [.read, .follow])))
    }
    return try files[files.count - 1].file.read(over: &bytes, at: offset)
  }
}

private final class OpenFile {
  let path: String
  let file: Descriptor

  init(path: String, file: consuming Descriptor) {
    self.path = path
    self.file = file
  }
}
